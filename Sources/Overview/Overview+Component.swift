internal import Activities
internal import Core
public import Initiatives
internal import Measures
internal import Partners
internal import Purposes
internal import Services
public import Web

/// Pages that read every component: the site's front, an initiative's home, its record.
public enum OverviewComponent {
    /// What can wait for somebody, component by component, in the order in which it is shown.
    public static let waiting: [WaitingQuery] = [
        InitiativesComponent.beginning, PurposesComponent.waiting, PartnersComponent.waiting,
        ActivitiesComponent.waiting,
        ActivitiesComponent.coverageWaiting, ServicesComponent.waiting, MeasuresComponent.waiting,
        InitiativesComponent.waiting,
    ]

    /// - Parameters:
    ///   - line: the stops of the line, component by component, in the order in which they are drawn.
    ///   - histories: what has a history.
    public static func manifest(line: [LineQuery], histories: [HistoryKind]) -> Component {
        Component(
            name: "Overview", routes: routes + [lineRoute(line)] + histories.map(historyRoute),
            navigation: [NavigationItem(title: OverviewText.lineNavigation, path: "/line", component: "Line")])
    }

    private static func lineRoute(_ queries: [LineQuery]) -> Route {
        Route(
            "/{initiative}/line", .readPublished,
            .page("The line from the purpose to the newest numbers.", LineJSON.self, query: ["at?"])
        ) { visit in
            let slug = try visit.slug("initiative")
            let view = try await visit.read {
                try LineView.find(slug, at: visit.query("at"), queries, for: visit.actor, in: $0)
            }
            return Answer(page: { LinePage(view: view, reader: visit.reader) }, json: { LineJSON(view, visit.reader) })
        }
    }

    private static func historyRoute(_ kind: HistoryKind) -> Route {
        Route(
            "/{initiative}\(kind.path)/history", kind.verb,
            .page("Who changed it when.", HistoryJSON.self)
        ) { visit in
            let view = try await visit.read { try HistoryView.find(kind, visit, in: $0) }
            return Answer(
                page: { HistoryPage(view: view, reader: visit.reader) }, json: { HistoryJSON(view, visit.reader) })
        }
    }

    private static let routes: [Route] = [
        Route("/", .readPublished, .page("The initiatives of this site.", SiteJSON.self)) { visit in
            let view = try await visit.read { try SiteView.find(in: $0) }
            return Answer(page: { SitePage(view, visit.reader) }, json: { SiteJSON(view) })
        },
        Route("/about", .readPublished, .page("What Throughline is.", AboutJSON.self)) { visit in
            Answer(page: { AboutPage(visit.reader) }, json: { AboutJSON() })
        },
        Route("/about/style", .readPublished, .page("How pages are made.", AboutJSON.self)) { visit in
            Answer(page: { StylePage(visit.reader) }, json: { AboutJSON() })
        },
        Route("/{initiative}", .readPublished, .page("An initiative at a glance.", HomeJSON.self)) { visit in
            let slug = try visit.slug("initiative")
            let view = try await visit.read { try HomeView.find(slug, for: visit.actor, in: $0) }
            return Answer(page: { HomePage(view, visit.reader) }, json: { HomeJSON(view) })
        },
        Route(
            "/{initiative}/record", .readPublished,
            .page("The record of everything that was done.", RecordJSON.self)
        ) { visit in
            let slug = try visit.slug("initiative")
            let view = try await visit.read { try RecordView.find(slug, for: visit.actor, in: $0) }
            return Answer(page: { RecordPage(view, visit.reader) }, json: { RecordJSON(view) })
        },
        Route(
            "/{initiative}/record/{entry}", .readPublished,
            .page("One entry of the record, with its proof.", EntryJSON.self)
        ) { visit in
            guard let sequence = Int64(try visit.parameter("entry")) else { throw Problem.notFound }
            let slug = try visit.slug("initiative")
            let view = try await visit.read { try EntryView.find(slug, sequence, for: visit.actor, in: $0) }
            return Answer(page: { EntryPage(view, visit.reader) }, json: { EntryJSON(view) })
        },
    ]
}
