internal import Core
internal import Web

/// What a list of guests is read against: who and what is here already, and how far the inviter may go.
struct GuestRules: Sendable {
    struct Host: Sendable {
        let number: Number<Organisation>
        let name: String
    }

    /// Where a row states none.
    var language: Language
    /// By their folded names.
    var organisations: [String: Host] = [:]
    /// Who is here, was invited or asks, as far as the inviter knows of them: nobody tries out by a list of addresses who
    /// is in other organisations. By what ``key(name:organisation:)`` or a folded address makes of them.
    var people: Set<String> = []
    /// The only organisation that a partner's lead brings people into.
    var own: Host?

    static func find(_ actor: Actor, _ initiative: Initiative, in tx: ReadTransaction) throws -> GuestRules {
        var rules = GuestRules(language: Language(rawValue: initiative.language) ?? .en)
        let scope = initiative.scope
        let organisations = try tx.records(Organisation.self, "scope = \(scope) ORDER BY number DESC")
        for organisation in organisations {
            let host = Host(number: organisation.number, name: organisation.name)
            rules.organisations[organisation.name.foldedForReading] = host
            if actor.role == .partnerLead, organisation.number.value == actor.behalf { rules.own = host }
        }
        let known: SQL =
            actor.role == .partnerLead ? "AND seat.organisation = \(actor.behalf)" : ""
        try tx.forEach(
            """
            SELECT profile.name, profile.email, organisation.name AS organisation FROM profile
            JOIN seat ON seat.scope = profile.scope AND seat.member = profile.member
            LEFT JOIN organisation ON organisation.scope = seat.scope AND organisation.number = seat.organisation
            WHERE profile.scope = \(scope) AND seat.state IN ('offered', 'asked', 'held') \(known)
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
