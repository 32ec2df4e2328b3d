/// Takes letters and sees to it that they get on their way.
public protocol PostOffice: Sendable {
    /// Returns when somebody else has taken responsibility for the letter.
    ///
    /// - Throws: `mail.refused` where sending it again cannot help, because the receiving side wants no such letter or
    ///   knows no such address; `mail.unavailable` where later may be better. A letter that was cut off at its very
    ///   end may have arrived all the same.
    func send(_ message: MailMessage) async throws
}
