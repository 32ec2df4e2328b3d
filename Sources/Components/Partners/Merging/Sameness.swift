internal import Core
internal import Initiatives

/// Why two organisations could be one.
enum Sameness: String, Codable, CaseIterable, Sendable {
    case name, website, identifier

    /// What is known of an organisation, as far as it can tell that two are one.
    struct Traits: Sendable {
        let number: Number<Organisation>
        let name: String
        var websites: Set<String> = []
        var identifiers: Set<String> = []

        init(_ organisation: Organisation, _ profile: PartnerProfile) {
            number = organisation.number
            name = Sameness.folded(organisation.name)
            websites = Set(profile.website.flatMap(WebAddress.init).map { [$0.page] } ?? [])
            identifiers = Set(profile.identifiers.map(\.folded))
        }
    }

    /// What more than these share tells nobody apart: the page of a village on which all its groups are.
    static let mostAlike = 5

    /// Pairs that have something in common, and what, in the order in which they came. Each trait is looked at once, so
    /// that thousands of organisations take no longer than reading them.
    static func pairs(among all: [Traits]) -> [(pair: Tie.Pair, reasons: [Sameness])] {
        var found: [Tie.Pair: Set<Sameness>] = [:]
        func note(_ reason: Sameness, _ traits: (Traits) -> Set<String>) {
            var holders: [String: [Number<Organisation>]] = [:]
            for one in all { for trait in traits(one) { holders[trait, default: []].append(one.number) } }
            for numbers in holders.values where numbers.count <= mostAlike {
                for (index, one) in numbers.enumerated() {
                    for other in numbers[..<index] { found[Tie.Pair(one, other), default: []].insert(reason) }
                }
            }
        }
        note(.name) { $0.name.isEmpty ? [] : [$0.name] }
        note(.website, \.websites)
        note(.identifier, \.identifiers)
        return found.sorted { $0.key < $1.key }.map { pair, reasons in (pair, allCases.filter(reasons.contains)) }
    }

    /// A name without capitals, accents, punctuation, “the” before it, and what only says which kind of body it is in law.
    static func folded(_ name: String) -> String {
        var words = name.foldedForReading.split { !$0.isLetter && !$0.isNumber && !$0.isMark }.map(String.init)
        if words.count > 1, words.first == "the" { words.removeFirst() }
        while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
        return words.joined(separator: " ")
    }

    private static let legalForms: Set<String> = [
        "ab", "ag", "as", "asbl", "bv", "cic", "cio", "co", "company", "corp", "corporation", "ev", "gmbh", "ggmbh",
        "inc", "incorporated", "limited", "llc", "llp", "ltd", "ltda", "nv", "oy", "plc", "private", "pvt", "sa",
        "sarl", "sas", "spa", "srl", "vzw", "लिमिटेड", "ਲਿਮਟਿਡ",
    ]
}

extension Character {
    /// A vowel sign of an Indian script stands with its letter in one character, and alone where the letter was dropped.
    fileprivate var isMark: Bool {
        unicodeScalars.allSatisfy {
            [.nonspacingMark, .spacingMark].contains($0.properties.generalCategory)
        }
    }
}
