internal import Activities
internal import Core
internal import Initiatives
internal import Measures
internal import Purposes

/// What Riverbend counts, and how its partners report: some in time, one three months late, one report given back, one
/// begun, and two organisations that state different numbers.
struct Reporting: Sendable {
    let valley: Valley
    private var scope: Scope { valley.scope }

    init(_ valley: Valley) { self.valley = valley }

    /// A measure with the periods that it is asked for, the newest last.
    private struct Asked {
        var slug: Slug
        var periods: [Period]
        var groups: [Category.Name]
        var frequency: Frequency

        /// One that is still to come.
        func period(ahead: Int64) -> Period? {
            (0..<ahead).reduce(periods.last) { period, _ in period.flatMap { frequency.next(after: $0) } }
        }

        /// - Parameter ago: 0 for the newest period that has ended.
        func period(_ ago: Int64) -> Period? { periods.dropLast(Int(ago)).last }
    }

    func load() async throws {
        var asked: [String: Asked] = [:]
        for row in try DataFile("riverbend-measures.csv").rows {
            try await define(row)
            try await count(row)
            // What is told in words is asked of nobody, and at no time.
            guard try row.choice("form", Measure.Form.self) != .story else { continue }
            asked[try row.text("slug")] = try await schedule(row)
        }
        for row in try DataFile("riverbend-shares.csv").rows { try await share(row) }
        for row in try DataFile("riverbend-markers.csv").rows { try await mark(row, asked) }
        for row in try DataFile("riverbend-reporters.csv").rows { try await name(row, asked) }
        for row in try DataFile("riverbend-reports.csv").rows { try await report(row, asked) }
    }

    /// Nobody reports a share, so it has no schedule.
    private func share(_ row: DataFile.Row) async throws {
        var measure = try await measure(row)
        (measure.overPlaces, measure.sources, measure.isMean) = (.sum, .addUp, true)
        measure.decimals = try row.number("decimals")
        measure.share = ShareOf(
            numerator: try row.slug("numerator"), denominator: try row.slug("denominator"), per: try row.number("per"))
        _ = try await valley.perform(measure, by: try Person.steward().name)
    }

    /// What every measure has.
    private func measure(_ row: DataFile.Row) async throws -> DefineMeasure {
        var measure = DefineMeasure(
            scope: scope, slug: try row.slug("slug"), result: try await result(row), question: try row.text("question"),
            name: try row.text("name"), definition: try row.text("definition"), unit: row.optional("unit") ?? "")
        measure.kind = try row.choice("kind")
        return measure
    }

    private func define(_ row: DataFile.Row) async throws {
        var measure = try await measure(row)
        measure.form = try row.choice("form")
        measure.levels = row.list("levels")
        measure.direction = try row.optional("direction") == nil ? .more : row.choice("direction")
        measure.overPlaces = try row.choice("over_places")
        measure.sources = try row.choice("sources")
        measure.highest = try row.optional("highest") == nil ? nil : row.number("highest")
        measure.isHeadline = row.optional("headline") == "yes"
        _ = try await valley.perform(measure, by: try Person.steward().name)
    }

    /// Of what partners do it tells.
    private func count(_ row: DataFile.Row) async throws {
        let titles = row.list("activities")
        guard !titles.isEmpty else { return }
        let activities = try await valley.store.read { [scope] in try Activity.all(in: $0, scope: scope) }
            .filter { titles.contains($0.title) }.map(\.slug)
        guard activities.count == titles.count else { throw row.fault("activities") }
        _ = try await valley.perform(
            CountActivities(scope: scope, measure: try row.slug("slug"), activities: activities),
            by: try Person.steward().name)
    }

    private func schedule(_ row: DataFile.Row) async throws -> Asked {
        let frequency: Frequency = try row.choice("frequency")
        let periods = try frequency.ended(before: valley.today, count: Int(row.number("periods")))
        guard let first = periods.first else { throw row.fault("periods") }
        let (slug, groups) = (try row.slug("slug"), try Self.groups(row))
        _ = try await valley.perform(
            ScheduleReports(
                scope: scope, measure: slug, frequency: frequency, first: first, dueDays: try row.number("due_days"),
                minutes: try row.number("minutes"), asker: try await asker(row),
                furtherAskers: try await furtherAskers(row), groups: groups), by: try Person.steward().name)
        return Asked(slug: slug, periods: periods, groups: groups, frequency: frequency)
    }

    /// Results have addresses of their own; the files name them shortly.
    private func result(_ row: DataFile.Row) async throws -> Slug {
        let short = try row.text("result")
        let statement = try DataFile("riverbend-results.csv").rows.first { try $0.text("slug") == short }?.text(
            "statement")
        let results = try await valley.store.read { [scope] in try SharedResult.all(in: $0, scope: scope) }
        guard let found = results.first(where: { $0.statement == statement }) else { throw row.fault("result") }
        return found.slug
    }

