internal import Core

/// What a program can rely on at an address; `/openapi.json` is made of these. It is in English, like everything that
/// is written for programs. No route goes without, so the document cannot forget one.
public struct Contract: Sendable {
    /// A type whose values are encoded as JSON.
    public typealias Value = any (Encodable & SendableMetatype).Type

    public enum Outcome: Sendable {
        /// The same value as a page or as JSON, whichever was asked for.
        case page(Value)
        /// People are led on; programs are told the value.
        case done(Value)
        /// A file of this media type, whatever was asked for.
        case file(String)
    }

    /// What one does here, in one plain sentence.
    public let summary: String
    /// What reading can give; nothing where there is only a button.
    public let shows: [Outcome]
    /// What sending can give; nothing where there is only a page.
    public let gives: [Outcome]
    /// What can stand after the question mark.
    public let query: [Field]
    /// What can be sent.
    public let fields: [Field]

    /// - Parameter leadsOn: whether it can lead people on to where the thing stands now.
    public static func page(
        _ summary: String, _ value: Value, query: [Field] = [], leadsOn: Bool = false
    ) -> Contract {
        Contract(
            summary: summary, shows: [.page(value)] + (leadsOn ? [.done(value)] : []), gives: [], query: query,
            fields: [])
    }

    public static func file(_ summary: String, type: String, query: [Field] = []) -> Contract {
        Contract(summary: summary, shows: [.file(type)], gives: [], query: query, fields: [])
    }

    /// - Parameters:
    ///   - value: what the form is filled with, or asks for.
    ///   - other: what can be there instead, depending on who comes.
    public static func form(
        _ summary: String, _ value: Value, or other: Outcome? = nil, query: [Field] = [], fields: [Field],
        gives: Outcome...
    ) -> Contract {
        Contract(
            summary: summary, shows: [.page(value)] + (other.map { [$0] } ?? []),
            gives: gives.isEmpty ? [.done(Done.self)] : gives, query: query, fields: fields)
    }

    public static func button(_ summary: String, fields: [Field] = [], gives: Outcome...) -> Contract {
        Contract(
            summary: summary, shows: [], gives: gives.isEmpty ? [.done(Done.self)] : gives, query: [], fields: fields)
    }
}
