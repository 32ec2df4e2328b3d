/// What went wrong, in the one shape that every door of the product speaks.
///
/// Inside the house, code simply `throws`; at the edge one mapper turns a `Problem` into a page,
/// a JSON answer (RFC 9457) or the command's message. Whatever is thrown and is not a `Problem`
/// is an internal error: it is logged under an id, and people see only that id.
public struct Problem: Error, Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case invalid, notFound = "not-found", notSignedIn = "not-signed-in", notAllowed = "not-allowed"
        case conflict, stale, throttled, tooLarge = "too-large", unavailable, `internal`
    }

    public var kind: Kind
    /// Stable across releases, for programs: `figure.period-malformed`.
    public var code: String
    /// Which input was at fault, where one was: a field's name, or `line 12, column "period"`.
    public var place: String?
    /// In plain English, for the person at the terminal and the reader of the JSON.
    public var detail: String

    public init(_ kind: Kind, _ code: String, at place: String? = nil, _ detail: String) {
        self.kind = kind
        self.code = code
        self.place = place
        self.detail = detail
    }

    public static func invalid(_ code: String, at place: String? = nil, _ detail: String) -> Problem {
        Problem(.invalid, code, at: place, detail)
    }

    /// Deliberately without a subject: what belongs to others and what does not exist answer alike.
    public static let notFound = Problem(.notFound, "not-found", "There is nothing at this address.")
}

extension Problem: CustomStringConvertible {
    public var description: String {
        (place.map { "\($0): " } ?? "") + detail
    }
}
