internal import Core
internal import Initiatives
internal import Web

/// From one organisation to another, to mend what stands between them.
enum RepairRoutes {
    private static let one = "/{initiative}/partners/repair/{repair}"

    static let all: [Route] =
        [
            Route(
                "/{initiative}/partners/repair", .repair,
                .page("The repairs that one is in, and how many were closed.", RepairsJSON.self)
            ) { visit in
                let (slug, actor) = (try visit.slug("initiative"), visit.actor)
                let view = try await visit.read { try RepairsView.find(slug, for: actor, in: $0) }
                return Answer(page: { RepairsPage(view: view, reader: visit.reader) }, json: { RepairsJSON(view) })
            },
            Route(
                form: "/{initiative}/partners/{organisation}/repair", .repair,
                .form(
                    "Ask another organisation in private to talk.", AskForRepairJSON.self, fields: ["text"],
                    gives: .done(String.self)), page: askPage, submit: ask),
            Route(one, .repair, .page("One repair.", RepairJSON.self)) { visit in
                let view = try await visit.repair()
                return Answer(
                    page: { RepairPage(view: view, form: visit.form, reader: visit.reader) },
                    json: { RepairJSON(view) })
            },
            answer(isYes: true, "Say yes to what is proposed.", [.number("proposal"), "text?"]),
            answer(isYes: false, "Say no to what is proposed, or take it back.", [.number("proposal")]),
            Route(
                form: "\(one)/leave", .repair, .form("Do not go on with it.", RepairJSON.self, fields: []),
                page: leavePage, submit: leave),
            Route(
                form: "\(one)/erase", .repair,
                .form("Erase what was said, once it is over.", RepairJSON.self, fields: []), page: erasePage,
                submit: erase),
        ] + [
            propose(.helper, "Propose who could help.", ["helper?", "text?"]),
            propose(.steps, "Propose what each does next.", ["text", .day("again?")]),
            propose(.close, "Propose to close it: it is mended.", ["text?"]),
        ]

    private static func askPage(_ visit: Visit) async throws -> Answer {
        let view = try await visit.other()
        return Answer(
            page: { AskForRepairPage(view: view, form: visit.form, reader: visit.reader) },
            json: { AskForRepairJSON(view) })
    }

    private static func ask(_ visit: Visit) async throws -> Answer {
        let view = try await visit.other()
        let words = RepairWords(try visit.form.text("text", most: RepairWords.most))
        let id = try await visit.perform(
            AskForRepair(scope: view.initiative.scope, organisation: view.other.slug, words: words))
        return Answer(done: "/\(view.initiative.slug)/partners/repair/\(id)", json: { id.description })
    }

    private static func leavePage(_ visit: Visit) async throws -> Answer {
        let view = try await visit.repair()
        guard view.isIn, !view.repair.stage.isOver || visit.form.problem != nil else { throw Problem.notFound }
        return Answer(
            page: { LeaveRepairPage(view: view, form: visit.form, reader: visit.reader) }, json: { RepairJSON(view) })
    }

    /// Whoever leaves may not be in it any more: sent again, it is answered again.
    private static func leave(_ visit: Visit) async throws -> Answer {
        _ = try await visit.perform(LeaveRepair(scope: visit.scope(), repair: visit.repairID()))
        return Answer(done: try await visit.pathAfterwards())
    }

    private static func erasePage(_ visit: Visit) async throws -> Answer {
        let view = try await visit.repair()
        guard view.held.ends != nil || visit.form.problem != nil else { throw Problem.notFound }
        return Answer(
            page: { EraseRepairPage(view: view, form: visit.form, reader: visit.reader) }, json: { RepairJSON(view) })
    }

    private static func erase(_ visit: Visit) async throws -> Answer {
        let view = try await visit.repair()
        try await EraseRepairWords(scope: view.initiative.scope, repair: view.repair.id).carryOut(
            at: visit.store, by: visit.caller, key: visit.form.seal.key, noting: visit.noteErasure)
        return Answer(done: view.path)
    }

    private static func answer(isYes: Bool, _ meaning: String, _ fields: [Contract.Field]) -> Route {
        Route(
            form: "\(one)/\(isYes ? "yes" : "no")", .repair, .form(meaning, RepairJSON.self, fields: fields)
        ) { visit in
            let view = try await visit.repair()
            let may = isYes ? view.held.waits : view.held.mayRefuse
            guard may || visit.form.problem != nil else { throw Problem.notFound }
            return Answer(
                page: { AnswerRepairPage(view: view, isYes: isYes, form: visit.form, reader: visit.reader) },
                json: { RepairJSON(view) })
        } submit: { visit in
            let number = try visit.form.number("proposal", in: 1...Int64.max)
            let words = try isYes ? visit.form.optionalText("text", most: RepairWords.most) : nil
            _ = try await visit.perform(
                AnswerInRepair(
                    scope: visit.scope(), repair: visit.repairID(), proposal: number, isYes: isYes,
                    words: words.map { RepairWords($0) }))
            return Answer(done: try await visit.pathAfterwards())
        }
    }

    private static func propose(_ matter: RepairMatter, _ meaning: String, _ fields: [Contract.Field]) -> Route {
        Route(
            form: "\(one)/\(matter.rawValue)", .repair, .form(meaning, RepairJSON.self, fields: fields)
        ) { visit in
            let view = try await visit.repair()
            // What was typed is kept where somebody else proposed something meanwhile.
            guard view.isIn, view.held.choices.contains(matter) || visit.form.problem != nil else {
                throw Problem.notFound
            }
            return Answer(
                page: { ProposeInRepairPage(view: view, matter: matter, form: visit.form, reader: visit.reader) },
                json: { RepairJSON(view) })
        } submit: { visit in
            let form = visit.form
            let words =
                try matter.needsWords
                ? form.text("text", most: RepairWords.most) : form.optionalText("text", most: RepairWords.most)
            let helper: Number<Seat>? =
                try matter == .helper && form.optionalText("helper", most: 20) != nil
                ? Number(form.number("helper", in: 1...Int64.max)) : nil
            _ = try await visit.perform(
                ProposeInRepair(
                    scope: visit.scope(), repair: visit.repairID(), matter, words: words.map { RepairWords($0) },
                    helper: helper, again: matter == .steps ? try form.optionalDay("again") : nil))
            return Answer(done: try await visit.pathAfterwards())
        }
    }
}

extension Visit {
    fileprivate func repairID() throws -> ID<Repair> {
        guard let id = ID<Repair>(try parameter("repair")) else { throw Problem.notFound }
        return id
    }

    fileprivate func scope() async throws -> Scope {
        let slug = try slug("initiative")
        return try await read { try Initiative.find(slug, in: $0).scope }
    }

    fileprivate func repair() async throws -> RepairView {
        let (slug, id, actor) = (try slug("initiative"), try repairID(), actor)
        return try await read { try RepairView.find(slug, id, for: actor, in: $0) }
    }

    /// Back to it, for who is still in it; else to the others that they are in.
    fileprivate func pathAfterwards() async throws -> String {
        let (slug, id, actor) = (try slug("initiative"), try repairID(), actor)
        let isIn = try await read { tx in
            try RepairsView.find(slug, for: actor, in: tx).lines.contains { $0.repair.id == id }
        }
        return "/\(slug)/partners/repair" + (isIn ? "/\(id)" : "")
    }

    fileprivate func other() async throws -> AskForRepairView {
        let (slug, organisation, actor) = (try slug("initiative"), try slug("organisation"), actor)
        return try await read { try AskForRepairView.find(slug, organisation, for: actor, in: $0) }
    }
}
