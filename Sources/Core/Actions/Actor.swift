/// Who does something, once that is known. People and organisations are opaque numbers within the scope, so the
/// ledger can be published without saying who they are.
public struct Actor: Sendable, Hashable {
    public let member: Int64
    /// The organisation they act for; nil when they act as themselves.
    public let behalf: Int64?
    public let role: Role
    /// The seat they act from, where they are a member.
    public let seat: Int64?
    /// What an API token was limited to; nil where nothing is left out.
    public let limit: Set<Verb>?

    public init(member: Int64, behalf: Int64?, role: Role, seat: Int64? = nil, limit: Set<Verb>? = nil) {
        self.member = member
        self.behalf = behalf
        self.role = role
        self.seat = seat
        self.limit = limit
    }

    /// Whoever runs the server, at its terminal. Recorded like everybody; by this role alone, sees no content.
    public static let `operator` = Actor(member: 0, behalf: nil, role: .operator)
    /// Somebody who has not signed in.
    public static let visitor = Actor(member: -1, behalf: nil, role: .visitor)
    /// Somebody for whom there is nothing here: what they ask for answers as if it did not exist.
    public static let outsider = Actor(member: -1, behalf: nil, role: .outsider)

    public func may(_ verb: Verb) -> Bool {
        Permissions.allows(role, verb) && limit?.contains(verb) != false
    }
}
