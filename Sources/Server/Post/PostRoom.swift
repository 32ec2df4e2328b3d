internal import Core
internal import Foundation
internal import Initiatives
internal import Logging
internal import Mail
internal import ServiceLifecycle

/// Sends what stands in the outbox. A letter is taken, written, handed over and only then crossed out; so it is sent at
/// least once, and with the same id each time, by which a mailbox knows it again.
struct PostRoom: Service {
    let store: Store
    let office: any PostOffice
    let from: MailAddress
    /// How the outside reaches this site.
    let site: String
    let logger: Logger

    private static let pause = Duration.seconds(15)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    _ = try await sendAllDue()
                } catch {
                    logger.warning("the outbox could not be read", metadata: ["error": "\(type(of: error))"])
                }
                // Cancelled while it waits: then the loop ends.
                try? await Task.sleep(for: Self.pause)
            }
        }
    }

    /// - Returns: how many letters left.
    func sendAllDue() async throws -> Int {
        var sent = 0
        while let letter = try await store.operate({ try Letter.take(in: $0) }) {
            if try await send(letter) { sent += 1 }
        }
        return sent
    }

    private func send(_ letter: Letter) async throws -> Bool {
        guard let envelope = try await store.operate({ try Envelope(letter, in: $0) }) else {
            try await store.operate { try letter.end(.refused, in: $0) }
            return false
        }
        do {
            try await office.send(try message(envelope))
        } catch let problem as Problem where problem.kind == .invalid {
            try await store.operate { try letter.end(.refused, in: $0) }
            logger.notice("a letter was refused", metadata: ["code": "\(problem.code)"])
            return false
        } catch let problem as Problem where problem.kind == .unavailable {
            try await store.operate { try letter.postpone(in: $0) }
            logger.notice("a letter waits", metadata: ["code": "\(problem.code)"])
            return false
        }
        try await store.operate { try letter.end(.sent, in: $0) }
        return true
    }

    private func message(_ envelope: Envelope) throws -> MailMessage {
        let words = LetterText(envelope, site: site)
        return try MailMessage(
            from: from, to: try MailAddress(checking: envelope.email, name: envelope.name, at: "email"),
            subject: words.subject, text: words.text, language: envelope.language,
            id: "letter-\(envelope.letter.id)", date: store.time.now())
    }
}
