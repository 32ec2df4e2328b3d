internal import Core
internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// For whoever speaks with a voice that was asked, owns it, or could take it on.
struct OwningButtons: HTML {
    let view: ActivityView
    let form: Form
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.activities)) {
            h2 { reader(question) }
            div(.class("actions")) {
                if view.standing != .owner {
                    ButtonForm(
                        form.seal, to: "\(view.path)/own", label: ActivitiesText.ownYes, answer: ("owns", "yes"),
                        reader: reader)
                }
                if view.standing != .mayTakeOn {
                    ButtonForm(
                        form.seal, to: "\(view.path)/own",
                        label: view.standing == .owner ? ActivitiesText.ownBack : ActivitiesText.ownNo, style: .quiet,
                        answer: ("owns", "no"), reader: reader)
                }
            }
        }
    }

    private var question: Phrase {
        switch view.standing {
        case .owner: ActivitiesText.ownOwner
        case .asked: ActivitiesText.ownAsked
        case .mayTakeOn, .none: ActivitiesText.ownFree
        }
    }
}

/// Who does it, who was asked, and who else could be.
struct ActivityOwners: HTML {
    let view: ActivityView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Card(reader(ActivitiesText.ownersTitle), hue: .partners) {
            if view.entry.owners.isEmpty { p { reader(ActivitiesText.noOwner) } }
            ul(.class("links"), .hue(.partners)) {
                for owner in view.entry.owners { OwnerLine(owner: owner, reader: reader) }
            }
            if view.isTended, view.activity.state.isOpen, !view.others.isEmpty {
                FormFrame(form, to: "\(view.path)/owners", button: ActivitiesText.ownersAsk, reader: reader) {
                    SelectField(
                        form, "voice", label: ActivitiesText.ownersWhom, hint: ActivitiesText.ownersHint,
                        options: view.others.map {
                            Choice(String($0.voice.value), label: $0.title(reader))
                        }, reader: reader)
                }
            }
        }
    }
}

private struct OwnerLine: HTML {
    let owner: ActivityBook.Owner
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            owner.speaker.title(reader)
            " "
            switch owner.state {
            case .agreed: Badge(reader(ActivitiesText.ownerAgreed), .done)
            case .asked: Badge(reader(ActivitiesText.ownerAsked), .open)
            case .left: Badge(reader(ActivitiesText.ownerLeft), .plain)
            }
        }
    }
}

/// What those who do it can change.
struct TendActivity: HTML {
    let view: ActivityView
    let form: Form
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(ActivitiesText.tendTitle) }
            div(.class("actions")) {
                a(.class("button quiet"), .href(reader.link("\(view.path)/revise"))) { reader(ActivitiesText.revise) }
                for state in view.activity.state.next {
                    MoveButton(state: state, view: view, form: form, reader: reader)
                }
                ButtonForm(
                    form.seal, to: "\(view.path)/publish",
                    label: view.activity.isPublic ? ActivitiesText.publishNot : ActivitiesText.publish, style: .quiet,
                    answer: ("open", view.activity.isPublic ? "no" : "yes"), reader: reader)
            }
            p(.class("soft")) {
                reader(view.activity.isPublic ? ActivitiesText.publishIs : ActivitiesText.publishIsNot)
            }
        }
    }
}

/// Where a reason is needed, the button leads to a page that asks for it.
private struct MoveButton: HTML {
    let state: Activity.State
    let view: ActivityView
    let form: Form
    let reader: Reader

    var body: some HTML {
        if state.needsReason {
            a(.class("button quiet"), .href(reader.link("\(view.path)/move/\(state.rawValue)"))) { reader(label) }
        } else {
            ButtonForm(
                form.seal, to: "\(view.path)/move/\(state.rawValue)", label: label, style: .quiet, reader: reader)
        }
    }

    private var label: Phrase { state.button(from: view.activity.state) }
}
