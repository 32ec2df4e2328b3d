internal import Core
internal import HTML
internal import Web

/// Start your initiative.
struct SetupPage: HTML {
    let view: SetupView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.setupTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(InitiativesText.setupTitle) }
                p(.class("lead")) { reader(InitiativesText.setupLead) }
            }
            div(.class("two")) {
                DescribeFields(view: view, form: form, reader: reader)
                Card(reader(InitiativesText.setupNext), hue: .purposes) {
                    ol(.class("steps")) {
                        for step in view.steps { StepLine(step: step, view: view, reader: reader) }
                    }
                }
            }
        }
    }
}

private struct DescribeFields: HTML {
    let view: SetupView
    let form: Form
    let reader: Reader

    var body: some HTML {
        FormFrame(form, to: view.path, button: InitiativesText.setupKeep, reader: reader) {
            TextField(
                filled, "name", label: InitiativesText.setupName, most: 200, language: view.initiative.language,
                reader: reader)
            TextArea(
                filled, "summary", label: InitiativesText.setupSummary, hint: InitiativesText.setupSummaryHint, rows: 4,
                most: 1000, language: view.initiative.language, reader: reader)
            TextField(
                filled, "since", label: InitiativesText.setupSince, hint: InitiativesText.setupSinceHint, kind: .date,
                isRequired: false, reader: reader)
            ChoiceField(
                filled, "shown", legend: InitiativesText.setupShown,
                options: [
                    Choice(
                        Shown.members.rawValue, label: reader(InitiativesText.setupMembers),
                        hint: reader(InitiativesText.setupMembersHint)),
                    Choice(
                        Shown.everybody.rawValue, label: reader(InitiativesText.setupEverybody),
                        hint: reader(InitiativesText.setupEverybodyHint)),
                ], reader: reader)
        }
    }

    private var filled: Form {
        form.filled(with: [
            "name": view.initiative.name, "summary": view.initiative.summary,
            "since": view.initiative.since.map(\.description) ?? "",
            "shown": (view.initiative.isPublished ? Shown.everybody : .members).rawValue,
        ])
    }
}

/// Who may read what an initiative publishes.
enum Shown: String, CaseIterable {
    case members, everybody
}

private struct StepLine: HTML {
    let step: SetupStep
    let view: SetupView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            a(.href(reader.link("/\(view.initiative.slug)\(step.path)"))) { b { reader(step.title) } }
            " "
            if step.isDone {
                Badge(reader(InitiativesText.setupDone), .done)
            } else {
                Badge(reader(InitiativesText.setupOpen), .open)
            }
            p(.class("soft")) { reader(step.words) }
        }
    }
}
