internal import Core
internal import Credentials
internal import HTML
internal import Web

/// Which code were you given? Nothing else is said before it is typed.
struct ReplyCodeEntryPage: HTML {
    let form: Form
    let reader: Reader

    var body: some HTML {
        QuietPage(reader: reader, title: reader(ServicesText.replyTitle)) {
            Opening {
                h1 { reader(ServicesText.replyTitle) }
                p(.class("lead")) { reader(ServicesText.replyLead) }
            }
            FormFrame(form, to: "/reply", button: ServicesText.replyGoOn, reader: reader) {
                TextField(
                    form, "code", label: ServicesText.replyCode, kind: .code, autocomplete: "off", reader: reader)
            }
        }
    }
}

/// The one question, for whoever holds the code. Who it is about and who asks stays folded until they unfold it.
struct ReplyPage: HTML {
    let view: ReplyView
    let code: ShortCode
    let form: Form
    let reader: Reader

    var body: some HTML {
        QuietPage(reader: reader, title: reader(ServicesText.replyTitle), hasLanguages: false) {
            Opening {
                h1 { reader(ServicesText.replyTitle) }
                p(.class("lead")) {
                    reader(view.question == .consent ? ServicesText.replyConsentLead : ServicesText.replyLead)
                }
            }
            details {
                summary { reader(ServicesText.replyWho) }
                p { reader(who) }
            }
            switch view.question {
            case .consent: ConsentQuestion(code: code, form: form, reader: reader)
            case .outcome: OutcomeQuestion(view: view, code: code, form: form, reader: reader)
            case .nothing: Note(reader(ServicesText.replyNothing))
            }
            if view.mayStop {
                Card(reader(ServicesText.replyStop), hue: .commitments) {
                    p { reader(ServicesText.replyStopText) }
                    StopForm(code: code, seal: form.seal, reader: reader)
                }
            }
            p(.class("soft")) { reader(ServicesText.replyShared) }
        }
    }

    private var who: Phrase {
        view.question == .consent
            ? ServicesText.replyWhoAsks(sender: view.sender, receiver: view.receiver)
            : ServicesText.replyWhoTold(sender: view.sender, receiver: view.receiver)
    }
}

private struct ConsentQuestion: HTML {
    let code: ShortCode
    let form: Form
    let reader: Reader

    var body: some HTML {
        FormFrame(form, to: "/reply", button: ServicesText.replyYes, reader: reader) {
            HiddenField("code", code.text)
            HiddenField("reply", ReplyView.Reply.agree.rawValue)
            PartsField(form: form, legend: ServicesText.replyParts, isOwn: true, reader: reader)
            p { reader(ServicesText.replyNo) }
        }
    }
}

private struct OutcomeQuestion: HTML {
    let view: ReplyView
    let code: ShortCode
    let form: Form
    let reader: Reader

    var body: some HTML {
        FormFrame(filled, to: "/reply", button: ServicesText.replySend, reader: reader) {
            HiddenField("code", code.text)
            ChoiceField(
                filled, "reply", legend: ServicesText.replyOutcome,
                options: Referral.Outcome.allCases.map { Choice($0.rawValue, label: reader($0.own)) }, reader: reader)
        }
    }

    private var filled: Form {
        view.outcome.map { form.filled(with: ["reply": $0.rawValue]) } ?? form
    }
}

private struct StopForm: HTML {
    let code: ShortCode
    let seal: FormSeal
    let reader: Reader

    var body: some HTML<HTMLTag.form> {
        HTML::form(.method(.post), .action(reader.link("/reply"))) {
            SealFields(seal: seal)
            HiddenField("code", code.text)
            HiddenField("reply", ReplyView.Reply.stop.rawValue)
            button(.class("button quiet"), .type(.submit)) { reader(ServicesText.replyStop) }
        }
    }
}

/// It is said.
struct ReplyThanksPage: HTML {
    let reader: Reader

    var body: some HTML {
        QuietPage(reader: reader, title: reader(ServicesText.replyTitle), hasLanguages: false) {
            Opening {
                h1 { reader(ServicesText.replyThanks) }
                p(.class("lead")) { reader(ServicesText.replyThanksText) }
            }
            p(.class("soft")) { reader(ServicesText.replyShared) }
        }
    }
}
