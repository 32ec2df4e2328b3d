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
                form: "/{initiative}/partners/{organisation}/repair", .speak,
                .form(
                    "Ask another organisation in private to talk.", AskForRepairJSON.self, fields: ["text"],
                    gives: .done(String.self)), page: askPage, submit: ask),
            Route(one, .repair, .page("One repair.", RepairJSON.self)) { visit in
                let view = try await visit.repair()
                return Answer(
                    page: { RepairPage(view: view, form: visit.form, reader: visit.reader) },
                    json: { RepairJSON(view) })
            },
            answer("yes", "Say yes to what is proposed.", isYes: true),
            answer("no", "Say no to what is proposed, or take it back.", isYes: false),
            Route(form: "\(one)/leave", .repair, .form("Do not go on with it.", RepairJSON.self, fields: [])) { visit in
                let view = try await visit.repair()
                guard view.isIn, !view.repair.stage.isOver else { throw Problem.notFound }
                return Answer(
                    page: { LeaveRepairPage(view: view, form: visit.form, reader: visit.reader) },
                    json: { RepairJSON(view) })
            } submit: { visit in
                let view = try await visit.repair()
                _ = try await visit.perform(LeaveRepair(scope: view.initiative.scope, repair: view.repair.id))
                return Answer(done: view.voice == .helper ? "/\(view.initiative.slug)/partners/repair" : view.path)
            },
        ] + [
            propose(.helper, "Propose who could help.", ["helper?", "text?"]),
            propose(.steps, "Propose what each does next.", ["text", .day("again?")]),
            propose(.close, "Propose to close it: it is mended.", ["text?"]),
        ]

    private static func askPage(_ visit: Visit) async throws -> Answer {
        let view = try await visit.other()
        return Answer(
            page: { AskForRepairPage(view: view, form: visit.form, reader: visit.reader) },
            json: { AskForRepairJSON(organisation: view.other.slug) })
    }

    private static func ask(_ visit: Visit) async throws -> Answer {
        let view = try await visit.other()
        let words = RepairWords(try visit.form.text("text", most: RepairWords.most))
        let id = try await visit.perform(
            AskForRepair(scope: view.initiative.scope, organisation: view.other.slug, words: words))
        return Answer(done: "/\(view.initiative.slug)/partners/repair/\(id)", json: { id.description })
    }

    private static func answer(_ word: String, _ meaning: String, isYes: Bool) -> Route {
        Route(button: "\(one)/\(word)", .repair, .button(meaning, fields: [.number("proposal")])) { visit in
            let view = try await visit.repair()
            let number = try visit.form.number("proposal", in: 1...Int64.max)
            _ = try await visit.perform(
                AnswerInRepair(
                    scope: view.initiative.scope, repair: view.repair.id, proposal: number, isYes: isYes))
            // Who says no to helping is not in it any more.
            return Answer(
                done: view.isIn || isYes ? view.path : "/\(view.initiative.slug)/partners/repair")
        }
    }

    private static func propose(_ matter: RepairMatter, _ meaning: String, _ fields: [Contract.Field]) -> Route {
        Route(
            form: "\(one)/\(matter.rawValue)", .repair, .form(meaning, RepairJSON.self, fields: fields)
        ) { visit in
            let view = try await visit.repair()
            guard view.choices.contains(matter) else { throw Problem.notFound }
            return Answer(
                page: { ProposeInRepairPage(view: view, matter: matter, form: visit.form, reader: visit.reader) },
                json: { RepairJSON(view) })
        } submit: { visit in
            let view = try await visit.repair()
            let words = try visit.form.words(for: matter)
            let helper: Number<Seat>? =
                try matter == .helper && visit.form.optionalText("helper", most: 20) != nil
                ? Number(visit.form.number("helper", in: 1...Int64.max)) : nil
            _ = try await visit.perform(
                ProposeInRepair(
                    scope: view.initiative.scope, repair: view.repair.id, matter, words: words, helper: helper))
            return Answer(done: view.path)
        }
    }
}

extension Visit {
    fileprivate func repair() async throws -> RepairView {
        guard let id = ID<Repair>(try parameter("repair")) else { throw Problem.notFound }
        let (slug, actor) = (try slug("initiative"), actor)
        return try await read { try RepairView.find(slug, id, for: actor, in: $0) }
    }

    fileprivate func other() async throws -> AskForRepairView {
        let (slug, organisation, actor) = (try slug("initiative"), try slug("organisation"), actor)
        return try await read { try AskForRepairView.find(slug, organisation, for: actor, in: $0) }
    }
}

extension Form {
    fileprivate func words(for matter: RepairMatter) throws -> RepairWords? {
        let again = matter == .steps ? try optionalDay("again") : nil
        if matter.needsWords { return RepairWords(try text("text", most: RepairWords.most), again: again) }
        return try optionalText("text", most: RepairWords.most).map { RepairWords($0) }
    }
}
