internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “Can we talk?”, asked of another organisation in private.
struct AskForRepairPage: HTML {
    let view: AskForRepairView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PartnersText.repairAsk), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(PartnersText.repairAsk) }
                p(.class("lead")) {
                    NamesWithin(
                        reader(PartnersText.repairAskLead(organisation: view.other.name)), names: [view.other.name],
                        language: reader.foreign(view.initiative.language))
                }
                p { reader(PartnersText.repairsWho) }
            }
            FormFrame(
                form, to: "\(path)/repair", button: PartnersText.repairAskSend, cancel: (PartnersText.rateCancel, path),
                reader: reader
            ) {
                TextArea(
                    form, "text", label: PartnersText.repairAskWords, hint: PartnersText.repairAskHint,
                    most: RepairWords.most, isFirst: true, reader: reader)
            }
        }
    }

    private var path: String { "/\(view.initiative.slug)/partners/\(view.other.slug)" }
}

/// The form in which somebody proposes a helper, steps, or that it is mended.
struct ProposeInRepairPage: HTML {
    let view: RepairView
    let matter: RepairMatter
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(matter.button), surroundings: view.initiative.surroundings()) {
            Opening {
                RepairTrail(view: view, reader: reader)
                h1 { reader(matter.button) }
                p(.class("lead")) { BetweenNames(view.asker, view.asked, in: view.initiative, reader: reader) }
            }
            FormFrame(
                form, to: "\(view.path)/\(matter.rawValue)", button: PartnersText.repairPropose,
                cancel: (PartnersText.rateCancel, view.path), reader: reader
            ) {
                switch matter {
                case .helper: HelperFields(view: view, form: form, reader: reader)
                case .steps: StepsFields(form: form, reader: reader)
                case .close, .talk:
                    TextArea(
                        form, "text", label: PartnersText.repairCloseWords, isRequired: false, most: RepairWords.most,
                        isFirst: true, reader: reader)
                }
            }
        }
    }
}

private struct HelperFields: HTML {
    let view: RepairView
    let form: Form
    let reader: Reader

    var body: some HTML {
        if !view.helpers.isEmpty {
            SelectField(
                form, "helper", label: PartnersText.repairHelperHere, hint: PartnersText.repairHelperHint,
                options: view.helpers.map { helper in
                    Choice(
                        "\(helper.seat.value)",
                        label: [helper.name, helper.organisation].compactMap(\.self).joined(separator: ", "),
                        language: reader.foreign(view.initiative.language))
                }, isRequired: false, isFirst: true, reader: reader)
        }
        TextArea(
            form, "text", label: PartnersText.repairHelperElse, hint: PartnersText.repairHelperElseHint, rows: 2,
            isRequired: false, most: RepairWords.most, reader: reader)
    }
}

private struct StepsFields: HTML {
    let form: Form
    let reader: Reader

    var body: some HTML {
        TextArea(
            form, "text", label: PartnersText.repairSteps, hint: PartnersText.repairStepsHint, most: RepairWords.most,
            isFirst: true, reader: reader)
        TextField(
            form, "again", label: PartnersText.repairAgain, hint: PartnersText.repairAgainHint, kind: .date,
            isRequired: false, reader: reader)
    }
}

/// Asks once more, before it ends for both.
struct LeaveRepairPage: HTML {
    let view: RepairView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(view.leaveWords), surroundings: view.initiative.surroundings()) {
            Opening {
                RepairTrail(view: view, reader: reader)
                h1 { reader(view.leaveWords) }
                p(.class("lead")) {
                    reader(
                        view.voice == .helper ? PartnersText.repairStepBackText : PartnersText.repairLeaveText)
                }
            }
            FormFrame(
                form, to: "\(view.path)/leave", button: view.leaveWords, cancel: (PartnersText.rateCancel, view.path),
                reader: reader
            ) {}
        }
    }
}
