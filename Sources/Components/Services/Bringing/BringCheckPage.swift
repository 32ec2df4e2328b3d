internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The third step: what would come in, and what would not, each with its place and its reason. Nothing is saved yet.
struct BringCheckPage: HTML {
    let draft: DirectoryDraft
    let check: DirectoryCheck
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ServicesText.bringTitle), surroundings: draft.desk.initiative.surroundings())
        {
            Opening {
                h1 { check.heading.name }.spoken(in: draft.desk.initiative.language, to: reader)
                p(.class("lead")) { reader(ServicesText.bringFrom(files: draft.sent.names.joined(separator: ", "))) }
            }
            BringSteps(current: 3, reader: reader)
            BringFacts(report: check.report, reader: reader)
            if !check.isEmpty {
                BringNews(check: check, reader: reader)
                BringNames(rows: check.rows, language: draft.desk.initiative.language, reader: reader)
            }
            Note(reader(ImportWords.nothingSaved))
            FormFrame(
                Form(problem: draft.form.problem, seal: draft.form.seal), to: draft.desk.path, button: label,
                sendsFiles: true, reader: reader
            ) {
                CarriedFiles(draft: draft)
                for name in draft.form.fields.keys.sorted() { HiddenField(name, draft.form.typed(name) ?? "") }
                HiddenField("step", check.isEmpty ? ImportStep.columns.rawValue : ImportStep.bring.rawValue)
                HiddenField("seen", check.seen)
                if check.report.refused > 0 { HiddenField("leaveOut", "on") }
                div(.class("actions")) {
                    if !check.isEmpty { StepButton(step: .columns, label: ServicesText.bringAgain, reader: reader) }
                    if check.report.refused + check.report.leftOut > 0 {
                        RefusedFile(path: draft.desk.path, reader: reader)
                    }
                }
            }
            LinesList(
                title: ServicesText.bringRefusedTitle, text: ServicesText.bringRefusedText,
                lines: check.report.refusals, reader: reader)
            LinesList(
                title: ServicesText.bringLeftTitle, text: ServicesText.bringLeftText, lines: check.report.remarks,
                reader: reader)
        }
    }

    private var label: Phrase {
        if check.isEmpty { return ServicesText.bringAgain }
        return check.report.refused == 0
            ? ServicesText.bringIn(count: check.report.services)
            : ServicesText.bringInFit(count: check.report.services)
    }
}

private struct BringFacts: HTML {
    let report: DirectoryReport
    let reader: Reader

    var body: some HTML {
        Facts(
            [
                fact(report.services, ServicesText.bringServices(count: report.services)),
                fact(report.organisations, ServicesText.bringOrganisations(count: report.organisations)),
                fact(report.locations, ServicesText.bringLocations(count: report.locations)),
                fact(report.refused, ServicesText.bringRefused(count: report.refused)),
            ], language: reader.language.rawValue, reader: reader)
    }

    private func fact(_ count: Int, _ words: Phrase) -> Facts.Fact { Facts.Fact(reader.number(count), reader(words)) }
}

/// What becomes of them here.
private struct BringNews: HTML {
    let check: DirectoryCheck
    let reader: Reader

    var body: some HTML<HTMLTag.ul> {
        ul(.class("plain")) {
            if check.new > 0 { li { reader(ServicesText.bringNew(count: check.new)) } }
            if check.known > 0 { li { reader(ServicesText.bringUpdated(count: check.known)) } }
            if check.own > 0 { li { reader(ServicesText.bringOwn(count: check.own)) } }
        }
    }
}

/// What would come in, by name: a number alone does not show that the columns were mixed up.
private struct BringNames: HTML {
    /// House default: enough to see whether they are what one meant.
    private static let most = 50

    let rows: DirectoryRows
    let language: String
    let reader: Reader

    var body: some HTML<HTMLTag.details> {
        details {
            summary { reader(ServicesText.bringNames) }
            ul(.class("plain")) {
                for service in rows.services.prefix(Self.most) {
                    li {
                        b { service.words.name }
                        " · \(hosts[service.organisation] ?? "")"
                    }
                    .spoken(in: language, to: reader)
                }
            }
            if rows.services.count > Self.most {
                p { reader(ServicesText.bringNamesMore(count: rows.services.count - Self.most)) }
            }
        }
    }

    private var hosts: [String: String] {
        Dictionary(rows.organisations.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}

/// All that is not taken, as a file: the same form goes there.
private struct RefusedFile: HTML {
    let path: String
    let reader: Reader

    var body: some HTML<HTMLTag.button> {
        button(.class("button quiet"), .type(.submit), .formaction("\(path)/refused.csv")) {
            reader(ServicesText.bringRefusedFile)
        }
    }
}

private struct LinesList: HTML {
    /// House default: who has more to mend takes the file.
    private static let most = 50
    let title: Phrase
    let text: Phrase
    let lines: [DirectoryReport.Line]
    let reader: Reader

    var body: some HTML {
        if !lines.isEmpty {
            section(.class("stack")) {
                h2 { reader(title) }
                p(.class("hint")) { reader(text) }
                ul(.class("plain")) { for line in lines.prefix(Self.most) { LineItem(line: line, reader: reader) } }
                if lines.count > Self.most { p { reader(ServicesText.bringMore(count: lines.count - Self.most)) } }
            }
        }
    }
}

private struct LineItem: HTML {
    let line: DirectoryReport.Line
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        let words = reader.words(for: .invalid(line.code, line.reason))
        li {
            strong { place }
            " "
            span { words.text }.spoken(in: words.language)
        }
    }

    private var place: String {
        let row = reader(ServicesText.bringLine(file: line.file, line: reader.number(line.line)))
        return line.column.map { "\(row), \($0)" } ?? row
    }
}
