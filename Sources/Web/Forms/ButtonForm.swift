public import HTML

/// A form that is only a button: for one thing that needs no answer.
public struct ButtonForm: HTML {
    public enum Style: Sendable {
        case main, quiet, danger
    }

    let seal: FormSeal
    let path: String
    let label: Phrase
    let style: Style
    let about: String?
    let language: String?
    let answer: (name: String, value: String)?
    let reader: Reader
    private(set) var isSample = false

    /// - Parameters:
    ///   - about: whom or what it is about, for a voice, where a page has several alike.
    ///   - language: of what it is about, where that is another than the page's.
    ///   - answer: what pressing it says.
    public init(
        _ seal: FormSeal, to path: String, label: Phrase, style: Style = .main, about: String? = nil,
        language: String? = nil, answer: (name: String, value: String)? = nil, reader: Reader
    ) {
        self.seal = seal
        self.path = path
        self.label = label
        self.style = style
        self.about = about
        self.language = language
        self.answer = answer
        self.reader = reader
    }

    public var body: some HTML<HTMLTag.form> {
        HTML::form(.method(isSample ? .dialog : .post), .action(reader.link(path))) {
            SealFields(seal: seal)
            if let answer { HiddenField(answer.name, answer.value) }
            button(.class(style.classes), .type(.submit)) {
                reader(label)
                if let about { span(.class("unseen")) { ": \(about)" }.spoken(in: language) }
            }
        }
    }

    func asSample() -> ButtonForm {
        var form = self
        form.isSample = true
        return form
    }
}

extension ButtonForm.Style {
    fileprivate var classes: String {
        switch self {
        case .main: "button"
        case .quiet: "button quiet"
        case .danger: "button danger"
        }
    }
}
