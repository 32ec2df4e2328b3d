public import Core
internal import Credentials
public import Web

/// Whoever is signed in, found by one look at the database for each request.
public struct Presence: Sendable {
    /// As the head of a page shows them.
    public let viewer: Viewer
    /// Whether it stands already that the session was used in this hour.
    public let isNoted: Bool

    /// - Returns: nil for a visitor, for a program, and for a session that does not hold any more.
    public static func find(
        _ caller: Caller, _ actor: Actor, in scope: Scope, seal: FormSeal, reader: Reader, tx: ReadTransaction
    ) throws -> Presence? {
        guard case .session(let digest, _) = caller, actor.role != .visitor else { return nil }
        let rows = try tx.all(Presence.query(digest, scope, tx.now)) { try SeatRow($0) }
        guard let first = rows.first else { return nil }
        let seats = rows.compactMap { row in
            row.number.map { number in
                Viewer.Seat(
                    number: number.value,
                    title: Seat.title(row.role, row.organisation, reader), isChosen: number.value == actor.seat)
            }
        }
        return Presence(
            viewer: Viewer(name: first.name ?? "", seats: seats, seal: seal), isNoted: first.seen >= tx.now.hour)
    }

    /// A row for each seat that they hold here, or one where they hold none. Who is nobody here is called as elsewhere.
    private static func query(_ digest: Digest, _ scope: Scope, _ now: Instant) -> SQL {
        """
        SELECT session.seen AS seen, seat.number AS number, seat.role AS role, organisation.name AS organisation,
          COALESCE(profile.name, (
            SELECT other.name FROM account_member tie
            JOIN profile other ON other.scope = tie.scope AND other.member = tie.member
            WHERE tie.account = session.account ORDER BY tie.scope LIMIT 1)) AS name
        FROM session
        LEFT JOIN account_member ON account_member.account = session.account AND account_member.scope = \(scope)
        LEFT JOIN profile ON profile.scope = account_member.scope AND profile.member = account_member.member
        LEFT JOIN seat ON seat.scope = account_member.scope AND seat.member = account_member.member
          AND seat.state = 'held'
        LEFT JOIN organisation ON organisation.scope = seat.scope AND organisation.number = seat.organisation
        WHERE session.digest = \(digest) AND session.expires > \(now)
        ORDER BY seat.number
        """
    }

    private struct SeatRow {
        let seen: Instant
        let name: String?
        let number: Number<Seat>?
        let role: Role?
        let organisation: String?

        init(_ row: Row) throws {
            seen = try row.get("seen")
            name = try row.get("name")
            number = try row.get("number")
            role = try row.get("role")
            organisation = try row.get("organisation")
        }
    }
}

extension Seat {
    /// `Partner lead, Riverbend School`, or the role alone.
    public func title(_ organisation: String?, _ reader: Reader) -> String {
        Seat.title(role, organisation, reader)
    }

    fileprivate static func title(_ role: Role?, _ organisation: String?, _ reader: Reader) -> String {
        [role.map { reader($0.title) }, organisation].compactMap { $0 }.joined(separator: ", ")
    }
}

extension Organisation {
    /// The names of the organisations of these seats, by number.
    static func names(of seats: [Seat], in tx: ReadTransaction) throws -> [Number<Organisation>?: String] {
        guard let scope = seats.first?.scope else { return [:] }
        let numbers = seats.compactMap(\.organisation)
        guard !numbers.isEmpty else { return [:] }
        let found = try tx.records(Organisation.self, "scope = \(scope) AND number IN (\(list: numbers))")
        return Dictionary(found.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}
