public import HTML

extension HTML where Tag: HTMLTrait.Attributes.Global {
    /// Marks content whose language is another than the page's; nil where it is the same.
    public func spoken(in language: String?) -> HTMLAttributed<Self> {
        attributes(.lang(language ?? ""), when: language != nil)
    }

    /// Marks content in its own language where the reader's is another, so that a voice reads it rightly.
    public func spoken(in language: String, to reader: Reader) -> HTMLAttributed<Self> {
        attributes(.lang(language), when: language != reader.language.rawValue)
    }
}

extension Reader {
    /// The content's language, where it is another than the reader's.
    public func foreign(_ language: String) -> String? { language == self.language.rawValue ? nil : language }
}
