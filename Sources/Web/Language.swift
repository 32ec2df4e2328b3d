/// A language that every text of the product exists in.
public enum Language: String, Sendable, CaseIterable {
    case en, es, fr, hi, pa

    /// Its name in itself, as a link to it reads.
    public var ownName: String {
        switch self {
        case .en: "English"
        case .es: "Español"
        case .fr: "Français"
        case .hi: "हिन्दी"
        case .pa: "ਪੰਜਾਬੀ"
        }
    }

    /// In English, Hindi and Punjabi, numbers and dates are written as in India: the demonstration's lakhs are read there.
    public var locale: String {
        switch self {
        case .en: "en_IN"
        case .es: "es_419"
        case .fr: "fr_FR"
        case .hi: "hi_IN"
        case .pa: "pa_IN"
        }
    }

    /// Whether a count takes the form `one`. [CLDR plural rules, cardinal, for whole numbers]
    public func isOne(_ count: Int) -> Bool {
        switch self {
        case .en, .es: count == 1
        case .fr, .hi, .pa: count == 0 || count == 1
        }
    }

    /// The first language of an `Accept-Language` header that we speak, by the reader's own weights.
    public static func preferred(by header: String) -> Language {
        let wishes = header.prefix(512).split(separator: ",").prefix(32).compactMap { part -> (Language, Double)? in
            let pieces = part.split(separator: ";").map { $0.trimmingSpaces() }
            guard let tag = pieces.first?.split(separator: "-").first,
                let language = Language(rawValue: tag.lowercased())
            else { return nil }
            let stated = pieces.dropFirst().first { $0.lowercased().hasPrefix("q=") }
            let weight = stated.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            // Zero means “not this one”; anything beyond one is no weight.
            return weight > 0 && weight <= 1 ? (language, weight) : nil
        }
        let best = wishes.enumerated().max { ($0.element.1, -$0.offset) < ($1.element.1, -$1.offset) }
        return best?.element.0 ?? .en
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> Substring {
        drop { $0 == " " }.reversed().drop { $0 == " " }.reversed().reduce(into: Substring()) { $0.append($1) }
    }
}
