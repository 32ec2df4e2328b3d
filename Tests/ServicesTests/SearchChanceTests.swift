import Core
import Initiatives
import TestSupport
import Testing

@testable import Services

/// Whatever is asked for, what is found is what looking at every service would find, in the same order.
@Suite struct SearchChanceTests {
    private struct Told {
        let name: String
        let number: Int64
        let words: ServiceWords
        let places: [String]

        /// How well a word fits; nil where it does not.
        func weight(of word: String) -> Int {
            if name.lowercased().split(separator: " ").contains(Substring(word)) { return 0 }
            return words.topics.contains(word) ? 1 : words.description?.contains(word) ?? false ? 2 : 3
        }
    }

    private static let around = [
        "valley": ["valley", "upper", "lower", "east", "west"], "upper": ["valley", "upper", "east", "west"],
        "lower": ["valley", "lower"], "east": ["valley", "upper", "east"], "west": ["valley", "upper", "west"],
    ]
    private static let topics = ["water", "bread", "work"]
    private static let languages = ["hi", "pa"]

    @Test(arguments: Engine.tried)
    func allThatFitsIsFound(engine: Engine) async throws {
        try await withHelp(on: engine) { help in
            var chance = SeededGenerator(seed: 5)
            var told: [Told] = []
            for count in 1...40 {
                told.append(try await tell(count, help, &chance))
                // What was looked for before the next one was told must not be what is found after it.
                if count % 8 == 0 { try await compare(told, help, &chance, asking: 12) }
            }
            try await compare(told, help, &chance, asking: 120)
        }
    }

    private func tell(_ count: Int, _ help: HelpVillage, _ chance: inout SeededGenerator) async throws -> Told {
        let name =
            "Desk\(count)" + (Bool.random(using: &chance) ? " \(Self.topics.randomElement(using: &chance) ?? "")" : "")
        var words = ServiceWords(name: name)
        words.topics = Self.topics.filter { _ in Bool.random(using: &chance) }
        words.description = Bool.random(using: &chance) ? "for \(Self.topics.randomElement(using: &chance) ?? "")" : nil
        words.minimumAge = Bool.random(using: &chance) ? Int64.random(in: 0...60, using: &chance) : nil
        words.maximumAge = Bool.random(using: &chance) ? Int64.random(in: 60...120, using: &chance) : nil
        words.languages = Self.languages.filter { _ in Bool.random(using: &chance) }
        if Int.random(in: 0..<6, using: &chance) == 0 { words.status = .inactive }
        let places = Self.around.keys.sorted().filter { _ in Int.random(in: 0..<4, using: &chance) == 0 }
        let (all, chosen) = (words, places)
        let number = try await help.tell(name, at: places) { given in
            let placed = given.places
            given = all
            given.places = placed
        }
        return Told(name: name, number: number.value, words: all, places: chosen)
    }

    private func compare(
        _ told: [Told], _ help: HelpVillage, _ chance: inout SeededGenerator, asking times: Int
    ) async throws {
        for _ in 0..<times {
            let words = Self.topics.filter { _ in Int.random(in: 0..<3, using: &chance) == 0 }
            let place = Bool.random(using: &chance) ? Self.around.keys.sorted().randomElement(using: &chance) : nil
            let age = Bool.random(using: &chance) ? Int64.random(in: 0...120, using: &chance) : nil
            let language =
                Int.random(in: 0..<4, using: &chance) == 0 ? Self.languages.randomElement(using: &chance) : nil
            var asked: [String: String] = [:]
            asked["need"] = words.isEmpty ? nil : words.joined(separator: " ")
            (asked["place"], asked["age"], asked["language"]) = (place, age.map(String.init), language)
            let form = try await help.view(asked).form
            let most = Int.random(in: 1...40, using: &chance)
            let found = try await help.store.read { [help, asked = form] tx in
                let view = try ServicesView.find(help.village.slug, asked, for: .visitor, in: tx)
                return try ServiceFinder(
                    tx: tx, scope: help.scope, search: view.search, place: view.place(view.search.place),
                    organisation: nil, most: most
                ).find().map(\.value)
            }
            let fitting = fitting(told, words, place, age, language).map(\.number)
            #expect(found == Array(fitting.prefix(most)), "\(asked)")
        }
    }

    private func fitting(
        _ told: [Told], _ words: [String], _ place: String?, _ age: Int64?, _ language: String?
    ) -> [Told] {
        let offered = told.filter { $0.words.status == .active }
        // The word that the fewest have decides the order.
        let rarest = words.min { one, other in
            offered.count { $0.weight(of: one) < 3 } < offered.count { $0.weight(of: other) < 3 }
        }
        return offered.filter { service in
            words.allSatisfy { service.weight(of: $0) < 3 }
                && (place.map { place in service.places.contains { Self.around[place]?.contains($0) ?? false } } ?? true)
                && (age.map { ($0 >= service.words.minimumAge ?? 0) && ($0 <= service.words.maximumAge ?? 120) } ?? true)
                && (language.map { service.words.languages.contains($0) } ?? true)
        }
        .sorted { one, other in
            let weights = rarest.map { (one.weight(of: $0), other.weight(of: $0)) } ?? (0, 0)
            return (weights.0, one.number) < (weights.1, other.number)
        }
    }
}
