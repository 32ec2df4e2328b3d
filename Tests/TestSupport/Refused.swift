public import Core

/// The problem that the work ends in; nil where it ends well, or in something that is no problem of ours.
public func refused(_ work: () async throws -> Void) async -> Problem? {
    do {
        try await work()
        return nil
    } catch {
        return error as? Problem
    }
}

/// The same for what does not wait.
public func refusal(_ work: () throws -> Void) -> Problem? {
    do {
        try work()
        return nil
    } catch {
        return error as? Problem
    }
}
