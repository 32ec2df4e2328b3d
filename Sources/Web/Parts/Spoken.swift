public import HTML

extension HTML where Tag: HTMLTrait.Attributes.Global {
    /// Marks content in its own language where the reader's is another, so that a voice reads it rightly.
    public func spoken(in language: String, to reader: Reader) -> HTMLAttributed<Self> {
        attributes(.lang(language), when: language != reader.language.rawValue)
    }
}
