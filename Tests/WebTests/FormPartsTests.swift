import Core
import HTML
import Testing

@testable import Web

@Suite("Forms on a page")
struct FormPartsTests {
    private let reader = Reader(language: .en, path: "/", isLanguageChosen: false)
    private let hindi = Reader(language: .hi, path: "/", isLanguageChosen: true)
    private let key = RequestKey()
    private let label = WebText.styleFormName

    private func form(_ fields: [String: String] = [:], _ problem: Problem? = nil) -> Form {
        Form(
            fields: fields.mapValues { [$0] }, problem: problem, seal: FormSeal(key: key, token: "to<ken", seat: 7))
    }

    private func frame(_ form: Form, _ reader: Reader) -> String {
        FormFrame(form, to: "/join", button: WebText.styleFormButton, cancel: (label, "/"), reader: reader) {
            TextField(form, "name", label: label, hint: WebText.styleFormNameHint, most: 80, reader: reader)
        }
        .render()
    }

    @Test("Every form is sent to its address with its seal")
    func seal() {
        for html in [
            frame(form(), hindi), ButtonForm(form().seal, to: "/join", label: label, reader: hindi).render(),
        ] {
            #expect(html.contains(#"method="post" action="/hi/join""#))
            #expect(html.contains(#"<input type="hidden" name="key" value="\#(key)">"#))
            #expect(html.contains(#"<input type="hidden" name="token" value="to&lt;ken">"#))
            #expect(html.contains(#"<input type="hidden" name="seat" value="7">"#))
        }
        let withoutSeat = FormSeal(key: key, token: "t")
        #expect(!ButtonForm(withoutSeat, to: "/", label: label, reader: reader).render().contains(#"name="seat""#))
    }

    @Test("A field at fault is tied to what was wrong, and the summary leads there")
    func wiring() {
        let html = frame(form(["name": " "], .invalid("text.blank", at: "name", "This cannot be blank.")), reader)
        let words = reader(WebText.formTextBlank)
        #expect(html.contains(#"id="problem" role="alert" tabindex="-1" autofocus>"#))
        #expect(html.contains(##"<a href="#field-name">\##(words)</a>"##))
        #expect(html.contains(#"<label for="field-name">"#))
        #expect(
            html.contains(#"id="field-name" name="name" required aria-describedby="field-name-error field-name-hint""#))
        #expect(html.contains(#"aria-invalid="true""#))
        #expect(html.contains(#"<p class="wrong" id="field-name-error">\#(words)</p>"#))
        #expect(html.contains(#"<p class="hint" id="field-name-hint">"#))
    }

    @Test("A form without fault says nothing of faults")
    func noFault() {
        let html = frame(form(), reader)
        for word in ["problem", "aria-invalid", "wrong", "-error", "autofocus", "maxlength"] {
            #expect(!html.contains(word), "\(word)")
        }
        #expect(html.contains(reader(WebText.formMost(count: 80))))
    }

    @Test("The fault of another field is none of this one, and a line of a file is no field")
    func otherFault() {
        let html = frame(form([:], .invalid("text.blank", at: "line 12", "Blank.")), reader)
        #expect(!html.contains("aria-invalid"))
        #expect(!html.contains("#field-line"))
    }

    @Test("What was typed is text, whatever it is", arguments: [#""><script>alert(1)</script>"#, "'&<b>"])
    func escaping(typed: String) {
        let sent = form(["name": typed])
        let area = TextArea(sent, "name", label: label, reader: reader).render()
        let one = TextField(sent, "name", label: label, reader: reader).render()
        for html in [area, one] {
            #expect(html.contains(typed.render()))
            #expect(!html.contains(typed))
        }
    }

    @Test("A leading newline survives the way through a text area")
    func leadingNewline() {
        #expect(TextArea(form(["name": "\nx"]), "name", label: label, reader: reader).render().contains(">\n\nx</"))
    }

    @Test("A secret is never shown again")
    func secrets() {
        let sent = form(["passphrase": "correct horse", "code": "314159"])
        let html =
            PassphraseField(sent, "passphrase", label: label, isNew: true, reader: reader).render()
            + OneTimeCodeField(sent, "code", label: label, reader: reader).render()
        #expect(!html.contains("horse"))
        #expect(!html.contains("314159"))
        #expect(html.contains(#"autocomplete="new-password""#))
        #expect(html.contains(#"autocomplete="one-time-code""#))
    }

    @Test("Only what may be left out is marked")
    func optional() {
        let words = reader(WebText.formOptional)
        let may = TextField(form(), "a", label: label, isRequired: false, reader: reader).render()
        let must = TextField(form(), "a", label: label, reader: reader).render()
        #expect(may.contains(words) && !may.contains("required"))
        #expect(!must.contains(words) && must.contains("required"))
    }

    @Test("A choice that was made stays made")
    func choices() {
        let options = [Choice("yes", label: "Yes"), Choice("no", label: "No", hint: "Say <why>")]
        let sent = form(["answer": "no"], .invalid("choice.unknown", at: "answer", "No."))
        let html = ChoiceField(sent, "answer", legend: label, options: options, reader: reader).render()
        #expect(html.contains(#"id="field-answer" name="answer" value="yes" required>"#))
        #expect(html.contains(#"id="field-answer-2" name="answer" value="no" checked required>"#))
        #expect(html.contains("Say &lt;why&gt;"))
        #expect(html.contains(#"role="radiogroup" aria-invalid="true""#))
        let select = SelectField(sent, "answer", label: label, options: options, reader: reader).render()
        #expect(select.contains(#"<option value="no" selected>No</option>"#))
        let check = CheckField(form(["remind": "on"]), "remind", label: label, reader: reader).render()
        #expect(check.contains("checked") && !check.contains("required"))
        #expect(!CheckField(form(), "remind", label: label, reader: reader).render().contains("checked"))
    }

    @Test("Problems are told in the reader's words, and in marked English where there are none")
    func words() {
        #expect(hindi.words(for: .invalid("text.blank", "Blank.")) == (hindi(WebText.formTextBlank), nil))
        #expect(hindi.words(for: .invalid("well.deep", "Too deep.")) == ("Too deep.", "en"))
        #expect(reader.words(for: .invalid("well.deep", "Too deep.")) == ("Too deep.", nil))
        let taught = Reader(language: .hi, path: "/", isLanguageChosen: true, problemWords: ["well.deep": label])
        #expect(taught.words(for: .invalid("well.deep", "Too deep.")) == (hindi(label), nil))
        let html = frame(form([:], .invalid("well.deep", at: "name", "Too deep.")), hindi)
        #expect(html.contains(#"id="field-name-error" lang="en">Too deep.</p>"#))
    }
}

private func == (left: (text: String, language: String?), right: (String, String?)) -> Bool {
    left.text == right.0 && left.language == right.1
}
