internal import Core
internal import Logging
internal import ServiceLifecycle

/// What was told in confidence ends by itself, a time after it is over: whenever the server begins, and every hour from
/// then on.
struct WordsEnd: ServiceLifecycle.Service {
    let site: Site
    let logger: Logger

    private static let pause = Duration.seconds(3600)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    _ = try await site.endWords { error in
                        logger.warning("what was told could not be ended", metadata: ["error": "\(type(of: error))"])
                    }
                } catch {
                    logger.warning("what is to end could not be read", metadata: ["error": "\(type(of: error))"])
                }
                // Cancelled while it waits: then the loop ends.
                try? await Task.sleep(for: Self.pause)
            }
        }
    }
}

extension Site {
    /// As every erasure is done: the list outside the database first.
    /// - Parameter failing: what kept one from ending; the others end all the same.
    /// - Returns: of how many the words ended.
    func endWords(failing: (any Error) -> Void) async throws -> Int {
        let ending = try await store.read { tx in try House.confided.flatMap { try $0.ending(in: tx) } }
        var ended = 0
        for erasure in ending {
            guard let words = House.end(erasure) else { continue }
            do {
                try files.note(erasure)
                _ = try await store.perform(words, by: .operator)
                ended += 1
            } catch {
                failing(error)
            }
        }
        if ended > 0 { try await store.settle() }
        return ended
    }
}
