internal import Core
internal import HTML

/// Every kind of field, and a form that was sent and came back.
struct StyleForms: HTML {
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(WebText.styleForms) }
            p { reader(WebText.styleFormsText) }
            div(.class("cards")) {
                div(.class("card")) { StyleFields(reader: reader) }
                div(.class("card")) { StyleReturned(reader: reader) }
            }
        }
    }

    static let seal = FormSeal(key: RequestKey(), token: "")
}

private struct StyleFields: HTML {
    let reader: Reader
    private var form: Form { Form(seal: StyleForms.seal) }

    var body: some HTML {
        FormFrame(
            form, to: "/about/style", button: WebText.styleFormButton,
            cancel: (WebText.styleFormCancel, "/about/style"), reader: reader
        ) {
            TextField(
                form, "name", label: WebText.styleFormName, hint: WebText.styleFormNameHint, autocomplete: "name",
                reader: reader)
            TextField(
                form, "email", label: WebText.styleFormEmail, kind: .email, isRequired: false, autocomplete: "email",
                reader: reader)
            PassphraseField(
                form, "passphrase", label: WebText.styleFormPassphrase, hint: WebText.styleFormPassphraseHint,
                isNew: true, reader: reader)
            OneTimeCodeField(form, "code", label: WebText.styleFormCode, reader: reader)
            TextField(form, "day", label: WebText.styleFormDay, kind: .date, reader: reader)
            SelectField(
                form, "place", label: WebText.styleFormPlace,
                options: [
                    Choice("village", label: reader(WebText.styleFormPlaceFirst)),
                    Choice("town", label: reader(WebText.styleFormPlaceSecond)),
                ], reader: reader)
            FileField(form, "file", label: WebText.styleFormFile, kinds: ".csv", reader: reader)
            CheckField(
                form, "remind", label: WebText.styleFormRemind, hint: WebText.styleFormRemindHint, reader: reader)
        }
        .asSample()
    }
}

/// What was typed is still there, and what was wrong is said at the top and in its place.
private struct StyleReturned: HTML {
    let reader: Reader

    private var form: Form {
        Form(
            fields: [
                "people": [reader(WebText.styleFormNumberSample)], "purpose": [reader(WebText.styleFormPurposeSample)],
                "answer": ["dissent"],
            ],
            problem: .invalid("number.malformed", at: "people", "This is not a whole number."), seal: StyleForms.seal)
    }

    var body: some HTML {
        FormFrame(form, to: "/about/style", button: WebText.styleFormButton, reader: reader) {
            TextField(form, "people", label: WebText.styleFormNumber, kind: .number, reader: reader)
            TextArea(form, "purpose", label: WebText.styleFormPurpose, rows: 3, most: 2_000, reader: reader)
            ChoiceField(
                form, "answer", legend: WebText.styleFormAnswer,
                options: [
                    answer("yes", WebText.styleFormYes, WebText.styleFormYesHint),
                    answer("dissent", WebText.styleFormDissent, WebText.styleFormDissentHint),
                    answer("not-yet", WebText.styleFormNotYet, WebText.styleFormNotYetHint),
                ], reader: reader)
        }
        .asSample()
    }

    private func answer(_ value: String, _ label: Phrase, _ hint: Phrase) -> Choice {
        Choice(value, label: reader(label), hint: reader(hint))
    }
}
