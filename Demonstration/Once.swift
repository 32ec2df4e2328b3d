internal import Core
internal import Foundation

extension Store {
    /// Does something that a demonstration shows: once, however often it is asked for. So whoever was stopped half way
    /// begins again, and goes on where they were.
    /// - Parameter name: who does it, where several people do the same.
    func performOnce<A: Action>(_ action: A, by caller: Caller, as name: String = "") async throws -> A.Outcome {
        try await perform(action, by: caller, key: RequestKey(demonstrating: action, name))
    }
}

extension RequestKey {
    /// Made of what is done and by whom, so that it is the same key whenever that is asked for.
    fileprivate init<A: Action>(demonstrating action: A, _ name: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let digest = Digest(of: Array("\(A.name)\n\(name)\n".utf8) + Array(try encoder.encode(action)))
        var bytes = Array(digest.bytes.prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        guard let key = RequestKey(bytes: bytes) else {
            throw Problem(.internal, "demonstration.key", "A digest is shorter than a key.")
        }
        self = key
    }
}
