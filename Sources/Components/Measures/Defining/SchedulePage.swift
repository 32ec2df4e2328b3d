internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “Who reports this, and how often?”
struct SchedulePage: HTML {
    let view: ReportingView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.scheduleTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.scheduleTitle) }
                p(.class("lead")) { view.measure.name }.spoken(in: view.initiative.language, to: reader)
            }
            if view.schedule != nil {
                ReporterSection(view: view, reader: reader)
                ReviewerSection(view: view, reader: reader)
            }
            FormFrame(
                filled, to: view.path, button: MeasuresText.scheduleSave,
                cancel: (MeasuresText.reportBack, view.measure.path(in: view.initiative)), reader: reader
            ) {
                ChoiceField(
                    filled, "frequency", legend: MeasuresText.scheduleFrequency,
                    options: Frequency.allCases.map { Choice($0.rawValue, label: reader($0.title)) }, reader: reader)
                TextField(
                    filled, "first", label: MeasuresText.scheduleFirst, hint: MeasuresText.scheduleFirstHint,
                    kind: .code, reader: reader)
                TextField(
                    filled, "dueDays", label: MeasuresText.scheduleDue, hint: MeasuresText.scheduleDueHint,
                    kind: .number, reader: reader)
                TextField(
                    filled, "minutes", label: MeasuresText.scheduleMinutes, hint: MeasuresText.scheduleMinutesHint,
                    kind: .number, reader: reader)
                SelectField(
                    filled, "asker", label: MeasuresText.scheduleAsker, hint: MeasuresText.scheduleAskerHint,
                    options: view.organisations.map { Choice($0.organisation.slug.text, label: $0.organisation.name) },
                    isRequired: false, reader: reader)
                FurtherAskersField(view: view, form: form, reader: reader)
                TextArea(
                    filled, "groups", label: MeasuresText.scheduleGroups, hint: MeasuresText.scheduleGroupsHint,
                    rows: 3,
                    isRequired: false, language: reader.foreign(view.initiative.language), reader: reader)
            }
        }
    }

    private var filled: Form { form.filled(with: view.fields) }
}

/// Who else wants the same number: asked once, it serves them all.
private struct FurtherAskersField: HTML {
    let view: ReportingView
    let form: Form
    let reader: Reader

    var body: some HTML<HTMLTag.details> {
        details {
            summary { reader(MeasuresText.scheduleFurther) }
            ChoiceField(
                chosen, "further", legend: MeasuresText.scheduleFurtherWho, hint: MeasuresText.scheduleFurtherHint,
                options: view.organisations.map { Choice($0.organisation.slug.text, label: $0.organisation.name) },
                isRequired: false, isMany: true, reader: reader)
        }
        .attributes(.open, when: !chosen.all("further").isEmpty)
    }

    /// Until something is sent, those are ticked whom it serves now.
    private var chosen: Form {
        guard form.fields.isEmpty else { return form }
        let known = view.organisations.map(\.organisation).filter { view.furtherAskers.contains($0.number) }
        return Form(fields: ["further": known.map(\.slug.text)], problem: form.problem, seal: form.seal)
    }
}

/// Everybody who could report it, and for which places they do.
private struct ReporterSection: HTML {
    let view: ReportingView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack"), .hue(.measures)) {
            h2 { reader(MeasuresText.scheduleWho) }
            ul(.class("people")) {
                for reporter in view.organisations { ReportingLine(reporter: reporter, view: view, reader: reader) }
            }
        }
    }
}

private struct ReportingLine: HTML {
    let reporter: ReportingView.Reporting
    let view: ReportingView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("person")) {
            div {
                p { b { reporter.organisation.name } }
                if !reporter.places.isEmpty {
                    p(.class("soft")) { reporter.places.map(\.name).joined(separator: ", ") }
                        .spoken(in: view.initiative.language, to: reader)
                }
            }
            a(.class("button quiet"), .href(reader.link("\(view.path)/\(reporter.organisation.slug)"))) {
                reader(reporter.places.isEmpty ? MeasuresText.scheduleAsk : MeasuresText.scheduleChange)
                span(.class("unseen")) { ": \(reporter.organisation.name)" }
            }
        }
    }
}

/// For which places an organisation reports.
struct ReporterPage: HTML {
    let view: ReportingView
    let reporter: ReportingView.Reporting
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.reporterTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.reporterTitle) }
                p(.class("lead")) { "\(reporter.organisation.name): \(view.measure.name)" }
            }
            FormFrame(
                filled, to: "\(view.path)/\(reporter.organisation.slug)", button: MeasuresText.scheduleSave,
                cancel: (MeasuresText.reportBack, view.path), reader: reader
            ) {
                ChoiceField(
                    chosen, "places", legend: MeasuresText.reporterPlaces, hint: MeasuresText.reporterPlacesHint,
                    options: view.places.map { Choice($0.slug.text, label: $0.name) }, isRequired: false, isMany: true,
                    reader: reader)
                TextField(
                    filled, "from", label: MeasuresText.reporterFrom, hint: MeasuresText.reporterFromHint, kind: .code,
                    reader: reader)
            }
        }
    }

    private var filled: Form { form.filled(with: ["from": view.current?.description ?? ""]) }

    /// Until something is sent, the places that it reports for are ticked.
    private var chosen: Form {
        guard form.fields.isEmpty else { return form }
        return Form(fields: ["places": reporter.places.map(\.slug.text)], problem: form.problem, seal: form.seal)
    }
}

extension Frequency {
    var title: Phrase {
        switch self {
        case .month: MeasuresText.scheduleMonth
        case .quarter: MeasuresText.scheduleQuarter
        case .half: MeasuresText.scheduleHalf
        case .year: MeasuresText.scheduleYear
        }
    }
}
