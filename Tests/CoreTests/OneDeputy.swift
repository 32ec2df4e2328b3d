import Core

/// Knows one person beside the operator: a deputy who acts for organisation 4 with everything the operator may do.
struct OneDeputy: Authority {
    static let badge = Digest(of: [4])

    func actor(_ caller: Caller, in scope: Scope, tx: ReadTransaction) throws -> Actor {
        caller == .token(Self.badge)
            ? Actor(member: 0, behalf: 4, role: .operator) : try OperatorAlone().actor(caller, in: scope, tx: tx)
    }
}
