internal import Core
internal import Foundation

extension MailMessage {
    /// The letter as RFC 5322 and MIME write it. All of it is ASCII, but for an address whose own letters are not.
    public func bytes() -> [UInt8] {
        let headers = fields.map { $0.folded + "\r\n" }.joined()
        return Array("\(headers)\r\n\(body)\r\n".utf8)
    }

    private var fields: [HeaderField] {
        [
            HeaderField(name: "Date", words: [date.date.formatted(MailMessage.dateFormat)]),
            HeaderField(name: "From", words: from.headerWords),
            HeaderField(name: "To", words: to.headerWords),
        ]
            + (replyTo.map { [HeaderField(name: "Reply-To", words: $0.headerWords)] } ?? [])
            + [
                HeaderField(name: "Subject", words: subject.onOneLine.headerWords { (" "..."~").contains($0) }),
                HeaderField(name: "Message-ID", words: ["<\(id)@\(from.domain)>"]),
                // Nobody's holiday notice answers, RFC 3834.
                HeaderField(name: "Auto-Submitted", words: ["auto-generated"]),
                HeaderField(name: "MIME-Version", words: ["1.0"]),
                HeaderField(name: "Content-Type", words: ["text/plain;", "charset=utf-8"]),
                HeaderField(name: "Content-Language", words: [language]),
                HeaderField(name: "Content-Transfer-Encoding", words: ["base64"]),
            ]
    }

    private var body: String {
        Data(text.withMailLineBreaks.utf8)
            .base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
    }

    private static let dateFormat = Date.VerbatimFormatStyle(
        format: """
            \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .padded(4)) \
            \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
            \(second: .twoDigits) +0000
            """,
        locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian))
}

/// One header: its name, and the words that its line may be broken between.
private struct HeaderField {
    let name: String
    let words: [String]

    private static let mostInLine = 76

    /// A word that is longer than a line, such as a long address, stands on one that is too long.
    var folded: String {
        var text = "\(name):"
        var length = text.utf8.count
        for (index, word) in words.enumerated() {
            if index > 0, length + 1 + word.utf8.count > HeaderField.mostInLine {
                text += "\r\n"
                length = 0
            }
            text += " \(word)"
            length += 1 + word.utf8.count
        }
        return text
    }
}

extension String {
    /// Every line ends in CR LF, as MIME wants text to be before it is encoded.
    fileprivate var withMailLineBreaks: String {
        // To Swift, CR LF is one character, and another than CR or LF.
        split(omittingEmptySubsequences: false) { ["\r\n", "\r", "\n"].contains($0) }.joined(separator: "\r\n")
    }
}
