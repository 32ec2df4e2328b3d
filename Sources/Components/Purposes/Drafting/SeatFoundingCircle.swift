public import Core
public import Initiatives

/// Sets who is in the founding circle. Those who are left out are in it no more.
public struct SeatFoundingCircle: Action {
    public static let name = "purposes.seat-circle"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var members: [Number<Member>]

    public init(scope: Scope, members: [Number<Member>]) {
        self.scope = scope
        self.members = members
    }

    public var subject: String { "founding circle" }

    public func validate() throws {
        guard Set(members).count == members.count else {
            throw Problem.invalid("circle.twice", at: "members", "Somebody is named twice.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        try FoundingCircle.requireNeeded(in: tx, scope: scope)
        try requireSeats(in: tx)
        let before = try tx.records(Founder.self, "scope = \(scope) ORDER BY member")
        for founder in before where !members.contains(founder.member) { try tx.retire(founder) }
        for member in members where !before.contains(where: { $0.member == member }) {
            try tx.insert(Founder(scope: scope, member: member))
        }
        return Done()
    }

    /// Everybody in it said yes to being here, and has a seat from which they can let a draft go ahead.
    private func requireSeats(in tx: ReadTransaction) throws {
        guard try Set(members).isSubset(of: FoundingCircle.candidates(in: tx, scope: scope)) else {
            throw Problem.invalid("circle.not-here", at: "members", "Only members who joined can be in the circle.")
        }
    }
}

extension FoundingCircle {
    /// Who can be in it.
    static func candidates(in tx: ReadTransaction, scope: Scope) throws -> Set<Number<Member>> {
        let roles = Role.offered.filter { Permissions.allows($0, ConsentToDraft.verb) }
        return Set(
            try tx.all(
                "SELECT DISTINCT member FROM seat WHERE scope = \(scope) AND state = 'held' AND role IN (\(list: roles))"
            ) { try $0.get("member", as: Number<Member>.self) })
    }
}
