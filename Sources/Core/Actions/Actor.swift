/// Who does something. People and organisations are opaque numbers within the scope, so the ledger can be
/// published without saying who they are.
public struct Actor: Sendable, Hashable {
    public let member: Int64
    /// The organisation they act for; nil when they act as themselves.
    public let behalf: Int64?
    public let role: Role

    /// Whoever runs the server, at its terminal. Recorded like everybody; by this role alone, sees no content.
    public static let `operator` = Actor(member: 0, behalf: nil, role: .operator)
    /// Somebody who has not signed in.
    public static let visitor = Actor(member: -1, behalf: nil, role: .visitor)
}

public enum Role: String, Sendable, CaseIterable {
    case `operator`, visitor
}

/// What can be done, as the permission table counts it.
public enum Verb: String, Sendable, CaseIterable {
    /// Read what an initiative publishes.
    case readPublished = "read what is published"
    /// Set up an initiative: its places, organisations, purpose, results and measures.
    case arrange
    /// Bring figures in.
    case record
    /// Remove a record for good, as a person's right.
    case erase
}

/// The permission table: who may do what. `docs/permissions.md` is generated from it and from the routes.
public enum Permissions {
    public static func allows(_ role: Role, _ verb: Verb) -> Bool {
        switch (role, verb) {
        case (_, .readPublished): true
        case (.operator, .arrange), (.operator, .record), (.operator, .erase): true
        case (.visitor, _): false
        }
    }
}
