internal import Core
internal import Initiatives
internal import Web

/// Brings a directory in: send its files, say what it is, look, bring it in.
enum BringRoutes {
    static let all: [Route] = [
        Route(
            form: "/{initiative}/services/import", .arrange,
            .form(
                "Bring a directory of services in. Nothing is saved before the step “import”.", BringJSON.self,
                fields: fields, gives: .page(BringJSON.self), .done(ImportServices.Outcome.self)),
            page: page, submit: submit),
        Route(
            button: "/{initiative}/services/import/refused.csv", .arrange,
            .button(
                "What of a directory would not be taken, as a spreadsheet.", fields: fields,
                gives: .file(Spreadsheet.type))
        ) { visit in
            let draft = try DirectoryDraft(visit.form, at: try await visit.directoryDesk())
            return try await visit.check(draft).refusals.answer
        },
        Route(
            "/{initiative}/services/import/{directory}", .arrange, .page("A directory that came in.", BroughtJSON.self)
        ) { visit in
            let view = try await visit.brought()
            return Answer(page: { BroughtPage(view: view, reader: visit.reader) }, json: { BroughtJSON(view) })
        },
        Route(
            form: "/{initiative}/services/import/{directory}/remove", .arrange,
            .form("Take a directory's services out.", BroughtJSON.self, fields: [])
        ) { visit in
            let view = try await visit.brought()
            return Answer(
                page: { RemoveDirectoryPage(view: view, form: visit.form, reader: visit.reader) },
                json: { BroughtJSON(view) })
        } submit: { visit in
            let view = try await visit.brought()
            _ = try await visit.perform(
                RemoveDirectory(scope: view.initiative.scope, directory: view.directory.slug))
            return Answer(done: view.path)
        },
    ]

    private static let fields: [Contract.Field] = [
        .file("file*"), "text*", "name*", .choice("step?", ImportStep.allCases), "title?", "source?",
        .day("published?"), .choice("sector?", Sector.allCases), .family("column-"),
        .choice("split?", AnswerParting.allCases), "seen?", "leaveOut?",
    ]

    private static let page: Route.Handler = { visit in
        let desk = try await visit.directoryDesk()
        // What could not be read is said as the form's own problem.
        guard let draft = try? DirectoryDraft(visit.form, at: desk) else {
            return Answer(
                page: { BringPage(desk: desk, form: visit.form, reader: visit.reader) },
                json: { BringJSON(nil, nil) })
        }
        let isSaid = draft.step == .check || draft.step == .bring
        return look(draft, isSaid ? try await visit.checkAgain(draft) : nil, visit)
    }

    private static let submit: Route.Handler = { visit in
        let draft = try DirectoryDraft(visit.form, at: try await visit.directoryDesk())
        switch draft.step {
        case nil, .columns: return look(draft, nil, visit)
        case .check: return look(draft, try await visit.check(draft), visit)
        case .bring: return try await bring(draft, visit)
        }
    }

    /// What it is, until all is said that must be; then what would come in.
    private static func look(_ draft: DirectoryDraft, _ check: DirectoryCheck?, _ visit: Visit) -> Answer {
        guard let check else {
            return Answer(
                page: { BringWhatPage(draft: draft, reader: visit.reader) }, json: { BringJSON(draft, nil) })
        }
        return Answer(
            page: { BringCheckPage(draft: draft, check: check, reader: visit.reader) },
            json: { BringJSON(draft, check) })
    }

    private static func bring(_ draft: DirectoryDraft, _ visit: Visit) async throws -> Answer {
        let check = try await visit.check(draft)
        guard !check.isEmpty else { throw Problem.invalid("services.nothing", "No service of it can be taken.") }
        guard visit.form.typed("seen") ?? check.seen == check.seen else {
            throw Problem(.conflict, "import.changed", "The rows are not those that you looked at.")
        }
        guard check.report.refused == 0 || visit.form.isOn("leaveOut") else {
            throw Problem(.conflict, "import.refused", "\(check.report.refused) rows do not fit.")
        }
        let scope = draft.desk.initiative.scope
        let outcome = try await visit.perform(
            ImportServices(scope: scope, heading: check.heading, rows: check.rows))
        return Answer(done: "\(draft.desk.path)/\(check.heading.slug)", json: { outcome })
    }
}

extension Visit {
    fileprivate func brought() async throws -> BroughtDirectory {
        let (slug, directory) = (try slug("initiative"), try slug("directory"))
        return try await read { try BroughtDirectory.find(slug, directory, in: $0) }
    }

    fileprivate func directoryDesk() async throws -> DirectoryDesk {
        let slug = try slug("initiative")
        return try await read { try DirectoryDesk.find(slug, in: $0) }
    }

    fileprivate func check(_ draft: DirectoryDraft) async throws -> DirectoryCheck {
        try await read { try DirectoryCheck(draft, in: $0) }
    }

    /// The same for a page that says what is wrong with the draft already.
    /// - Returns: nil where that keeps it from being read.
    fileprivate func checkAgain(_ draft: DirectoryDraft) async throws -> DirectoryCheck? {
        do {
            return try await check(draft)
        } catch let problem as Problem where problem.kind != .internal {
            return nil
        }
    }
}
