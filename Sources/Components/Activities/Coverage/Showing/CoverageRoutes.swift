internal import Core
internal import Initiatives
internal import Web

extension ActivitiesComponent {
    static let coverageRoutes = showingRoutes + statingRoutes + stageRoutes + answeringRoutes

    private static let showingRoutes: [Route] = [
        Route(
            "/{initiative}/coverage", .readShared,
            .page(
                "Who does what, where: gaps, overlaps, and what is not known.", CoverageJSON.self,
                query: ["place?", "group?", "stage?"])
        ) { visit in
            let view = try await visit.coverage()
            return Answer(
                page: { CoveragePage(view: view, reader: visit.reader) }, json: { CoverageJSON(view, visit.reader) })
        },
        Route(
            "/{initiative}/coverage/coverage.csv", .readShared,
            .file("Every cell of coverage in which anything is known, as a spreadsheet.", type: Spreadsheet.type)
        ) { visit in
            let view = try await visit.coverage()
            return Spreadsheet(coverage: view.book).answer
        },
    ]
}

extension Visit {
    func coverage() async throws -> CoverageView {
        let (slug, actor, place) = (try slug("initiative"), actor, query("place"))
        let chosen = place.flatMap(Slug.init)
        let (group, stage) = (query("group"), query("stage"))
        let numbers = (group.flatMap(Int64.init), stage.flatMap(Int64.init))
        guard (place == nil) == (chosen == nil), (group == nil) == (numbers.0 == nil),
            (stage == nil) == (numbers.1 == nil)
        else { throw Problem.notFound }
        return try await read { tx in
            try CoverageView.find(
                slug, place: chosen, group: numbers.0.map { Number($0) }, stage: numbers.1.map { Number($0) },
                for: actor, in: tx)
        }
    }
}
