internal import Synchronization

/// What took long to read, kept for as long as the records of its scope have not grown.
///
/// A value is kept with how long the records were in the very transaction that read it. So whoever finds them as long
/// finds the same in it, and nobody is shown what has changed since.
final class Shelf: Sendable {
    private struct Key: Hashable {
        var scope: Scope
        var name: String
    }

    private struct Kept {
        var length: Int64
        var bytes: Int
        var value: any Sendable
    }

    private struct State {
        var kept: [Key: Kept] = [:]
        var bytes = 0
    }

    private let state = Mutex(State())
    private static let mostBytes = 16 << 20
    /// What keeping something takes besides the thing itself: else a million small things were nothing.
    private static let bytesOfEntry = 200

    func value<Value: Sendable>(_ name: String, of scope: Scope, at length: Int64) -> Value? {
        state.withLock { state in
            guard let kept = state.kept[Key(scope: scope, name: name)], kept.length == length else { return nil }
            return kept.value as? Value
        }
    }

    /// When it is full it begins anew: things are read again, and no bookkeeping is as simple.
    func keep(_ value: some Sendable, bytes: Int, as name: String, of scope: Scope, at length: Int64) {
        state.withLock { state in
            let (key, size) = (Key(scope: scope, name: name), bytes + Self.bytesOfEntry)
            // Whoever began to read earlier may come to keep later.
            if let known = state.kept[key] {
                guard known.length <= length else { return }
                state.bytes -= known.bytes
            }
            if state.bytes + size > Self.mostBytes { state = State() }
            state.kept[key] = Kept(length: length, bytes: size, value: value)
            state.bytes += size
        }
    }
}

/// What can be kept on the shelf.
public protocol Shelved: Sendable {
    /// About how much memory it takes.
    var bytes: Int { get }
}

extension ReadTransaction {
    /// Reads something that follows from the records of one scope alone, or takes what was read before they last grew.
    ///
    /// - Parameter name: the component's, and what tells this from all else that is kept of the scope.
    public func kept<Value: Shelved>(_ name: String, of scope: Scope, _ read: () throws -> Value) throws -> Value {
        // What an action has written so far may yet be undone.
        guard let shelf else { return try read() }
        let length = try count("SELECT sequence FROM ledger_head WHERE scope = \(scope)")
        if let value: Value = shelf.value(name, of: scope, at: length) { return value }
        let value = try read()
        shelf.keep(value, bytes: value.bytes, as: name, of: scope, at: length)
        return value
    }
}
