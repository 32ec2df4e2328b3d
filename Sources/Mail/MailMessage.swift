public import Core

/// A letter in plain text to one person; whoever else gets it gets one of their own, and nobody sees who they are.
public struct MailMessage: Sendable, Equatable {
    public let from: MailAddress
    public let to: MailAddress
    public let replyTo: MailAddress?
    public let subject: String
    public let text: String
    /// Which language the letter is in: `pa`.
    public let language: String
    /// The same letter has the same id however often it is sent, so that a mailbox can drop the second.
    public let id: String
    public let date: Instant

    /// - Parameters:
    ///   - language: a tag of BCP 47.
    ///   - id: letters, digits and `.` `-` `_`, at most 64.
    public init(
        from: MailAddress, to: MailAddress, replyTo: MailAddress? = nil, subject: String, text: String,
        language: String, id: String, date: Instant
    ) throws {
        guard language.wholeMatch(of: /[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}/.matchingSemantics(.unicodeScalar)) != nil
        else {
            throw Problem.invalid("mail.language-malformed", at: "language", "This must be a tag such as pa or pt-BR.")
        }
        guard id.wholeMatch(of: /[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*/.matchingSemantics(.unicodeScalar)) != nil,
            id.utf8.count <= 64
        else {
            throw Problem.invalid(
                "mail.id-malformed", at: "id", "This must be up to 64 letters, digits, dots, hyphens and underscores.")
        }
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.text = text
        self.language = language
        self.id = id
        self.date = date
    }
}
