internal import Activities
internal import Core
internal import Initiatives
internal import Purposes

/// What Riverbend's partners know of who needs what, and what they did about it: a gap that they are asked to talk
/// about, one that is intended, and two boats whose crews have spoken.
struct RiverbendCoverage: Sendable {
    let valley: Valley
    private var scope: Scope { valley.scope }

    init(_ valley: Valley) { self.valley = valley }

    func load() async throws {
        let groups = try await nameGroups()
        for row in try DataFile("riverbend-needs.csv").rows {
            let kind: Extent.Kind = try row.choice("kind")
            let need = StateNeed(
                scope: scope, cell: try await cell(row, groups), extent: try row.extent(kind),
                source: try row.text("source"), day: valley.day(-(try row.number("days_ago"))))
            _ = try await valley.perform(need, by: row.text("said_by"))
        }
        for row in try DataFile("riverbend-coverage.csv").rows { try await answer(row, groups) }
    }

    private func nameGroups() async throws -> [String: Number<PopulationGroup>] {
        var groups: [String: Number<PopulationGroup>] = [:]
        for row in try DataFile("riverbend-groups.csv").rows {
            let name = try row.text("name")
            groups[name] = try await valley.perform(
                NameGroup(
                    scope: scope, group: name, minimumAge: try row.number("from_age"),
                    maximumAge: try row.number("to_age"), isFurthestBehind: row.optional("furthest_behind") == "yes"),
                by: row.text("named_by"))
        }
        return groups
    }

    private func answer(_ row: DataFile.Row, _ groups: [String: Number<PopulationGroup>]) async throws {
        let (cell, name) = (try await cell(row, groups), try row.text("said_by"))
        guard try row.choice("answer", CellAnswer.Kind.self) == .talk else {
            let intend = IntendCell(scope: scope, cell: cell, reason: try row.text("words"))
            _ = try await valley.perform(intend, by: name)
            return
        }
        let talk = try await valley.perform(InviteToTalk(scope: scope, cell: cell), by: name)
        guard let speaker = row.optional("spoken_by") else { return }
        _ = try await valley.perform(NoteTalk(scope: scope, answer: talk, words: try row.text("words")), by: speaker)
    }

    /// By the short names that the files use; without a group it is about everybody.
    private func cell(_ row: DataFile.Row, _ groups: [String: Number<PopulationGroup>]) async throws -> Cell {
        let (result, place) = (try row.text("result"), try row.slug("place"))
        let named = try DataFile("riverbend-results.csv").rows.first { $0.optional("slug") == result }
        let group = try row.optional("group").map { name in
            guard let group = groups[name] else { throw row.fault("group") }
            return group
        }
        return try await valley.store.read { [scope] tx in
            let results = try SharedResult.all(in: tx, scope: scope)
            guard let found = results.first(where: { $0.statement == named?.optional("statement") }) else {
                throw row.fault("result")
            }
            return Cell(
                result: found.number, place: try Place.find(place, in: tx, scope: scope).number,
                group: group ?? PopulationGroup.everybody)
        }
    }
}

extension DataFile.Row {
    fileprivate func extent(_ kind: Extent.Kind) throws -> Extent {
        switch kind {
        case .people: .people(try number("people"))
        case .some: .some
        case .none: .none
        case .unknown: .unknown
        }
    }
}
