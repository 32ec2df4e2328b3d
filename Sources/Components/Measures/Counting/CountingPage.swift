internal import Activities
internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “What is this a number of?”
struct CountingPage: HTML {
    let view: CountingView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(MeasuresText.countingTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(MeasuresText.countingTitle) }
                p(.class("lead")) { view.measure.name }.spoken(in: view.initiative.language, to: reader)
            }
            if view.choices.isEmpty {
                EmptyRoom(
                    heading: MeasuresText.countingEmpty, words: MeasuresText.countingEmptyText,
                    step: nil, hue: .activities,
                    reader: reader)
            } else {
                FormFrame(
                    chosen, to: view.path, button: MeasuresText.scheduleSave,
                    cancel: (MeasuresText.reportBack, view.measure.path(in: view.initiative)), reader: reader
                ) {
                    ChoiceField(
                        chosen, "activities", legend: MeasuresText.countingWhich, hint: MeasuresText.countingHint,
                        options: view.choices.map {
                            Choice($0.slug.text, label: $0.title, language: reader.foreign(view.initiative.language))
                        }, isRequired: false, isMany: true, reader: reader)
                }
            }
        }
    }

    /// Until something is sent, those are ticked that are counted now.
    private var chosen: Form {
        guard form.fields.isEmpty else { return form }
        let counted = view.choices.filter { view.counted.contains($0.number) }.map(\.slug.text)
        return Form(fields: ["activities": counted], problem: form.problem, seal: form.seal)
    }
}

/// On the page of a measure: of which activities it counts something.
struct CountedList: HTML {
    let view: MeasureView
    let reader: Reader

    var body: some HTML {
        if !view.activities.isEmpty {
            p { reader(MeasuresText.countingOf) }
            ul(.class("links"), .hue(.activities)) {
                for activity in view.activities { CountedLink(activity: activity, list: self) }
            }
        }
        if view.mayTakeNeed {
            p {
                a(.href(reader.link("\(view.measure.path(in: view.initiative))/need"))) {
                    reader(MeasuresText.needTitle)
                }
            }
        }
        if view.mayArrange && view.measure.kind != .indicator {
            p {
                a(.href(reader.link("\(view.measure.path(in: view.initiative))/activities"))) {
                    reader(MeasuresText.countingTitle)
                }
            }
        }
    }
}

private struct CountedLink: HTML {
    let activity: Activity
    let list: CountedList

    var body: some HTML<HTMLTag.li> {
        li {
            a(.href(list.reader.link(activity.path(in: list.view.initiative)))) { activity.title }
                .spoken(in: list.view.initiative.language, to: list.reader)
        }
    }
}
