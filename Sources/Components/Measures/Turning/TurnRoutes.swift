internal import Core
internal import Initiatives
internal import Web

extension MeasureRoutes {
    private static let turn = "/{initiative}/measures/{measure}/turn"

    /// From a curve to what partners do about it.
    static let turning: [Route] = [
        Route(
            turn, .readPublished, .page("A curve with what was said and proposed before it.", TurnJSON.self)
        ) { visit in
            let view = try await visit.turn()
            return Answer(
                page: { TurnPage(view: view, form: visit.form, reader: visit.reader) }, json: { TurnJSON(view) })
        },
        Route(
            form: "\(turn)/say", .propose,
            .form(
                "Say something before a curve: a cause, a part that somebody has, what works, what to do.",
                TurnJSON.self, query: [.choice("kind", CurveNote.Kind.allCases)],
                fields: [
                    .choice("kind", CurveNote.Kind.allCases), "words", "partner?",
                    .choice("cost?", CurveNote.Cost.allCases),
                ], gives: .done(Number<CurveNote>.self)), page: sayPage, submit: say),
        Route(
            form: "\(turn)/alone", .speak,
            .form(
                "Answer whether one partner could have done this alone.", TurnJSON.self,
                fields: [.choice("kind", AloneAnswer.Kind.allCases), "words"])
        ) { visit in
            let view = try await visit.turn()
            guard view.maySpeak else { throw Problem.notFound }
            return Answer(
                page: { AlonePage(view: view, form: visit.form, reader: visit.reader) }, json: { TurnJSON(view) })
        } submit: { visit in
            let view = try await visit.turn()
            _ = try await visit.perform(
                AnswerAlone(
                    scope: view.initiative.scope, measure: view.measure.slug,
                    kind: try visit.form.choice("kind", as: AloneAnswer.Kind.self),
                    words: try visit.form.text("words", most: CurveWords.most)))
            return Answer(done: "\(view.path)#alone")
        },
        Route(button: "\(turn)/{note}/take-back", .propose, .button("Take back what one said.")) { visit in
            let (view, note) = try await visit.note()
            _ = try await visit.perform(TakeBackNote(scope: view.initiative.scope, note: note.note.number))
            return Answer(done: "\(view.path)#\(note.note.kind.rawValue)")
        },
        Route(button: "\(turn)/{note}/back", .speak, .button("Be for a proposal.")) { visit in
            let (view, note) = try await visit.note()
            _ = try await visit.perform(BackProposal(scope: view.initiative.scope, note: note.note.number))
            return Answer(done: "\(view.path)#proposal")
        },
        Route(button: "\(turn)/{note}/stop", .speak, .button("Be for a proposal no longer.")) { visit in
            let (view, note) = try await visit.note()
            _ = try await visit.perform(StopBacking(scope: view.initiative.scope, note: note.note.number))
            return Answer(done: "\(view.path)#proposal")
        },
        Route(
            form: "\(turn)/{note}/decide", .arrange,
            .form(
                "Write down what was decided on a proposal.", TurnJSON.self,
                fields: [.choice("decision", DecideProposal.Decision.allCases), "reason"])
        ) { visit in
            let (view, note) = try await visit.note()
            guard note.note.kind == .proposal, note.note.state == .said else { throw Problem.notFound }
            return Answer(
                page: { DecidePage(view: view, note: note, form: visit.form, reader: visit.reader) },
                json: { TurnJSON(view) })
        } submit: { visit in
            let (view, note) = try await visit.note()
            _ = try await visit.perform(
                DecideProposal(
                    scope: view.initiative.scope, note: note.note.number,
                    decision: try visit.form.choice("decision", as: DecideProposal.Decision.self),
                    reason: try visit.form.text("reason", most: CurveWords.most)))
            return Answer(done: "\(view.path)#proposal")
        },
    ]

    private static let sayPage: Route.Handler = { visit in
        let view = try await visit.turn()
        let named = [visit.form.typed("kind"), visit.query("kind")].compactMap { $0.flatMap(CurveNote.Kind.init) }
        guard let kind = named.first else { throw Problem.notFound }
        return Answer(
            page: { SayPage(view: view, kind: kind, form: visit.form, reader: visit.reader) },
            json: { TurnJSON(view) })
    }

    private static let say: Route.Handler = { visit in
        let (view, form) = (try await visit.turn(), visit.form)
        let kind = try form.choice("kind", as: CurveNote.Kind.self)
        let number = try await visit.perform(
            SayOnCurve(
                scope: view.initiative.scope, measure: view.measure.slug, kind: kind,
                words: try form.text("words", most: CurveWords.most),
                partner: try form.optionalText("partner", most: 80).map { try Slug(checking: $0, at: "partner") },
                cost: kind.hasCost
                    ? try form.choice("cost", as: CurveNote.Cost.self)
                    : try form.optionalChoice("cost", as: CurveNote.Cost.self)))
        return Answer(done: "\(view.path)#\(kind.rawValue)", json: { number })
    }
}

extension Visit {
    fileprivate func turn() async throws -> TurnView {
        let (initiative, measure, actor) = (try slug("initiative"), try slug("measure"), actor)
        return try await read { try TurnView.find(initiative, measure, for: actor, in: $0) }
    }

    /// One that stands before this very curve.
    fileprivate func note() async throws -> (TurnView, TurnView.Note) {
        let (view, number) = (try await turn(), try number("note", of: CurveNote.self))
        guard let note = view.notes.first(where: { $0.note.number == number }) else { throw Problem.notFound }
        return (view, note)
    }
}
