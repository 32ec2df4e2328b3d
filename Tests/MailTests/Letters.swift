import Core
import Foundation
import Mail

let sender = address("throughline@example.org", name: "Throughline")

/// An address that is known to be one.
func address(_ text: String, name: String? = nil) -> MailAddress {
    do {
        return try MailAddress(checking: text, name: name, at: "test")
    } catch {
        preconditionFailure("\(text): \(error)")
    }
}

/// A letter to Asha of which a test says only what it is about.
func letter(
    to: MailAddress = address("asha@example.org"), from: MailAddress = sender, replyTo: MailAddress? = nil,
    subject: String = "Your meeting", text: String = "See you on Monday.", language: String = "en",
    id: String = "meeting.1"
) throws -> MailMessage {
    try MailMessage(
        from: from, to: to, replyTo: replyTo, subject: subject, text: text, language: language, id: id,
        date: Instant(microseconds: 1_795_342_272_000_000))
}

/// What a server that takes everything gets when these are sent.
func delivered(_ messages: [MailMessage]) async throws -> [Event] {
    let server = try TestServer()
    let office = try server.office()
    for message in messages { try await office.send(message) }
    return try server.stop()
}
