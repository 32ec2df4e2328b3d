internal import Core

extension String {
    /// How a person or an organisation is called. Names stand in the letters that we send, so none may carry somebody's
    /// advertisement into them.
    func requireName(at place: String, most: Int) throws {
        try requireText(at: place, most: most)
        let breaks: Set<Unicode.GeneralCategory> = [.control, .lineSeparator, .paragraphSeparator]
        let folded = lowercased()
        guard !folded.contains("://"), !folded.contains("www."),
            !unicodeScalars.contains(where: { breaks.contains($0.properties.generalCategory) })
        else { throw Problem.invalid("name.plain", at: place, "A name holds no web address and no line break.") }
    }
}
