internal import CSV
internal import Core
internal import Initiatives
internal import Web

/// From an address to how organisations work together.
enum TieRoutes {
    static let all = [
        Route(
            "/{initiative}/partners/network", .readShared,
            .page("Who works with whom in a quarter.", NetworkJSON.self, query: ["period?"])
        ) { visit in
            let view = try await visit.network()
            return Answer(page: { NetworkPage(view: view, reader: visit.reader) }, json: { NetworkJSON(view) })
        },
        Route(
            "/{initiative}/partners/ties.csv", .readShared,
            .file("What each side says of each tie, as a spreadsheet.", type: Spreadsheet.type, query: ["period?"])
        ) { visit in
            Spreadsheet(ties: try await visit.network().network).answer
        },
        Route(
            form: "/{initiative}/partners/ties", .speak,
            .form(
                "Say how one's own organisation works with each of the others.", TiesJSON.self,
                fields: [.family("tie-")]), page: page, submit: say),
    ]

    private static func page(_ visit: Visit) async throws -> Answer {
        let view = try await visit.ties()
        return Answer(
            page: { TiesPage(view: view, form: visit.form, reader: visit.reader) }, json: { TiesJSON(view) })
    }

    private static func say(_ visit: Visit) async throws -> Answer {
        let view = try await visit.ties()
        let words = try view.others.compactMap { other in
            try visit.form.optionalChoice(other.tieField, as: Intensity.self).map { SayTies.Word(other.number, $0) }
        }
        _ = try await visit.perform(SayTies(scope: view.initiative.scope, words: words))
        return Answer(done: "/\(view.initiative.slug)/partners/network")
    }
}

extension Visit {
    fileprivate func network() async throws -> NetworkView {
        let (slug, period, actor) = (try slug("initiative"), query("period"), actor)
        return try await read { try NetworkView.find(slug, quarter: period, for: actor, in: $0) }
    }

    fileprivate func ties() async throws -> TiesView {
        let (slug, actor) = (try slug("initiative"), actor)
        return try await read { try TiesView.find(slug, for: actor, in: $0) }
    }
}

/// What programs read at the address of one's own ties. Fields are only ever added.
struct TiesJSON: Encodable {
    struct Said: Encodable {
        let number: Number<Organisation>
        let organisation: Slug
        let name: String
        let says: Intensity?
    }

    let organisation: Slug
    let period: Period
    let others: [Said]

    init(_ view: TiesView) {
        organisation = view.own.slug
        period = view.period
        others = view.others.map {
            Said(number: $0.number, organisation: $0.slug, name: $0.name, says: view.said[$0.number])
        }
    }
}

extension Spreadsheet {
    /// What each side says, pair by pair.
    init(ties quarter: QuarterNetwork) {
        self.init(
            "ties-\(quarter.period)", columns: ["period", "one", "other", "one_says", "other_says", "tie", "drawn"]
        ) { writer in
            for tie in quarter.ties {
                writer.append(quarter.period.description)
                writer.append(quarter.member(tie.pair.first)?.name ?? "")
                writer.append(quarter.member(tie.pair.second)?.name ?? "")
                writer.append(tie.firstSays?.rawValue ?? "")
                writer.append(tie.secondSays?.rawValue ?? "")
                writer.append(tie.intensity?.rawValue ?? "")
                writer.append(tie.isDrawn ? "yes" : "no")
                writer.endRow()
            }
        }
    }
}
