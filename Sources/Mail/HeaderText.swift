internal import Foundation

extension String {
    /// Line breaks and control characters have become blanks, so that nothing in it can begin a header of its own, and
    /// there is one blank where there were more.
    var onOneLine: String {
        unicodeScalars.split { $0 == " " || $0.isControl }.map { String($0) }.joined(separator: " ")
    }

    /// The words that a header is folded between: the text's own, or encoded ones where mail servers, or whoever
    /// reads the header, would make something else of it.
    /// - Parameter isPlain: what may stand in this kind of header as it is.
    func headerWords(plain isPlain: (Unicode.Scalar) -> Bool) -> [String] {
        guard !isEmpty else { return [] }
        let words = split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let isPlainText = words.allSatisfy { word in
            (1...EncodedWord.longest).contains(word.utf8.count) && !word.contains("=?")
                && word.unicodeScalars.allSatisfy(isPlain)
        }
        return isPlainText ? words : EncodedWord.words(of: self)
    }
}

/// RFC 2047: text of any script as ASCII, such as `=?UTF-8?B?4KSu4KWH4KSy?=`.
private enum EncodedWord {
    /// With its frame. `Reply-To: ` and such a word fit one line.
    static let longest = 64
    /// Three bytes become four letters; the frame has twelve.
    private static let mostBytes = (longest - 12) / 4 * 3

    /// Each can be read by itself, so it ends where a character ends.
    static func words(of text: String) -> [String] {
        var chunks = [""]
        for piece in text.flatMap(pieces) {
            if chunks[chunks.count - 1].utf8.count + piece.utf8.count > mostBytes { chunks.append("") }
            chunks[chunks.count - 1] += piece
        }
        return chunks.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }
    }

    /// A letter can carry any number of marks, more than a word has room for.
    private static func pieces(of character: Character) -> [String] {
        character.utf8.count <= mostBytes ? [String(character)] : character.unicodeScalars.map { String($0) }
    }
}
