internal import Core
internal import Initiatives
internal import Web

extension MeasureRoutes {
    /// Does your file fit: send it, say what its columns mean, look, bring it in.
    static let importing: [Route] = [
        Route(
            form: "/{initiative}/measures/import", .arrange,
            .form(
                "Bring figures in from a file. Nothing is saved before the step “import”.", ImportJSON.self,
                fields: [
                    .file("file?"), "text?", "name?", .choice("step?", ImportStep.allCases), .family("column-"),
                    .family("line-"), "measure?", "place?", "period?", "source?",
                    .choice("mark?", DecimalMark.allCases), "keep?", "seen?", "leaveOut?",
                ], gives: .page(ImportJSON.self), .done(Number<Batch>.self)), page: importPage, submit: importSubmit),
        Route(
            "/{initiative}/measures/import/{batch}", .arrange, .page("A file that came in.", ImportedJSON.self)
        ) { visit in
            let (slug, batch) = (try visit.slug("initiative"), try visit.number("batch", of: Batch.self))
            let view = try await visit.read { try ImportedView.find(slug, batch, in: $0) }
            return Answer(page: { ImportedPage(view: view, reader: visit.reader) }, json: { ImportedJSON(view) })
        },
    ]

    /// What is kept of how files are read.
    static let mappings: [Route] = [
        Route(
            "/{initiative}/measures/import/kept", .arrange,
            .page("How files of each kind are read.", MappingsJSON.self)
        ) { visit in
            let desk = try await visit.importDesk()
            return Answer(
                page: { MappingsPage(desk: desk, form: visit.form, reader: visit.reader) },
                json: { MappingsJSON(desk) })
        },
        Route(
            button: "/{initiative}/measures/import/kept/{mapping}/remove", .arrange,
            .button("Forget how files of one kind are read.")
        ) { visit in
            let (desk, mapping) = (try await visit.importDesk(), try visit.number("mapping", of: Mapping.self))
            _ = try await visit.perform(RemoveMapping(scope: desk.initiative.scope, mapping: mapping))
            return Answer(done: "\(desk.path)/kept")
        },
    ]

    private static let importPage: Route.Handler = { visit in
        let desk = try await visit.importDesk()
        // What could not be read is said as the form's own problem.
        guard let draft = try? visit.draft(at: desk) else {
            return Answer(
                page: { ImportPage(desk: desk, form: visit.form, reader: visit.reader) },
                json: { ImportJSON(nil, nil) })
        }
        return await look(draft, visit)
    }

    private static let importSubmit: Route.Handler = { visit in
        let draft = try visit.draft(at: try await visit.importDesk())
        switch draft.step {
        case nil, .columns: return await look(draft, visit)
        case .check:
            _ = try draft.check()
            return await look(draft, visit)
        case .bring: return try await bring(draft, visit)
        }
    }

    /// The columns, until all is said that must be; then the rows.
    private static func look(_ draft: ImportDraft, _ visit: Visit) async -> Answer {
        let isSaid =
            draft.step == .check || draft.step == .bring || draft.step == nil && draft.recognised?.fitsAtOnce == true
        // What keeps it from being looked at is said as the form's own problem, beside the columns.
        let check = isSaid ? try? await visit.check(draft) : nil
        return Answer(
            page: { ImportStepPage(draft: draft, check: check, reader: visit.reader) },
            json: { ImportJSON(draft, check) })
    }

    private static func bring(_ draft: ImportDraft, _ visit: Visit) async throws -> Answer {
        let (check, desk) = (try await visit.check(draft), draft.desk)
        guard visit.form.typed("seen") ?? check.seen == check.seen else {
            throw Problem(.conflict, "import.changed", "The rows are not those that you looked at.")
        }
        guard check.report.refused == 0 || visit.form.isOn("leaveOut") else {
            throw Problem(.conflict, "import.refused", "\(check.report.refused) lines do not fit.")
        }
        if let title = try draft.form.optionalText("keep", most: KeepMapping.longestTitle) {
            let keep = draft.kept(as: title)
            let known = desk.mappings.first { $0.mapping.name == title }
            // Not under the form's own key, which is that of the figures: this changes nothing when done twice.
            if keep.columns != known?.columns.map(\.kept) || keep.answers != known?.inOrder {
                _ = try await visit.store.perform(keep, by: visit.caller)
            }
        }
        let batch = try await visit.perform(
            ImportFigures(scope: desk.initiative.scope, file: draft.file.name, figures: check.figures))
        return Answer(done: "\(desk.path)/\(batch.value)", json: { batch })
    }
}

extension Visit {
    fileprivate func importDesk() async throws -> ImportDesk {
        let slug = try slug("initiative")
        return try await read { try ImportDesk.find(slug, in: $0) }
    }

    /// Its rows, beside what counts already.
    fileprivate func check(_ draft: ImportDraft) async throws -> ImportCheck {
        let check = try draft.check()
        let preferred = check.figures.reduce(into: PreferredCheck(among: draft.desk.measures)) { $0.note($1) }
        guard preferred.isNeeded else { return check }
        let scope = draft.desk.initiative.scope
        return try draft.check(try await read { try preferred.settled(in: $0, scope: scope) })
    }

    fileprivate func draft(at desk: ImportDesk) throws -> ImportDraft {
        try ImportDraft(form, at: desk, pastedName: reader(MeasuresText.importPasted))
    }
}
