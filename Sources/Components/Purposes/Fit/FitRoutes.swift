internal import Core
internal import Initiatives
internal import Web

extension PurposesComponent {
    static let fitRoutes: [Route] = [
        Route("/{initiative}/fit", .readShared, .page("Whether acting together fits the problem.", FitJSON.self)) {
            visit in
            let view = try await visit.fit()
            return Answer(page: { FitPage(view: view, reader: visit.reader) }, json: { FitJSON(view) })
        },
        Route(
            form: "/{initiative}/fit/check", .arrange,
            .form(
                "Answer the questions of fit.", FitJSON.self,
                fields: CheckFit.fields, gives: .done(Number<FitCheck>.self))
        ) { visit in
            let view = try await visit.fit()
            return Answer(
                page: { FitFormPage(view: view, form: visit.form, reader: visit.reader) }, json: { FitJSON(view) })
        } submit: { visit in
            let initiative = try await visit.initiative()
            let number = try await visit.perform(try CheckFit(visit.form, scope: initiative.scope))
            return Answer(done: "/\(initiative.slug)/fit", json: { number })
        },
    ]

    /// Whoever may answer the questions of fit is asked for it when nobody has for a year.
    static func fitWaiting(
        for actor: Actor, _ initiative: Initiative, on today: Day, in tx: ReadTransaction
    ) throws -> [WaitingItem] {
        guard actor.may(.arrange) else { return [] }
        let newest = try FitCheck.all(in: tx, scope: initiative.scope).first
        guard newest?.isCurrent(on: today) != true else { return [] }
        return [WaitingItem(question: PurposesText.fitTitle, path: "/fit/check", button: PurposesText.fitCheck)]
    }
}

extension Visit {
    fileprivate func fit() async throws -> FitView {
        let (slug, actor) = (try slug("initiative"), actor)
        return try await read { try FitView.find(slug, for: actor, in: $0) }
    }
}

/// What programs read at the address of fit. Fields are only ever added.
struct FitJSON: Encodable {
    struct Check: Encodable {
        let day: Day
        let expires: Day
        let outcome: FitOutcome
        let replies: [CheckFit.Reply]
        let frame: FitFrame
    }

    let initiative: Slug
    /// Whether the questions are to be answered again.
    let isDue: Bool
    /// Newest first.
    let checks: [Check]

    init(_ view: FitView) {
        initiative = view.initiative.slug
        isDue = view.isDue
        checks = view.checks.map { checked in
            Check(
                day: checked.check.day, expires: checked.check.expires, outcome: checked.answers.outcome,
                replies: FitQuestion.allCases.compactMap { question in
                    checked.replies[question].map {
                        CheckFit.Reply(question: question, answer: $0.answer, note: $0.note)
                    }
                }, frame: checked.check.frame)
        }
    }
}
