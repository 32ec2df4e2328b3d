internal import Core
internal import Initiatives
internal import Web

extension ActivitiesComponent {
    /// Naming and ordering the stages of life.
    static let stageRoutes: [Route] = [
        Route(
            form: "/{initiative}/coverage/stages", .arrange,
            .form(
                "Name a stage of life.", [LifeStageJSON].self,
                fields: ["stage", .number("fromAge?"), .number("toAge?")], gives: .done(Number<LifeStage>.self))
        ) { visit in
            let initiative = try await visit.initiative()
            let stages = try await visit.read { try LifeStage.all(in: $0, scope: initiative.scope) }
            return Answer(
                page: {
                    StagesPage(initiative: initiative, stages: stages, form: visit.form, reader: visit.reader)
                },
                json: { stages.map(LifeStageJSON.init) })
        } submit: { visit in
            let (initiative, form) = (try await visit.initiative(), visit.form)
            let number = try await visit.perform(
                NameLifeStage(
                    scope: initiative.scope, stage: try form.text("stage", most: NameGroup.mostName),
                    fromAge: try form.age("fromAge"), toAge: try form.age("toAge")))
            return Answer(done: "/\(initiative.slug)/coverage/stages", json: { number })
        },
        Route(
            button: "/{initiative}/coverage/stages/{stage}/earlier", .arrange,
            .button("Put a stage of life before the one that comes before it.")
        ) { visit in
            let initiative = try await visit.initiative()
            let stage = try visit.number("stage", of: LifeStage.self)
            _ = try await visit.perform(PutLifeStageEarlier(scope: initiative.scope, stage: stage))
            return Answer(done: "/\(initiative.slug)/coverage/stages")
        },
    ]
}

struct LifeStageJSON: Encodable {
    let number: Number<LifeStage>
    let name: String
    let fromAge: Int64?
    let toAge: Int64?

    init(_ stage: LifeStage) {
        number = stage.number
        name = stage.name
        fromAge = stage.fromAge
        toAge = stage.toAge
    }
}
