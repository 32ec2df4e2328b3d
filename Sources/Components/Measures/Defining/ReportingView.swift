internal import Core
internal import Initiatives
internal import Web

/// How a measure is reported: how often, for which groups, and by whom.
struct ReportingView: Sendable {
    struct Reporting: Sendable {
        var organisation: Organisation
        /// For which places it reports now; none where it does not.
        var places: [Place]
    }

    var initiative: Initiative
    var measure: Measure
    var schedule: Schedule?
    var groups: [Category]
    /// Others whom the same number serves, beside the schedule's asker.
    var furtherAskers: Set<Number<Organisation>>
    /// All that have joined.
    var organisations: [Reporting]
    /// Who could accept reports beside the stewards, and who does.
    var reviewerChoices: [ReviewerChoice]
    var reviewers: Set<Number<Member>>
    /// Those that figures can be given for.
    var places: [Place]
    var allPlaces: [Place]
    /// The period that is running now, or was begun last.
    var current: Period?

    var path: String { "\(measure.path(in: initiative))/reporting" }
}

extension ReportingView {
    static func find(_ slug: Slug, _ measure: Slug, in tx: ReadTransaction) throws -> ReportingView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let measure = try Measure.find(measure, in: tx, scope: scope)
        let schedule = try Schedule.find(measure.number, in: tx, scope: scope)
        let categories = try Category.all(in: tx, scope: scope)
        let places = try Place.all(in: tx, scope: scope)
        let reporters = try tx.records(
            Reporter.self, "scope = \(scope) AND measure = \(measure.number) AND last IS NULL")
        let organisations = try tx.records(
            Organisation.self,
            """
            scope = \(scope) AND number IN
              (SELECT organisation FROM membership WHERE scope = \(scope) AND state = 'joined')
            """)
        let wholes = Set(places.compactMap(\.parent))
        return ReportingView(
            initiative: initiative, measure: measure, schedule: schedule,
            groups: try Breakdown.all(of: measure.number, in: tx, scope: scope).compactMap { categories[$0.category] },
            furtherAskers: Set(try FurtherAsker.all(of: measure.number, in: tx, scope: scope).map(\.organisation)),
            organisations: organisations.sorted { $0.name < $1.name }.map { organisation in
                let numbers = Set(reporters.filter { $0.organisation == organisation.number }.map(\.place))
                return Reporting(organisation: organisation, places: places.filter { numbers.contains($0.number) })
            },
            reviewerChoices: try ReviewerChoice.all(in: tx, scope: scope),
            reviewers: Set(
                try tx.records(Reviewer.self, "scope = \(scope) AND measure = \(measure.number)").map(\.member)),
            places: measure.overPlaces == .stated ? places : places.filter { !wholes.contains($0.number) },
            allPlaces: places,
            current: schedule?.begun(on: initiative.day(at: tx.now)).last ?? schedule?.first)
    }
}

// From the form to the action and back.
extension ScheduleReports {
    init(_ form: Form, for view: ReportingView) throws {
        self.init(
            scope: view.initiative.scope, measure: view.measure.slug,
            frequency: try form.choice("frequency", as: Frequency.self), first: try form.period("first"),
            dueDays: try form.number("dueDays", in: 0...366), minutes: try form.number("minutes", in: 1...6000),
            asker: try form.optionalText("asker", most: 80).map { try Slug(checking: $0, at: "asker") },
            furtherAskers: try form.all("further").map { try Slug(checking: $0, at: "further") },
            groups: try Self.groups(form.optionalText("groups", most: 4000) ?? ""))
    }

    /// A dimension in each line, and its groups after a colon: `family: settled, moves for work`.
    private static func groups(_ text: String) throws -> [Category.Name] {
        try text.split(separator: "\n").flatMap { line in
            let halves = line.split(separator: ":", maxSplits: 1).map(\.trimmed)
            guard halves.count == 2, !halves[0].isEmpty else {
                throw Problem.invalid("schedule.group-line", at: "groups", "“\(line.prefix(80))” names no groups.")
            }
            return halves[1].split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }.map {
                Category.Name(dimension: halves[0], name: $0)
            }
        }
    }
}

extension ReportingView {
    /// As the form shows it.
    var fields: [String: String] {
        guard let schedule else { return ["dueDays": "15", "minutes": "60"] }
        let dimensions = groups.reduce(into: [String]()) { if !$0.contains($1.dimension) { $0.append($1.dimension) } }
        let lines = dimensions.map { dimension in
            "\(dimension): \(groups.filter { $0.dimension == dimension }.map(\.name).joined(separator: ", "))"
        }
        return [
            "frequency": schedule.frequency.rawValue, "first": schedule.first.description,
            "dueDays": "\(schedule.dueDays)", "minutes": "\(schedule.minutes)",
            "asker": organisations.first { $0.organisation.number == schedule.asker }?.organisation.slug.text ?? "",
            "groups": lines.joined(separator: "\n"),
        ]
    }
}
