extension String {
    /// Text that somebody typed: not blank, and not longer than a text of this kind can sensibly be.
    public func requireText(at place: String, most: Int) throws {
        guard contains(where: { !$0.isWhitespace }) else {
            throw Problem.invalid("text.blank", at: place, "This cannot be blank.")
        }
        // What a person sees as one letter may be many marks upon one another; some are a language, a thousand are not.
        guard unicodeScalars.count <= 4 * most, count <= most else {
            throw Problem(.tooLarge, "text.too-long", at: place, "This has \(count) characters; \(most) is the most.")
        }
    }
}
