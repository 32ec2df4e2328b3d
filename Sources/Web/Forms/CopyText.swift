public import HTML

/// A text that is ready to be pasted somewhere else: a reminder, an invitation.
public struct CopyText: HTML {
    let id: String
    let label: Phrase
    let text: String
    let rows: Int
    let language: String
    let reader: Reader

    /// - Parameter id: of this field on its page.
    public init(id: String, label: Phrase, text: String, rows: Int = 6, language: String, reader: Reader) {
        self.id = id
        self.label = label
        self.text = text
        self.rows = rows
        self.language = language
        self.reader = reader
    }

    public var body: some HTML<HTMLTag.div> {
        div(.class("field copy")) {
            HTML::label(.for(id)) { reader(label) }
            p(.class("hint"), .id("\(id)-hint")) { reader(WebText.formCopyHint) }
            textarea(.id(id), .rows(rows), .readonly, .aria("describedby", "\(id)-hint")) { text }
                .spoken(in: language, to: reader)
        }
    }
}
