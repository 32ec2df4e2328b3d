internal import Core
internal import Initiatives
internal import Purposes

/// Riverbend while it is being loaded: its cast, and the day from which its other days are counted.
struct Valley: Sendable {
    let store: Store
    let scope: Scope
    let today: Day
    let cast: Cast

    /// Somebody of the cast does something, once.
    func perform<A: Action>(_ action: A, by name: String) async throws -> A.Outcome {
        try await store.performOnce(action, by: try cast.caller(name), as: name)
    }

    /// The same with a link that they were sent.
    func perform<A: Action>(_ action: A, by name: String, with purpose: Link.Purpose) async throws -> A.Outcome {
        try await store.performOnce(action, with: purpose, for: try cast.seat(name), as: name)
    }

    func day(_ days: Int64) -> Day { Day(number: today.number + days) }
}

extension DataFile.Row {
    func slug(_ column: String) throws -> Slug { try Slug(checking: try text(column), at: column) }

    func number(_ column: String) throws -> Int64 {
        guard let number = Int64(try text(column)) else { throw fault(column) }
        return number
    }

    /// One of the words that the product itself knows for something.
    func choice<Choice: RawRepresentable<String>>(_ column: String, _ type: Choice.Type = Choice.self) throws -> Choice
    {
        guard let choice = Choice(rawValue: try text(column)) else { throw fault(column) }
        return choice
    }
}
