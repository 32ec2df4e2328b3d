internal import Core
internal import Initiatives

/// The words of a text as people look for them: in any script, without capitals and accents, the plural as the singular.
///
/// A Devanagari word is a run of letters with the signs upon them. Whoever cuts at what is no letter cuts it into pieces;
/// so signs belong to the word.
struct SearchWords {
    /// House default: longer runs are addresses and codes, and nobody types them.
    private static let longest = 40

    let words: [String]

    init(_ text: String) {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func end() {
            if !word.isEmpty, let whole = Self.plain(String(word)) { words.append(whole) }
            word = String.UnicodeScalarView()
        }
        for scalar in text.foldedForReading.unicodeScalars {
            if Self.belongs(scalar) { word.append(scalar) } else { end() }
        }
        end()
        self.words = words
    }

    private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber:
            true
        default: false
        }
    }

    /// English words that say nothing by themselves, and single letters, are not looked for.
    private static func plain(_ word: String) -> String? {
        guard (2...longest).contains(word.unicodeScalars.count), !silent.contains(word) else { return nil }
        let isLatin = word.utf8.allSatisfy { $0 < 0x80 }
        guard isLatin, word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
        return String(word.hasSuffix("ies") ? word.dropLast(3) + "y" : word.dropLast())
    }

    private static let silent: Set<String> = [
        "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or", "our", "that",
        "the", "their", "this", "to", "we", "who", "with", "you", "your",
    ]
}

extension ServiceTerm {
    /// Where a word stands; the better place counts.
    enum Weight {
        static let name: Int64 = 0
        static let topic: Int64 = 1
        static let elsewhere: Int64 = 2
    }

    /// The words by which a service is found. One that is no longer offered is not found.
    static func all(of service: Service, _ words: ServiceWords) -> [ServiceTerm] {
        guard service.status.isOffered else { return [] }
        var weights: [String: Int64] = [:]
        func add(_ text: String?, _ weight: Int64) {
            for word in SearchWords(text ?? "").words { weights[word] = min(weights[word] ?? weight, weight) }
        }
        add(words.name, Weight.name)
        for topic in words.topics { add(topic, Weight.topic) }
        add(words.description, Weight.elsewhere)
        add(words.eligibility, Weight.elsewhere)
        return weights.sorted { $0.key < $1.key }.map {
            ServiceTerm(scope: service.scope, term: $0.key, weight: $0.value, service: service.number)
        }
    }
}
