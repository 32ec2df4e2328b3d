internal import Foundation

/// Where passphrases are hashed and tried: two at a time and no more, however many people sign in at once, since each
/// takes 19 MiB. The server has one desk. It has threads of its own, so that nothing else waits for it.
public struct PassphraseDesk: Sendable {
    let queue = OperationQueue()

    public init() { queue.maxConcurrentOperationCount = 2 }

    public func hash(_ passphrase: String) async throws -> PassphraseHash {
        try await inTurn { try PassphraseHash(of: passphrase) }
    }

    /// Where nobody has that name there is no hash; that takes as long, and is never right.
    public func verify(_ passphrase: String, against hash: PassphraseHash?) async throws -> Bool {
        try await inTurn {
            let matches = try (hash ?? .dummy).matches(passphrase)
            return matches && hash != nil
        }
    }

    func inTurn<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result(catching: work)) }
        }
    }
}
