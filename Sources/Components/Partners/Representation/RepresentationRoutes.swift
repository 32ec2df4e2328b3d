internal import CSV
internal import Core
internal import Initiatives
internal import Web

/// From an address to who has which share of what counts.
enum RepresentationRoutes {
    /// - Parameter queries: what further components count.
    static func all(_ queries: [Representation.Query]) -> [Route] {
        [
            Route(
                "/{initiative}/partners/representation", .readPublished,
                .page(
                    "Who has which share of what counts, by part of society; counts of organisations for everybody.",
                    RepresentationJSON.self)
            ) { visit in
                let view = try await view(visit, queries)
                return Answer(
                    page: { RepresentationPage(view: view, reader: visit.reader) }, json: { RepresentationJSON(view) })
            },
            Route(
                "/{initiative}/partners/representation.csv", .readPublished,
                .file("The same as a spreadsheet.", type: Spreadsheet.type)
            ) { visit in
                Spreadsheet(representation: try await view(visit, queries)).answer
            },
        ]
    }

    private static func view(_ visit: Visit, _ queries: [Representation.Query]) async throws -> RepresentationView {
        let (slug, actor) = (try visit.slug("initiative"), visit.actor)
        return try await visit.read { try RepresentationView.find(slug, queries, for: actor, in: $0) }
    }
}

/// What programs read at the address of representation. Fields are only ever added.
struct RepresentationJSON: Encodable {
    struct Shares: Encodable {
        /// What is counted.
        let counted: String
        /// How many in all; nothing can be said of shares where it is 0.
        let whole: Int
        /// How many of them are of those who live the challenge.
        let livesIt: Int
        let sectors: [Part]
        /// Of people who act for no organisation.
        let others: Int
    }

    struct Part: Encodable {
        let sector: Sector
        let count: Int
    }

    let initiative: Slug
    let partners: Shares
    let counts: [Shares]

    init(_ view: RepresentationView) {
        initiative = view.initiative.slug
        partners = Shares(view.partners)
        counts = view.counts.map(Shares.init)
    }
}

extension RepresentationJSON.Shares {
    fileprivate init(_ shares: RepresentationView.Shares) {
        counted = shares.key
        whole = shares.whole
        livesIt = shares.living
        sectors = Sector.allCases.map { .init(sector: $0, count: shares.sectors[$0] ?? 0) }
        others = shares.others
    }
}

extension Spreadsheet {
    fileprivate init(representation view: RepresentationView) {
        self.init("representation", columns: ["counted", "who", "part", "whole"]) { writer in
            for shares in [view.partners] + view.counts {
                let rows =
                    [("lives it", shares.living)]
                    + Sector.allCases.map { ($0.rawValue, shares.sectors[$0] ?? 0) } + [("others", shares.others)]
                for (who, part) in rows {
                    writer.append(shares.key)
                    writer.append(who)
                    writer.append(count: Int64(part))
                    writer.append(count: Int64(shares.whole))
                    writer.endRow()
                }
            }
        }
    }
}
