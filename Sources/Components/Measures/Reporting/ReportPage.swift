internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// One report: what it says, what may be a slip, what was said about it, and what to do next.
struct ReportPage: HTML {
    let view: ReportView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: title, surroundings: view.initiative.surroundings()) {
            ReportOpening(view: view, title: title, reader: reader)
            ReportNext(view: view, form: form, reader: reader)
            if !view.doubts.isEmpty && view.state != .accepted { DoubtList(view: view, reader: reader) }
            section(.class("card"), .hue(.measures)) {
                h2 { reader(MeasuresText.reportFigures) }
                if view.cells.isEmpty {
                    p(.class("soft")) { reader(MeasuresText.reportEmpty) }
                } else {
                    if view.maySay { p(.class("hint")) { reader(MeasuresText.talkHow) } }
                    ReportTable(view: view, reader: reader)
                    TalkedFigures(view: view, reader: reader)
                }
                if let note = view.note {
                    Saying(note, language: view.initiative.language, hue: .measures, reader: reader)
                }
            }
            ReportTalk(view: view, form: form, reader: reader)
        }
    }

    private var title: String { "\(view.sheet.organisation.name), \(reader.period(view.sheet.period))" }
}

private struct ReportOpening: HTML {
    let view: ReportView
    let title: String
    let reader: Reader

    var body: some HTML {
        Opening {
            Trail(
                reader: reader,
                stops: [
                    Trail.Stop(
                        .measures, reader(MeasuresText.reportsNavigation), address: "/\(view.initiative.slug)/reports"),
                    Trail.Stop(
                        .measures, reader(MeasuresText.trailMeasure), words: view.sheet.measure.question,
                        address: view.sheet.measure.path(in: view.initiative), language: view.initiative.language),
                    Trail.Stop(.measures, reader(MeasuresText.reportTrail)),
                ])
            h1 { title }
            p(.class("lead")) {
                span { view.sheet.measure.title }
                    .spoken(in: view.initiative.language, to: reader)
                " "
                Badge(reader(badge.words), badge.mark)
            }
            if view.state == .draft || view.state == .returned {
                p(.class("soft")) { reader(MeasuresText.reportDue(day: reader.day(view.sheet.due))) }
            }
        }
    }

    private var badge: (words: Phrase, mark: Badge.Mark) {
        if view.isLate { return (MeasuresText.standingLateShort, .late) }
        return view.state.badge
    }
}

/// The one thing to do now, for whoever looks.
private struct ReportNext: HTML {
    let view: ReportView
    let form: Form
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            if let returned { Note(reader(MeasuresText.reportReturnedBecause), answer: returned) }
            if view.mayFill { p { reader(hint) } }
            div(.class("actions")) {
                if view.maySubmit {
                    ButtonForm(
                        form.seal, to: "\(view.path)/submit", label: MeasuresText.reportSubmit,
                        answer: ("edition", "\(view.sheet.edition)"), reader: reader)
                }
                if view.mayFill {
                    a(.class(view.maySubmit ? "button quiet" : "button"), .href(reader.link("\(view.path)/fill"))) {
                        reader(view.sheet.drafts.isEmpty ? MeasuresText.reportFill : MeasuresText.reportGoOn)
                    }
                }
                if view.mayTakeBack {
                    ButtonForm(
                        form.seal, to: "\(view.path)/take-back", label: MeasuresText.reportTakeBack, style: .quiet,
                        reader: reader)
                }
                if view.mayCorrect {
                    a(.class("button quiet"), .href(reader.link("\(view.path)/correct"))) {
                        reader(MeasuresText.reportCorrect)
                    }
                }
                if view.waitsForReview {
                    ButtonForm(form.seal, to: "\(view.path)/accept", label: MeasuresText.reportAccept, reader: reader)
                    a(.class("button quiet"), .href(reader.link("\(view.path)/return"))) {
                        reader(MeasuresText.reportReturn)
                    }
                }
            }
        }
    }

    private var returned: String? {
        view.state == .returned ? view.steps.last { $0.step.kind == .returned }?.step.words : nil
    }

    private var hint: Phrase {
        if view.sheet.report == nil { return MeasuresText.reportBegin }
        if view.sheet.missing > 0 { return MeasuresText.reportMissing(count: view.sheet.missing) }
        return view.hasEnded ? MeasuresText.reportReady : MeasuresText.reportEarly
    }
}

/// What may be a slip. It stops nobody.
struct DoubtList: HTML {
    let view: ReportView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack"), .hue(.measures)) {
            h2 { reader(MeasuresText.doubtTitle) }
            ul(.class("links")) {
                for doubt in view.doubts { li { words(doubt) } }
            }
        }
    }

    private func words(_ doubt: ReportDoubt) -> String {
        let measure = view.sheet.measure
        let place = view.sheet.places.first { $0.number == doubt.place }?.name ?? ""
        let value = view.cell(doubt.place, doubt.category)?.units.map { measure.text($0, for: reader) } ?? ""
        let group = view.sheet.name(of: doubt.category, reader)
        return switch doubt.kind {
        case .muchMore(let before), .muchLess(let before):
            reader(
                MeasuresText.doubtJump(
                    place: place, group: group, value: value, before: measure.text(before, for: reader)))
        case .groupAboveAll: reader(MeasuresText.doubtGroup(place: place, group: group, value: value))
        case .groupsAboveAll(let dimension, let sum):
            reader(
                MeasuresText.doubtGroups(
                    place: place, dimension: dimension, sum: measure.text(sum, for: reader), value: value))
        }
    }
}

/// Places down, groups across.
struct ReportTable: HTML {
    let view: ReportView
    let reader: Reader

    var body: some HTML<HTMLTag.table> {
        table(.class("figures")) {
            caption(.class("unseen")) { view.sheet.measure.name }
            SheetHead(sheet: view.sheet, language: view.initiative.language, reader: reader)
            tbody {
                for place in view.sheet.places { ReportRow(place: place, view: view, reader: reader) }
            }
        }
    }
}

private struct ReportRow: HTML {
    let place: Place
    let view: ReportView
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { place.name }.spoken(in: view.initiative.language, to: reader)
            for category in view.sheet.categories {
                td(.class("number")) {
                    if let cell = view.cell(place.number, category) {
                        FigureDoor(cell: cell, place: place, view: view, reader: reader)
                    }
                }
            }
        }
    }
}

struct SheetHead: HTML {
    let sheet: ReportSheet
    let language: String
    let reader: Reader

    var body: some HTML<HTMLTag.thead> {
        thead {
            tr {
                th(.scope(.col)) { reader(MeasuresText.columnPlace) }
                th(.scope(.col), .class("number")) { reader(MeasuresText.reportEverybody) }
                for group in sheet.groups {
                    th(.scope(.col), .class("number")) { group.name }.spoken(in: language, to: reader)
                }
            }
        }
    }
}

extension ReportSheet {
    func name(of category: Number<Category>, _ reader: Reader) -> String {
        reader.name(of: groups.first { $0.number == category })
    }
}

extension Report.State {
    var badge: (words: Phrase, mark: Badge.Mark) {
        switch self {
        case .draft: (MeasuresText.standingDraft, .open)
        case .submitted: (MeasuresText.standingSubmitted, .open)
        case .returned: (MeasuresText.standingReturned, .late)
        case .accepted: (MeasuresText.standingAccepted, .done)
        }
    }
}
