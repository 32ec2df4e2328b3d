public import Core
internal import Credentials
public import Web

extension Viewer {
    /// Who is signed in, as the head of a page in this scope shows them.
    /// - Returns: nil for a visitor, and for a program.
    public static func find(
        _ caller: Caller, _ actor: Actor, in scope: Scope, seal: FormSeal, reader: Reader, tx: ReadTransaction
    ) throws -> Viewer? {
        guard case .session(let digest, _) = caller, actor.role != .visitor else { return nil }
        guard let session = try Session.open(digest, at: tx.now, in: tx) else { return nil }
        let held = try Initiatives.Seat.held(by: session.account, in: scope, tx: tx)
        let names = try tx.all(
            """
            SELECT profile.name FROM profile
            JOIN account_member ON account_member.scope = profile.scope AND account_member.member = profile.member
            WHERE account_member.account = \(session.account)
            ORDER BY CASE WHEN profile.scope = \(scope) THEN 0 ELSE 1 END, profile.scope LIMIT 1
            """
        ) { try $0.get("name", as: String.self) }
        let organisations = try Organisation.names(of: held.map(\.seat), in: tx)
        return Viewer(
            name: names.first ?? "",
            seats: held.map { held in
                Seat(
                    number: held.seat.number.value,
                    title: held.seat.title(organisations[held.seat.organisation], reader),
                    isChosen: held.seat.number.value == actor.seat)
            }, seal: seal)
    }
}

extension Initiatives.Seat {
    /// `Partner lead, Riverbend School`, or the role alone.
    public func title(_ organisation: String?, _ reader: Reader) -> String {
        [reader(role.title), organisation].compactMap { $0 }.joined(separator: ", ")
    }
}

extension Organisation {
    /// The names of the organisations of these seats, by number.
    static func names(of seats: [Initiatives.Seat], in tx: ReadTransaction) throws -> [Number<Organisation>?: String] {
        guard let scope = seats.first?.scope else { return [:] }
        let numbers = seats.compactMap(\.organisation)
        guard !numbers.isEmpty else { return [:] }
        let found = try tx.records(Organisation.self, "scope = \(scope) AND number IN (\(list: numbers))")
        return Dictionary(found.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}
