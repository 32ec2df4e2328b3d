internal import Core
internal import Initiatives

/// Somebody of Riverbend, as the list of its people tells it. Everybody on it is of age.
struct Person: Sendable {
    enum Answer: String, Sendable { case yes, no, leaves, asks }

    let name: String
    let role: Role
    let organisation: String?
    let language: String
    let standing: Standing?
    /// What they said to the invitation; nil where they say nothing.
    let answer: Answer?
    let email: String?
    let isFounder: Bool

    init(_ row: DataFile.Row) throws {
        name = try row.text("name")
        role = try row.choice("role")
        organisation = row.optional("organisation")
        language = try row.text("language")
        standing = try row.optional("standing") == nil ? nil : row.choice("standing")
        answer = try row.optional("answer") == nil ? nil : row.choice("answer")
        email = row.optional("email")
        isFounder = row.optional("founder") == "yes"
    }

    static func all() throws -> [Person] { try DataFile("riverbend-people.csv").rows.map(Person.init) }

    /// Whoever was here first.
    static func steward() throws -> Person {
        guard let steward = try all().first(where: { $0.role == .steward }) else { throw Problem.notFound }
        return steward
    }

    /// - Parameter organisations: what the list of organisations says of each, by name.
    func guest(_ organisations: [String: DataFile.Row]) throws -> InvitePeople.Guest {
        let host = try organisation.map { name in
            guard let row = organisations[name] else { throw Problem.notFound }
            return InvitePeople.Host.new(
                name: name, sector: try row.choice("sector"), givesMoney: try row.text("gives_money") == "yes")
        }
        return InvitePeople.Guest(name: name, email: nil, language: language, role: role, organisation: host)
    }
}
