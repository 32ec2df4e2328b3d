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
            if let going = view.going {
                Note(reader(PartnersText.problemRepairGoesOn))
                p {
                    a(.class("button"), .href(reader.link("/\(view.initiative.slug)/partners/repair/\(going)"))) {
                        reader(PartnersText.repairTitle)
                    }
                }
            } else if let day = view.rest {
                Note(reader(PartnersText.repairRest(day: reader.day(day))))
                p { a(.class("button quiet"), .href(reader.link(path))) { reader(PartnersText.rateCancel) } }
            } else {
                FormFrame(
                    form, to: "\(path)/repair", button: PartnersText.repairAskSend,
                    cancel: (PartnersText.rateCancel, path), reader: reader
                ) {
                    TextArea(
                        form, "text", label: PartnersText.repairAskWords, hint: PartnersText.repairAskHint,
                        most: RepairWords.most, reader: reader)
                }
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
                RepairTrail(view: view, here: matter.button, reader: reader)
                h1 { reader(matter.button) }
                p(.class("lead")) { BetweenNames(view.asker, view.asked, in: view.initiative, reader: reader) }
            }
            FormFrame(
                filled, to: "\(view.path)/\(matter.rawValue)", button: PartnersText.repairPropose,
                cancel: (PartnersText.rateCancel, view.path), reader: reader
            ) {
                switch matter {
                case .helper: HelperFields(view: view, form: filled, reader: reader)
                case .steps: StepsFields(form: filled, reader: reader)
                case .close, .talk:
                    TextArea(
                        filled, "text", label: PartnersText.repairCloseWords, isRequired: false, most: RepairWords.most,
                        isFirst: true, reader: reader)
                }
            }
        }
    }

    /// Whoever changes steps begins with those that were agreed on.
    private var filled: Form {
        guard matter == .steps, let steps = view.agreed(.steps)?.words else { return form }
        return form.filled(with: ["text": steps.text])
    }
}

private struct HelperFields: HTML {
    let view: RepairView
    let form: Form
    let reader: Reader

    var body: some HTML {
        SelectField(
            form, "helper", label: PartnersText.repairHelperHere, hint: PartnersText.repairHelperHint,
            options: view.helpers.map { Choice("\($0.seat.value)", label: label($0)) }, isRequired: false,
            isFirst: true, reader: reader)
        TextArea(
            form, "text", label: PartnersText.repairHelperElse, hint: PartnersText.repairHelperElseHint, rows: 2,
            isRequired: false, most: RepairWords.most, reader: reader)
    }

    private func label(_ helper: RepairHelper) -> String {
        "\(helper.name) · \(helper.place.seat.title(helper.place.organisation?.name, reader))"
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

/// A yes or a no on a page of its own; with the yes to talking, how it was for oneself.
struct AnswerRepairPage: HTML {
    let view: RepairView
    let isYes: Bool
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PartnersText.repairTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                RepairTrail(view: view, here: label, reader: reader)
                h1 { reader(view.open?.proposal.matter.question ?? PartnersText.repairTitle) }
                p(.class("lead")) { BetweenNames(view.asker, view.asked, in: view.initiative, reader: reader) }
                if !isYes, isTalk { p { reader(PartnersText.repairNoText) } }
            }
            FormFrame(
                form, to: "\(view.path)/\(isYes ? "yes" : "no")", button: label,
                cancel: (PartnersText.repairBack, view.path), reader: reader
            ) {
                HiddenField("proposal", "\(view.held.open?.number ?? 0)")
                if isYes, isTalk {
                    TextArea(
                        form, "text", label: PartnersText.repairYesWords, hint: PartnersText.repairYesHint,
                        isRequired: false, most: RepairWords.most, reader: reader)
                }
            }
        }
    }

    private var isTalk: Bool { view.open?.proposal.matter == .talk }
    private var label: Phrase { isYes ? PartnersText.repairYes : view.refusal }
}

/// Asks once more, before it ends for both.
struct LeaveRepairPage: HTML {
    let view: RepairView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(view.leaveWords), surroundings: view.initiative.surroundings()) {
            Opening {
                RepairTrail(view: view, here: view.leaveWords, reader: reader)
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
