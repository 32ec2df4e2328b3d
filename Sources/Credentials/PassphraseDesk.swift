internal import Core
internal import Foundation
internal import Synchronization

/// Where passphrases are hashed and tried: two at a time and no more, however many people sign in at once, since each
/// takes 19 MiB. Some may wait; whoever comes when the line is full is told so at once, rather than that everybody waits
/// half a minute. The server has one desk. It has threads of its own, so that nothing else waits for it.
public struct PassphraseDesk: Sendable {
    static let mostServed = 2
    static let mostWaiting = 20
    static let busy = Problem(
        .unavailable, "passphrase.busy", "Very many people are signing in just now. Try again in a minute.")

    let queue = OperationQueue()
    private let line = Line()
    /// How many are served or wait.
    var present: Int { line.length }

    public init() { queue.maxConcurrentOperationCount = Self.mostServed }

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
        guard line.enter() else { throw Self.busy }
        return try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { [line] in
                let result = Result(catching: work)
                line.leave()
                continuation.resume(with: result)
            }
        }
    }
}

/// Those who are served and those who wait.
private final class Line: Sendable {
    private let count = Mutex(0)
    var length: Int { count.withLock { $0 } }

    func enter() -> Bool {
        count.withLock { count in
            guard count < PassphraseDesk.mostServed + PassphraseDesk.mostWaiting else { return false }
            count += 1
            return true
        }
    }

    func leave() { count.withLock { $0 -= 1 } }
}
