internal import Core
internal import Initiatives
internal import Web

extension MeasureRoutes {
    static let report = "/{initiative}/reports/{measure}/{period}/{organisation}"

    /// From asking partners for figures to having them.
    static let reporting: [Route] = [
        Route("/{initiative}/reports", .readShared, .page("Who has reported what.", ReportsJSON.self)) { visit in
            let (slug, actor) = (try visit.slug("initiative"), visit.actor)
            let view = try await visit.read { try ReportsView.find(slug, for: actor, in: $0) }
            return Answer(page: { ReportsPage(view: view, reader: visit.reader) }, json: { ReportsJSON(view) })
        },
        Route(
            "/{initiative}/reports/remind", .arrange, .page("Words to remind those who are late.", ReportsJSON.self)
        ) { visit in
            let (slug, actor) = (try visit.slug("initiative"), visit.actor)
            let view = try await visit.read { try ReportsView.find(slug, for: actor, in: $0) }
            let site = visit.origin.site
            return Answer(
                page: { RemindReportersPage(view: view, site: site, reader: visit.reader) }, json: { ReportsJSON(view) }
            )
        },
        Route(report, .readShared, .page("One report.", ReportJSON.self)) { visit in
            let view = try await visit.report()
            return Answer(
                page: { ReportPage(view: view, form: visit.form, reader: visit.reader) }, json: { ReportJSON(view) })
        },
        Route(
            form: "\(report)/fill", .record,
            .form(
                "Save the draft of a report. A field c-{place}-{category} holds each figure, n-{place}-{category} its note.",
                ReportJSON.self,
                fields: [.number("edition"), "note?", .family("c-"), .family("n-")],
                gives: .done(Number<Report>.self)), page: fillPage, submit: fill),
        Route(
            form: "\(report)/paste", .record,
            .form("Put cells of a spreadsheet into the draft.", ReportJSON.self, fields: ["cells?", .file("file?")]),
            page: pastePage, submit: paste),
        Route(button: "\(report)/submit", .record, .button("Hand in a report.", fields: [.number("edition")])) {
            visit in
            let (view, report) = try await visit.begunReport()
            let edition = try visit.form.number("edition", in: 0...Int64.max)
            _ = try await visit.perform(
                SubmitReport(scope: view.initiative.scope, report: report.number, basedOn: edition))
            return Answer(done: view.path)
        },
        Route(button: "\(report)/take-back", .record, .button("Take back a report.")) { visit in
            let (view, report) = try await visit.begunReport()
            _ = try await visit.perform(TakeBackReport(scope: view.initiative.scope, report: report.number))
            return Answer(done: "\(view.path)/fill")
        },
        Route(button: "\(report)/accept", .review, .button("Accept a report.")) { visit in
            let (view, report) = try await visit.begunReport()
            _ = try await visit.perform(AcceptReport(scope: view.initiative.scope, report: report.number))
            return Answer(done: "/\(view.initiative.slug)/reports")
        },
        said("return", "Give back a report.", .review, ReportWords.Purpose.back) { view, report, words in
            ReturnReport(scope: view.initiative.scope, report: report.number, reason: words)
        },
        said("correct", "Begin to correct a report.", .record, .correct) { view, report, words in
            CorrectReport(scope: view.initiative.scope, report: report.number, reason: words)
        },
        said("say", "Say something about a report.", .record, .say) { view, report, words in
            SayOnReport(scope: view.initiative.scope, report: report.number, words: words)
        },
    ]

    /// A step that needs words: a page to write them on, and what is done with them.
    private static func said<A: Action>(
        _ name: String, _ summary: String, _ verb: Verb, _ purpose: ReportWords.Purpose,
        action: @escaping @Sendable (ReportView, Report, String) -> A
    ) -> Route {
        Route(form: "\(report)/\(name)", verb, .form(summary, ReportJSON.self, fields: ["words"])) { visit in
            let (view, _) = try await visit.begunReport()
            guard view.may(purpose) else { throw Problem.notFound }
            return Answer(
                page: { ReportWords(view: view, purpose: purpose, form: visit.form, reader: visit.reader) },
                json: { ReportJSON(view) })
        } submit: { visit in
            let (view, report) = try await visit.begunReport()
            let words = try visit.form.text("words", most: Report.longestWords)
            _ = try await visit.perform(action(view, report, words))
            return Answer(done: view.path)
        }
    }

    private static let fillPage: Route.Handler = { visit in
        let view = try await visit.ownReport()
        return Answer(
            page: { FillPage(view: view, form: visit.form, reader: visit.reader) }, json: { ReportJSON(view) })
    }

    private static let fill: Route.Handler = { visit in
        let view = try await visit.ownReport()
        let save = SaveReport(
            scope: view.initiative.scope, measure: view.sheet.measure.slug, period: view.sheet.period,
            basedOn: try visit.form.number("edition", in: 0...Int64.max),
            note: try visit.form.optionalText("note", most: Report.longestWords),
            cells: try view.sheet.cells(typedInto: visit.form, in: visit.reader.language))
        let report = try await visit.perform(save)
        return Answer(done: view.path, json: { report })
    }

    private static let pastePage: Route.Handler = { visit in
        let view = try await visit.ownReport()
        // A file that cannot be read was said to be so when it was sent.
        let form = (try? visit.form.withPastedFile()) ?? visit.form
        return Answer(
            page: { PastePage(view: view, form: form, reader: visit.reader) }, json: { ReportJSON(view) })
    }

    private static let paste: Route.Handler = { visit in
        let view = try await visit.ownReport()
        let pasted = view.pasted(
            try visit.form.withPastedFile().text("cells", most: PastePage.most), visit.reader)
        if let first = pasted.refusals.first {
            throw Problem.invalid("report.paste-refused", at: "cells", "Line \(first.line): \(first.problem.detail)")
        }
        let save = SaveReport(
            scope: view.initiative.scope, measure: view.sheet.measure.slug, period: view.sheet.period,
            basedOn: view.sheet.edition, note: view.sheet.report?.note, cells: view.sheet.merging(pasted.cells))
        _ = try await visit.perform(save)
        return Answer(done: "\(view.path)/fill")
    }
}

extension ReportAddress {
    init(_ visit: Visit) throws {
        guard let period = Period(try visit.parameter("period")) else { throw Problem.notFound }
        self.init(
            initiative: try visit.slug("initiative"), measure: try visit.slug("measure"), period: period,
            organisation: try visit.slug("organisation"))
    }
}

extension Visit {
    fileprivate func report() async throws -> ReportView {
        let (address, actor) = (try ReportAddress(self), actor)
        return try await read { try ReportView.find(address, for: actor, in: $0) }
    }

    /// One that something was written into already.
    func begunReport() async throws -> (ReportView, Report) {
        let view = try await report()
        guard let report = view.sheet.report else { throw Problem.notFound }
        return (view, report)
    }

    /// One that whoever asks fills in themselves.
    fileprivate func ownReport() async throws -> ReportView {
        let view = try await report()
        guard view.mayFill else { throw Problem.notFound }
        return view
    }
}

extension ReportView {
    var path: String {
        "/\(initiative.slug)/reports/\(sheet.measure.slug)/\(sheet.period)/\(sheet.organisation.slug)"
    }

    func pasted(_ text: String, _ reader: Reader) -> PastedCells {
        PastedCells(text, for: sheet, everybody: reader(MeasuresText.reportEverybody), in: reader.language)
    }

    func may(_ purpose: ReportWords.Purpose) -> Bool {
        switch purpose {
        case .back: waitsForReview
        case .correct: mayCorrect
        case .say: maySay
        }
    }
}
