internal import Core
internal import Web

/// What a list of guests is read against: who and what is here already, and how far the inviter may go.
struct GuestRules: Sendable {
    struct Host: Sendable {
        let number: Number<Organisation>
        let name: String
        /// It asks to join, and waits for an answer to that.
        var asks = false
    }

    /// Where a row states none.
    var language: Language
    /// Those that people may be brought into, and those that ask, by their folded names.
    var organisations: [String: Host] = [:]
    /// Who is here, was invited or asks, as far as the inviter knows of them: nobody tries out by a list of addresses who
    /// is in other organisations. By what ``key(email:name:organisation:)`` makes of them.
    var people: Set<String> = []
    /// The only organisation that a partner's lead brings people into.
    var own: Host?

    static func find(_ actor: Actor, _ initiative: Initiative, in tx: ReadTransaction) throws -> GuestRules {
        var rules = GuestRules(language: Language(rawValue: initiative.language) ?? .en)
        let scope = initiative.scope
        // Where several are called the same, the one that came first, and none that asks before one that does not.
        let asking = try Organisation.asking(in: tx, scope: scope).map {
            Host(number: $0.number, name: $0.name, asks: true)
        }
        let known = try Organisation.hosts(in: tx, scope: scope).map { Host(number: $0.number, name: $0.name) }
        let merged = try Organisation.merged(into: known.map(\.number), in: tx, scope: scope).map {
            Host(number: $0.stays, name: $0.name)
        }
        for host in merged + asking.reversed() + known.reversed() {
            rules.organisations[host.name.foldedForReading] = host
            if actor.role == .partnerLead, host.number.value == actor.behalf { rules.own = host }
        }
        let within: SQL = actor.role == .partnerLead ? "AND seat.organisation = \(actor.behalf)" : ""
        try tx.forEach(
            """
            SELECT profile.name, profile.email, organisation.name AS organisation FROM profile
            JOIN seat ON seat.scope = profile.scope AND seat.member = profile.member
            LEFT JOIN organisation ON organisation.scope = seat.scope AND organisation.number = seat.organisation
            WHERE profile.scope = \(scope) AND seat.state IN ('offered', 'asked', 'held') \(within)
            """
        ) { row in
            rules.people.insert(
                key(
                    email: try row.get("email"), name: try row.get("name"), organisation: try row.get("organisation")))
        }
        return rules
    }

    /// What tells two people apart: their address; where there is none, their name and for whom they come.
    static func key(email: String?, name: String, organisation: String?) -> String {
        email?.lowercased() ?? "\(name.foldedForReading)\n\(organisation?.foldedForReading ?? "")"
    }
}
