internal import Core
internal import Initiatives
internal import Purposes
internal import Web

extension MeasureRoutes {
    private static let reportingPath = "/{initiative}/measures/{measure}/reporting"

    /// From a question to who reports what, and when.
    static let defining: [Route] = [
        Route(
            form: "/{initiative}/measures/add", .arrange,
            .form(
                "Define a measure.", [Slug].self,
                fields: [
                    "result", "question", "name", "definition", .choice("kind", Measure.Kind.offered),
                    .choice("form?", Measure.Form.allCases), "levels?", "unit?",
                    .choice("counting?", Counting.allCases), .choice("direction?", Measure.Direction.allCases),
                    .number("decimals?"), "highest?", "numerator?", "denominator?", .number("per?"), "replaces?",
                    "replacesReason?",
                ], gives: .done(Slug.self))
        ) { visit in
            let (slug, actor) = (try visit.slug("initiative"), visit.actor)
            let view = try await visit.read { try MeasureFormView.find(slug, for: actor, in: $0) }
            let form = visit.form.filled(
                with: ["decimals": "0", "direction": "more", "per": "100", "form": Measure.Form.number.rawValue])
            return Answer(
                page: { MeasureFormPage(view: view, form: form, reader: visit.reader) },
                json: { view.results.map(\.slug) })
        } submit: { visit in
            let slug = try visit.slug("initiative")
            let (scope, taken) = try await visit.read { tx in
                let scope = try Initiative.find(slug, in: tx).scope
                return (
                    scope,
                    Set(
                        try Measure.all(in: tx, scope: scope).map(\.slug)
                            + [Slug("add"), Slug("import")].compactMap(\.self))
                )
            }
            let define = try DefineMeasure(visit.form, scope: scope, taken: taken)
            _ = try await visit.perform(define)
            let next = define.form.hasFigures ? "reporting" : "stories/tell"
            return Answer(done: "/\(slug)/measures/\(define.slug)/\(next)", json: { define.slug })
        },
        Route(
            form: reportingPath, .arrange,
            .form(
                "Say how often a measure is reported.", ReportingJSON.self,
                fields: [
                    .choice("frequency", Frequency.allCases), "first", .number("dueDays"), .number("minutes"),
                    "asker?", "further?", "groups?",
                ]), page: schedulePage
        ) { visit in
            let view = try await visit.reporting()
            _ = try await visit.perform(try ScheduleReports(visit.form, for: view))
            return Answer(done: view.path)
        },
        Route(
            form: "/{initiative}/measures/{measure}/aim", .arrange,
            .form(
                "Set a baseline, a target or a forecast.", ReportingJSON.self,
                fields: [
                    .choice("kind", Marker.Kind.allCases), "period", "value", "place", "organisation?", "reason",
                ], gives: .done(Number<Marker>.self))
        ) { visit in
            let view = try await visit.reporting()
            let form = visit.form.filled(with: view.allPlaces.first.map { ["place": $0.slug.text] } ?? [:])
            return Answer(
                page: { MarkerPage(view: view, form: form, reader: visit.reader) }, json: { ReportingJSON(view) })
        } submit: { visit in
            let view = try await visit.reporting()
            let number = try await visit.perform(try SetMarker(visit.form, for: view, in: visit.reader.language))
            return Answer(done: view.measure.path(in: view.initiative), json: { number })
        },
        Route(
            form: "\(reportingPath)/reviewers", .arrange,
            .form("Say who may accept reports beside the stewards.", ReportingJSON.self, fields: ["members?"])
        ) { visit in
            let view = try await visit.reporting()
            guard view.schedule != nil else { throw Problem.notFound }
            return Answer(
                page: { ReviewersPage(view: view, form: visit.form, reader: visit.reader) },
                json: { ReportingJSON(view) })
        } submit: { visit in
            let view = try await visit.reporting()
            _ = try await visit.perform(NameReviewers(visit.form, for: view))
            return Answer(done: view.path)
        },
        Route(
            form: "\(reportingPath)/{organisation}", .arrange,
            .form("Say for which places an organisation reports.", ReportingJSON.self, fields: ["places?", "from"]),
            page: reporterPage
        ) { visit in
            let view = try await visit.reporting()
            let places = try visit.form.all("places").map { try Slug(checking: $0, at: "places") }
            _ = try await visit.perform(
                NameReporter(
                    scope: view.initiative.scope, measure: view.measure.slug,
                    organisation: try visit.slug("organisation"), places: places, from: try visit.form.period("from")))
            return Answer(done: view.path)
        },
    ]

    private static let schedulePage: Route.Handler = { visit in
        let view = try await visit.reporting()
        return Answer(
            page: { SchedulePage(view: view, form: visit.form, reader: visit.reader) }, json: { ReportingJSON(view) })
    }

    private static let reporterPage: Route.Handler = { visit in
        let (view, slug) = (try await visit.reporting(), try visit.slug("organisation"))
        guard let reporter = view.organisations.first(where: { $0.organisation.slug == slug }), view.schedule != nil
        else { throw Problem.notFound }
        return Answer(
            page: { ReporterPage(view: view, reporter: reporter, form: visit.form, reader: visit.reader) },
            json: { ReportingJSON(view) })
    }
}

extension Visit {
    fileprivate func reporting() async throws -> ReportingView {
        let (initiative, measure) = (try slug("initiative"), try slug("measure"))
        return try await read { try ReportingView.find(initiative, measure, in: $0) }
    }
}

struct ReportingJSON: Encodable {
    struct Reporter: Encodable {
        let organisation: Slug
        let places: [Slug]
    }

    let measure: Slug
    let frequency: Frequency?
    let first: Period?
    let dueDays: Int64?
    let minutes: Int64?
    /// Whom the number serves.
    let askers: [Slug]
    let groups: [String]
    /// The numbers of those who may accept reports beside the stewards.
    let reviewers: [Int64]
    let reporters: [Reporter]

    init(_ view: ReportingView) {
        measure = view.measure.slug
        frequency = view.schedule?.frequency
        first = view.schedule?.first
        dueDays = view.schedule?.dueDays
        minutes = view.schedule?.minutes
        askers = view.organisations.map(\.organisation).filter {
            $0.number == view.schedule?.asker || view.furtherAskers.contains($0.number)
        }.map(\.slug)
        groups = view.groups.map(\.name)
        reviewers = view.reviewers.map(\.value).sorted()
        reporters = view.organisations.filter { !$0.places.isEmpty }.map {
            Reporter(organisation: $0.organisation.slug, places: $0.places.map(\.slug))
        }
    }
}
