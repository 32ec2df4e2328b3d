public import Core
public import Initiatives
internal import Foundation

/// The number that an organisation stands under in a list that others keep: its registration, its tax number, its LEI.
///
/// Which list it is, is told by a code of org-id.guide: the country, or `XI` and `XM` for lists of many countries, and
/// the list: `IN-MCA`, `US-EIN`, `XI-LEI`.
public struct Identifier: Record, Codable, Hashable {
    public var scope: Scope
    public var organisation: Number<Organisation>
    public var scheme: String
    public var value: String

    public static let columns = [
        Column("scope", \Identifier.scope), Column("organisation", \Identifier.organisation),
        Column("scheme", \Identifier.scheme), Column("value", \Identifier.value),
    ]
    public static let table = declare(
        "organisation_identifier", .recorded, key: ["scope", "organisation", "scheme", "value"],
        references: [.to("organisation", from: ["scope", "organisation"], at: ["scope", "number"])],
        checks: ["length(scheme) BETWEEN 4 AND 40", "length(value) BETWEEN 1 AND 80"],
        indexes: [["scope", "scheme", "value"]])

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        organisation = try row.get("organisation")
        scheme = try row.get("scheme")
        value = try row.get("value")
    }

    init(_ code: IdentifierCode, of organisation: Number<Organisation>, scope: Scope) {
        self.scope = scope
        self.organisation = organisation
        scheme = code.scheme
        value = code.value
    }

    var code: IdentifierCode { IdentifierCode(scheme: scheme, value: value) }
}

/// A list, and the number in it.
public struct IdentifierCode: Codable, Sendable, Hashable {
    public let scheme: String
    public let value: String

    /// - Parameters: as they were typed; capitals and blanks are put right.
    public init(scheme: String, value: String) {
        self.scheme = scheme.uppercased()
        let plain = value.onOneLine
        self.value = self.scheme == Self.lei ? plain.uppercased().filter { !$0.isWhitespace } : plain
    }

    static let lei = "XI-LEI"

    /// The same number, however it was divided: `12-3456789` and `123456789`.
    var folded: String { "\(scheme) \(value.lowercased().filter { $0.isLetter || $0.isNumber })" }

    func require(at place: String) throws {
        guard scheme.wholeMatch(of: /[A-Z]{2}-[A-Z0-9]+(-[A-Z0-9]+)*/) != nil, scheme.utf8.count <= 40 else {
            throw Problem.invalid(
                "identifier.scheme", at: place, "“\(scheme.prefix(40))” is no list of org-id.guide, such as US-EIN.")
        }
        let isPlain = value.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard isPlain, (1...80).contains(value.unicodeScalars.count),
            value.contains(where: { $0.isLetter || $0.isNumber })
        else { throw Problem.invalid("identifier.value", at: place, "Each list needs one number of at most 80 signs.") }
        guard scheme != Self.lei || LEI.isRight(value) else {
            throw Problem.invalid(
                "identifier.lei", at: place, "“\(value.prefix(40))” is no LEI: its check digits differ.")
        }
    }
}

/// The Legal Entity Identifier of ISO 17442: eighteen letters and digits, and two that check them by ISO 7064, 97-10.
enum LEI {
    static func isRight(_ text: String) -> Bool {
        guard text.wholeMatch(of: /[A-Z0-9]{18}[0-9]{2}/) != nil else { return false }
        // A letter counts as two digits: A is 10, Z is 35.
        let rest = text.reduce(0) { rest, sign in
            let value = sign.hexDigitValue.flatMap { $0 < 10 ? $0 : nil } ?? Int(sign.asciiValue ?? 55) - 55
            return (rest * (value < 10 ? 10 : 100) + value) % 97
        }
        return rest == 1
    }
}
