internal import Foundation

/// What RFC 5321 and RFC 6531 let an address be, without what nobody has: quoted local parts, comments and numeric
/// hosts. The domain has a dot, because a domain without one is a typing mistake.
extension MailAddress {
    static func checked(_ text: String) -> String? {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, isLocalPart(parts[0]), let domain = domain(parts[1]) else { return nil }
        let address = "\(parts[0])@\(domain)"
        return address.utf8.count <= 254 ? address : nil
    }

    private static func isLocalPart(_ text: Substring) -> Bool {
        text.utf8.count <= 64
            && text.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
                !atom.isEmpty && atom.allSatisfy { $0.isASCII ? $0.isAtomText : $0.isVisible }
            }
    }

    /// - Returns: the domain as mail servers write it; nil where it is none.
    private static func domain(_ text: Substring) -> String? {
        guard text.unicodeScalars.allSatisfy({ $0.isASCII ? $0.isHostText : $0.isVisible }) else { return nil }
        var components = URLComponents()
        components.scheme = "smtp"
        components.host = String(text)
        guard let domain = components.encodedHost?.lowercased() else { return nil }
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, labels.allSatisfy(isLabel), labels.last?.allSatisfy(\.isNumber) == false else {
            return nil
        }
        return domain
    }

    private static func isLabel(_ text: Substring) -> Bool {
        (1...63).contains(text.utf8.count) && !text.hasPrefix("-") && !text.hasSuffix("-")
            && text.unicodeScalars.allSatisfy { $0.isHostText && $0 != "." }
    }
}

extension Unicode.Scalar {
    /// What a word may be made of that stands in an address or a name without quotes.
    var isAtomText: Bool { isLetterOrDigit || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(self) }

    var isHostText: Bool { isLetterOrDigit || self == "-" || self == "." }

    private var isLetterOrDigit: Bool {
        isASCII && (properties.isAlphabetic || properties.generalCategory == .decimalNumber)
    }

    /// Breaks the line, or rings a bell, or does something else that belongs into no header.
    var isControl: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// Can be seen: neither a blank, nor an instruction, nor undefined.
    fileprivate var isVisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
        case .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
