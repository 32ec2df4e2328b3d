internal import Core
internal import Initiatives

/// The organisations of Riverbend, each described by whoever leads it.
struct Organisations {
    let people: [Person]
    let valley: Valley

    /// By name.
    static func rows() throws -> [String: DataFile.Row] {
        Dictionary(
            uniqueKeysWithValues: try DataFile("riverbend-organisations.csv").rows.map { (try $0.text("name"), $0) })
    }

    /// - Parameter steward: describes those whose lead does not stay.
    func describe(by steward: String) async throws {
        for row in try DataFile("riverbend-organisations.csv").rows {
            let name = try row.text("name")
            let lead = people.first { $0.organisation == name && $0.role.speaksForOrganisation }
            guard let lead, lead.answer == .yes || lead.answer == .leaves else { continue }
            let describe = try describe(row, try valley.cast.seat(lead.name).organisation)
            _ = try await valley.perform(describe, by: lead.answer == .yes ? lead.name : steward)
        }
    }

    private func describe(_ row: DataFile.Row, _ organisation: Number<Organisation>?) throws -> DescribeOrganisation {
        guard let organisation else { throw row.fault("name") }
        return DescribeOrganisation(
            scope: valley.scope, organisation: organisation, name: try row.text("name"),
            sector: try row.choice("sector"),
            standing: try row.choice("standing"), givesMoney: try row.text("gives_money") == "yes",
            part: try row.text("part"))
    }
}
