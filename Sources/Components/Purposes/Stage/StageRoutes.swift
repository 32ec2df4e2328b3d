internal import Core
internal import Initiatives
internal import Web

extension PurposesComponent {
    static let stageRoutes: [Route] = [
        Route("/{initiative}/stage", .readPublished, .page("How far the initiative says it has come.", StageJSON.self))
        { visit in
            let view = try await visit.stage()
            return Answer(page: { StagePage(view: view, reader: visit.reader) }, json: { StageJSON(view) })
        },
        Route(
            form: "/{initiative}/stage/declare", .arrange,
            .form(
                "Say how far the initiative has come, with evidence.", StageJSON.self,
                fields: [
                    .choice("stage", Stage.allCases), .day("day"), "evidence1", "address1?", "evidence2?", "address2?",
                    "evidence3?", "address3?",
                ], gives: .done(Number<StageDeclaration>.self))
        ) { visit in
            let view = try await visit.stage()
            return Answer(
                page: { StageFormPage(view: view, form: visit.form, reader: visit.reader) }, json: { StageJSON(view) })
        } submit: { visit in
            let initiative = try await visit.initiative()
            let number = try await visit.perform(try DeclareStage(visit.form, scope: initiative.scope))
            return Answer(done: "/\(initiative.slug)/stage", json: { number })
        },
    ]
}

extension Visit {
    fileprivate func stage() async throws -> StageView {
        let (slug, actor) = (try slug("initiative"), actor)
        return try await read { try StageView.find(slug, for: actor, in: $0) }
    }
}

/// What programs read at the address of the stage. Fields are only ever added.
struct StageJSON: Encodable {
    struct Declared: Encodable {
        let stage: Stage
        let since: Day
        let evidence: [DeclareStage.Evidence]
    }

    let initiative: Slug
    /// Newest first; the first is where the initiative says it is.
    let stages: [Declared]

    init(_ view: StageView) {
        initiative = view.initiative.slug
        stages = view.history.map { declared in
            Declared(
                stage: declared.declaration.stage, since: declared.declaration.day,
                evidence: declared.evidence.map { DeclareStage.Evidence(words: $0.words, address: $0.address) })
        }
    }
}
