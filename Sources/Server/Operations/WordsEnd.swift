internal import Core
internal import Logging
internal import ServiceLifecycle
internal import Services

/// What was told of people who were led on ends by itself, a time after it is over: whenever the server begins, and every
/// hour from then on.
struct WordsEnd: ServiceLifecycle.Service {
    let site: Site
    let logger: Logger

    private static let pause = Duration.seconds(3600)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    _ = try await site.endWords()
                } catch {
                    logger.warning("what was told could not be ended", metadata: ["error": "\(type(of: error))"])
                }
                // Cancelled while it waits: then the loop ends.
                try? await Task.sleep(for: Self.pause)
            }
        }
    }
}

extension Site {
    /// As every erasure is done: the list outside the database first.
    /// - Returns: how many referrals' words ended.
    func endWords() async throws -> Int {
        let ending = try await store.read { try Referral.ending(in: $0) }
        for erasure in ending {
            guard let words = EndReferralWords(erasure) else { continue }
            try files.note(erasure)
            _ = try await store.perform(words, by: .operator)
        }
        if !ending.isEmpty { try await store.settle() }
        return ending.count
    }
}
