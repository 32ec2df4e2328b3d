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
        while !Task.isCancelled, let letter = try await store.operate({ try Letter.take(in: $0) }) {
            if await send(letter) { sent += 1 }
        }
        return sent
    }

    /// Whatever goes wrong with one letter, the others go on.
    private func send(_ letter: Letter) async -> Bool {
        do {
            let end = try await handOver(letter)
            try await store.operate { try letter.end(end, in: $0) }
            return end == .sent
        } catch {
            await postpone(letter, error)
            return false
        }
    }

    private func handOver(_ letter: Letter) async throws -> Letter.State {
        guard let envelope = try await store.operate({ try Envelope(letter, in: $0) }) else { return .refused }
        do {
            try await office.send(try message(envelope))
            return .sent
        } catch let problem as Problem where problem.kind == .invalid {
            logger.notice("a letter was refused", metadata: ["code": "\(problem.code)"])
            return .refused
        }
    }

    private func postpone(_ letter: Letter, _ error: any Error) async {
        logger.notice("a letter waits", metadata: ["code": "\((error as? Problem)?.code ?? "\(type(of: error))")"])
        do {
            try await store.operate { try letter.postpone(in: $0) }
        } catch {
            // Nobody else takes it for ten minutes; then it is due again by itself.
            logger.warning("a letter could not be put off", metadata: ["error": "\(type(of: error))"])
        }
    }

    private func message(_ envelope: Envelope) throws -> MailMessage {
        let words = LetterText(envelope, site: site)
        return try MailMessage(
            from: from, to: try MailAddress(checking: envelope.email, name: envelope.name, at: "email"),
            subject: words.subject, text: words.text, language: envelope.language,
            id: "letter-\(envelope.letter.id)", date: store.time.now())
    }
}