    private func asker(_ row: DataFile.Row) async throws -> Slug? {
        guard let name = row.optional("asker") else { return nil }
        return try await organisation(named: name, row)
    }

    private func furtherAskers(_ row: DataFile.Row) async throws -> [Slug] {
        var askers: [Slug] = []
        for name in row.list("further") {
            askers.append(try await organisation(named: name, row))
        }
        return askers
    }

    private func organisation(named name: String, _ row: DataFile.Row) async throws -> Slug {
        try await valley.store.read { [scope] tx in
            guard let found = try tx.record(Organisation.self, "scope = \(scope) AND name = \(name)") else {
                throw row.fault("asker")
            }
            return found.slug
        }
    }

    /// `family: settled, moves for work`
    private static func groups(_ row: DataFile.Row) throws -> [Category.Name] {
        guard let text = row.optional("groups") else { return [] }
        let halves = text.split(separator: ": ")
        guard halves.count == 2 else { throw row.fault("groups") }
        return halves[1].split(separator: ", ").map { Category.Name(dimension: String(halves[0]), name: String($0)) }
    }

    private func mark(_ row: DataFile.Row, _ asked: [String: Asked]) async throws {
        guard let measure = asked[try row.text("measure")] else { throw row.fault("measure") }
        let ahead = try row.number("periods_ahead")
        guard let period = ahead > 0 ? measure.period(ahead: ahead) : measure.period(-ahead) else {
            throw row.fault("periods_ahead")
        }
        let set = SetMarker(
            scope: scope, measure: measure.slug, kind: try row.choice("kind"),
            place: try Slug(checking: Riverbend.slug, at: "place"), period: period, units: try row.number("value"),
            reason: try row.text("reason"))
        _ = try await valley.perform(set, by: try Person.steward().name)
    }

    private func name(_ row: DataFile.Row, _ asked: [String: Asked]) async throws {
        guard let measure = asked[try row.text("measure")], let from = measure.periods.first else {
            throw row.fault("measure")
        }
        let places = try row.list("places").map { try Slug(checking: $0, at: "places") }
        let name = NameReporter(
            scope: scope, measure: measure.slug, organisation: try await organisation(row).slug, places: places,
            from: from)
        _ = try await valley.perform(name, by: try Person.steward().name)
    }

    private func organisation(_ row: DataFile.Row) async throws -> Organisation {
        guard let number = try valley.cast.seat(row.text("person")).organisation else { throw row.fault("person") }
        return try await valley.store.read { [scope] in try Organisation.find(number, in: $0, scope: scope) }
    }

    private func report(_ row: DataFile.Row, _ asked: [String: Asked]) async throws {
        let (name, person, ago) = (try row.text("measure"), try row.text("person"), try row.number("periods_ago"))
        guard let measure = asked[name], let period = measure.period(ago) else { throw row.fault("measure") }
        let figures = try DataFile("riverbend-figures.csv").rows.filter {
            try $0.text("measure") == name && $0.text("person") == person && $0.number("periods_ago") == ago
        }
        let report = try await valley.perform(
            SaveReport(
                scope: scope, measure: measure.slug, period: period, basedOn: 0, note: row.optional("note"),
                cells: try await cells(figures, measure)), by: person)
        let fate = try row.text("fate")
        guard fate != "draft" else { return }
        _ = try await valley.perform(SubmitReport(scope: scope, report: report, basedOn: 1), by: person)
        let steward = try Person.steward().name
        if fate == "accepted" { _ = try await valley.perform(AcceptReport(scope: scope, report: report), by: steward) }
        if fate == "returned" {
            _ = try await valley.perform(
                ReturnReport(scope: scope, report: report, reason: try row.text("reason")), by: steward)
        }
    }

    /// For everybody first, then for each group; `-` where it was not collected.
    private func cells(_ rows: [DataFile.Row], _ measure: Asked) async throws -> [ReportCell] {
        try await valley.store.read { [scope] tx in
            let categories = try [Category.all] + measure.groups.map { try Category.find($0, in: tx, scope: scope) }
            return try rows.flatMap { row in
                let place = try Place.find(row.slug("place"), in: tx, scope: scope).number
                return try zip(categories, row.list("figures")).map { category, text in
                    guard text != "-" else { return ReportCell(place: place, category: category, state: .notCollected) }
                    guard let units = Int64(text) else { throw row.fault("figures") }
                    return ReportCell(place: place, category: category, state: .reported, units: units)
                }
            }
        }
    }
}
