internal import Core
internal import Initiatives
internal import Web

extension PurposesComponent {
    static let strategyRoutes: [Route] = [
        Route(
            "/{initiative}/strategy", .readShared,
            .page("The steps that lead to the results, and what is assumed.", StrategyJSON.self)
        ) { visit in
            let view = try await visit.strategy()
            return Answer(page: { StrategyPage(view: view, reader: visit.reader) }, json: { StrategyJSON(view) })
        },
        Route(
            form: "/{initiative}/strategy/add", .propose,
            .form(
                "Add a step to the strategy.", StrategyJSON.self,
                fields: [.choice("kind", Step.Kind.allCases), "words", "leadsTo?"],
                gives: .done(Number<Step>.self)), page: addStepPage
        ) { visit in
            let initiative = try await visit.initiative()
            let words = try StepWords(visit.form)
            let number = try await visit.perform(AddStep(scope: initiative.scope, words: words))
            return Answer(done: "/\(initiative.slug)/strategy#step-\(number.value)", json: { number })
        },
        Route(
            form: "/{initiative}/strategy/{step}/revise", .propose,
            .form(
                "Change a step of the strategy.", StrategyJSON.self,
                fields: ["edition", .choice("kind", Step.Kind.allCases), "words", "leadsTo?"]),
            page: reviseStepPage
        ) { visit in
            let (initiative, step) = (try await visit.initiative(), try visit.number("step", of: Step.self))
            let edition = try visit.form.text("edition", most: 64)
            let words = try StepWords(visit.form)
            _ = try await visit.perform(
                ReviseStep(scope: initiative.scope, step: step, basedOn: edition, words: words))
            return Answer(done: "/\(initiative.slug)/strategy#step-\(step.value)")
        },
        Route(
            form: "/{initiative}/strategy/{step}/retire", .propose,
            .form("Drop a step of the strategy, and say why.", StepJSON.self, fields: ["reason"])
        ) { visit in
            let (view, step) = try await visit.step()
            return Answer(
                page: { RetireStepPage(view: view, step: step, form: visit.form, reader: visit.reader) },
                json: { StepJSON(step) })
        } submit: { visit in
            let (initiative, step) = (try await visit.initiative(), try visit.number("step", of: Step.self))
            let reason = try visit.form.text("reason", most: ResultWords.Most.reason)
            _ = try await visit.perform(RetireStep(scope: initiative.scope, step: step, reason: reason))
            return Answer(done: "/\(initiative.slug)/strategy")
        },
        Route(
            form: "/{initiative}/strategy/{step}/assume", .propose,
            .form(
                "Say what a step takes for granted.", StepJSON.self,
                fields: [.choice("kind", Assumption.Kind.allCases), "words"],
                gives: .done(Number<Assumption>.self))
        ) { visit in
            let (view, step) = try await visit.step()
            return Answer(
                page: { AssumptionFormPage(view: view, step: step, form: visit.form, reader: visit.reader) },
                json: { StepJSON(step) })
        } submit: { visit in
            let (initiative, step) = (try await visit.initiative(), try visit.number("step", of: Step.self))
            let kind = try visit.form.choice("kind", as: Assumption.Kind.self)
            let words = try visit.form.text("words", most: AddAssumption.most)
            let number = try await visit.perform(
                AddAssumption(scope: initiative.scope, step: step, kind: kind, words: words))
            return Answer(done: "/\(initiative.slug)/strategy#step-\(step.value)", json: { number })
        },
        Route(
            form: "/{initiative}/strategy/learn/{assumption}", .propose,
            .form(
                "Say what was learned about an assumption.", DoubtJSON.self,
                fields: [.choice("state", Learning.State.allCases), "words", .day("day")])
        ) { visit in
            let view = try await visit.strategy()
            let number = try visit.number("assumption", of: Assumption.self)
            guard let doubt = view.doubts.first(where: { $0.assumption.number == number }) else {
                throw Problem.notFound
            }
            return Answer(
                page: { LearningFormPage(view: view, doubt: doubt, form: visit.form, reader: visit.reader) },
                json: { DoubtJSON(doubt) })
        } submit: { visit in
            let (initiative, number) = (
                try await visit.initiative(), try visit.number("assumption", of: Assumption.self)
            )
            let learn = LearnAbout(
                scope: initiative.scope, assumption: number,
                state: try visit.form.choice("state", as: Learning.State.self),
                words: try visit.form.text("words", most: LearnAbout.most), day: try visit.form.day("day"))
            _ = try await visit.perform(learn)
            return Answer(done: "/\(initiative.slug)/strategy#assumption-\(number.value)")
        },
    ]

    private static let addStepPage: Route.Handler = { visit in
        stepForm(visit, try await visit.strategy(), known: nil)
    }

    private static let reviseStepPage: Route.Handler = { visit in
        let (view, step) = try await visit.step()
        return stepForm(visit, view, known: (step: step, edition: try step.edition))
    }

    /// The same form adds a step and changes one.
    private static func stepForm(
        _ visit: Visit, _ view: StrategyView, known: (step: Step, edition: String)?
    ) -> Answer {
        Answer(
            page: { StepFormPage(view: view, known: known, form: visit.form, reader: visit.reader) },
            json: { StrategyJSON(view) })
    }
}

extension StepWords {
    fileprivate init(_ form: Form) throws {
        self.init(
            kind: try form.choice("kind", as: Step.Kind.self), words: try form.text("words", most: Self.most),
            leadsTo: try form.optionalChoice("leadsTo", as: Step.Target.self))
    }
}

extension Visit {
    fileprivate func strategy() async throws -> StrategyView {
        let (slug, actor) = (try slug("initiative"), actor)
        return try await read { try StrategyView.find(slug, for: actor, in: $0) }
    }

    fileprivate func step() async throws -> (view: StrategyView, step: Step) {
        let (view, number) = (try await strategy(), try number("step", of: Step.self))
        guard let step = view.steps.first(where: { $0.number == number }) else { throw Problem.notFound }
        return (view, step)
    }
}
