internal import Core
public import HTML

/// A form: what was wrong, its fields, its one main button, and perhaps a quiet way out.
///
/// ```swift
/// FormFrame(form, to: "/sign-in", button: Text.signIn, reader: reader) {
///     TextField(form, "name", label: Text.name, isFirst: true, reader: reader)
///     PassphraseField(form, "passphrase", label: Text.passphrase, isNew: false, reader: reader)
/// }
/// ```
public struct FormFrame<Content: HTML>: HTML {
    let form: Form
    let path: String
    let button: Phrase
    let cancel: (Phrase, String)?
    let sendsFiles: Bool
    let reader: Reader
    let content: Content
    /// One that is only looked at sends nothing. [HTML, form submission: `dialog` outside of one does nothing]
    private(set) var isSample = false

    /// - Parameters:
    ///   - path: where it is sent, without the language's prefix.
    ///   - cancel: what a quiet link beside the button says, and where it leads.
    ///   - sendsFiles: whether it has a ``FileField``, or more text than other forms may carry.
    public init(
        _ form: Form, to path: String, button: Phrase, cancel: (Phrase, String)? = nil, sendsFiles: Bool = false,
        reader: Reader, @HTMLBuilder content: () -> Content
    ) {
        self.form = form
        self.path = path
        self.button = button
        self.cancel = cancel
        self.sendsFiles = sendsFiles
        self.reader = reader
        self.content = content()
    }

    public var body: some HTML<HTMLTag.form> {
        HTML::form(.class("form"), .method(isSample ? .dialog : .post), .action(reader.link(path))) {
            SealFields(seal: form.seal)
            FormSummary(form, takesFocus: !isSample, reader: reader)
            content
            div(.class("actions")) {
                HTML::button(.class("button"), .type(.submit)) { reader(button) }
                if let cancel { a(.class("button quiet"), .href(reader.link(cancel.1))) { reader(cancel.0) } }
            }
        }
        .attributes(.enctype(.multipartFormData), when: sendsFiles)
    }

    func asSample() -> FormFrame {
        var frame = self
        frame.isSample = true
        return frame
    }
}

/// What was wrong, above everything else, with the way to the field at fault; nothing where nothing was wrong.
///
/// ``FormFrame`` has it. A page that only has a button shows it by itself.
public struct FormSummary: HTML {
    let form: Form
    let takesFocus: Bool
    let reader: Reader

    public init(_ form: Form, reader: Reader) { self.init(form, takesFocus: true, reader: reader) }

    init(_ form: Form, takesFocus: Bool, reader: Reader) {
        self.form = form
        self.takesFocus = takesFocus
        self.reader = reader
    }

    public var body: some HTML {
        if let problem = form.problem {
            div(.class("summary"), .id("problem"), .role("alert"), .tabindex(-1)) {
                h2 { reader(WebText.formProblem) }
                FaultLink(problem: problem, reader: reader)
            }
            .attributes(.autofocus, when: takesFocus)
        }
    }
}

private struct FaultLink: HTML {
    let problem: Problem
    let reader: Reader

    var body: some HTML {
        let words = reader.words(for: problem)
        p {
            if let field { a(.href("#field-\(field)")) { words.text } } else { words.text }
        }
        .spoken(in: words.language)
    }

    /// Some problems name a line of a file, which is no field.
    private var field: String? { problem.place.flatMap { $0.contains(where: \.isWhitespace) ? nil : $0 } }
}
