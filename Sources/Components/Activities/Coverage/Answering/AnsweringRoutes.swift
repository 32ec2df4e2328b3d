internal import Core
internal import Initiatives
internal import Web

extension ActivitiesComponent {
    private static let cellPath = "/{initiative}/coverage/{result}/{place}/{group}/{stage}"

    /// A cell, and what one can do about it.
    static let answeringRoutes: [Route] = [
        Route(cellPath, .readShared, .page("What stands behind one cell of coverage.", CellViewJSON.self)) { visit in
            let view = try await visit.cell()
            return Answer(
                page: { CellPage(view: view, form: visit.form, site: visit.origin.site, reader: visit.reader) },
                json: { CellViewJSON(view) })
        },
        Route(
            button: "\(cellPath)/invite", .propose,
            .button("Ask those concerned to talk.", gives: .done(Number<CellAnswer>.self))
        ) { visit in
            let view = try await visit.cell()
            let number = try await visit.perform(InviteToTalk(scope: view.book.initiative.scope, cell: view.cell))
            return Answer(done: view.path, json: { number })
        },
        Route(
            form: "\(cellPath)/intend", .propose,
            .form(
                "Say that a gap or an overlap is known and intended, and why.", CellViewJSON.self, fields: ["reason"],
                gives: .done(Number<CellAnswer>.self))
        ) { visit in
            let view = try await visit.cell()
            return Answer(
                page: { IntendFormPage(view: view, form: visit.form, reader: visit.reader) },
                json: { CellViewJSON(view) })
        } submit: { visit in
            let view = try await visit.cell()
            let number = try await visit.perform(
                IntendCell(
                    scope: view.book.initiative.scope, cell: view.cell,
                    reason: try visit.form.text("reason", most: CellWords.most)))
            return Answer(done: view.path, json: { number })
        },
        Route(
            form: "/{initiative}/coverage/answers/{answer}/spoke", .propose,
            .form("Say that those concerned spoke, and what came of it.", AnswerJSON.self, fields: ["words"])
        ) { visit in
            let (book, answered) = try await visit.answered(.talk)
            return Answer(
                page: { SpokeFormPage(book: book, answered: answered, form: visit.form, reader: visit.reader) },
                json: { AnswerJSON(answered) })
        } submit: { visit in
            let (book, answered) = try await visit.answered(.talk)
            _ = try await visit.perform(
                NoteTalk(
                    scope: book.initiative.scope, answer: answered.answer.number,
                    words: try visit.form.text("words", most: CellWords.most)))
            return Answer(done: book.path(answered.answer.cell) ?? book.path)
        },
        Route(
            button: "/{initiative}/coverage/answers/{answer}/reopen", .propose,
            .button("Open a question again that was said to be intended.")
        ) { visit in
            let (book, answered) = try await visit.answered(.intended)
            _ = try await visit.perform(
                ReopenCell(scope: book.initiative.scope, answer: answered.answer.number))
            return Answer(done: book.path(answered.answer.cell) ?? book.path)
        },
    ]
}

extension Visit {
    fileprivate func cell() async throws -> CellView {
        let (slug, result, place) = (try slug("initiative"), try slug("result"), try slug("place"))
        guard let group = Int64(try parameter("group")), let stage = Int64(try parameter("stage")) else {
            throw Problem.notFound
        }
        let actor = actor
        return try await read { tx in
            try CellView.find(
                slug, result: result, place: place, group: Number(group), stage: Number(stage), for: actor, in: tx)
        }
    }

    fileprivate func answered(
        _ kind: CellAnswer.Kind
    ) async throws -> (book: CoverageBook, answered: CoverageBook.Answered) {
        let (slug, actor, number) = (try slug("initiative"), actor, try number("answer", of: CellAnswer.self))
        let book = try await read { try CoverageBook.read(slug, for: actor, in: $0) }
        guard let answered = book.answers.first(where: { $0.answer.number == number && $0.answer.kind == kind })
        else { throw Problem.notFound }
        return (book, answered)
    }
}
