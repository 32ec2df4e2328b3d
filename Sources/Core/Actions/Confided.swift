/// Something in which people told one another what nobody else may know.
///
/// The words end: by themselves, a time after it is over, or when one of those whom they are about says so. That it was,
/// and how far it came, stays counted. Each component names its kinds in its manifest; the server ends them all alike.
public protocol Confided: Record {
    var scope: Scope { get }
    /// The name of the machine's action that ends the words.
    static var endsBy: String { get }
    /// Those that were over by a moment and of which something is still told, in every initiative.
    static func over(by last: Instant, in tx: ReadTransaction) throws -> [Self]
    /// Erases the words with all that the record holds of them; confirms it where they are gone already.
    func eraseWords(in tx: WriteTransaction) throws
}

extension Confided {
    /// House default: what was told is kept for so long after it is over, and then ends by itself.
    static var daysKept: Int64 { 365 }
    private static var timeKept: Int64 { daysKept * 86_400_000_000 }

    /// When what was told ends by itself.
    public static func ends(after last: Instant) -> Instant { Instant(microseconds: last.microseconds + timeKept) }

    /// What the list outside the database is to say of it. It names this row alone: a restore finds all the rest.
    public func erasure() throws -> Erasure { try Erasure(of: self, in: scope, before: .max) }

    /// Those that have been over for so long that their words end now.
    public static func ending(in tx: ReadTransaction) throws -> [Erasure] {
        try over(by: Instant(microseconds: tx.now.microseconds - timeKept), in: tx).map { try $0.erasure() }
    }

    /// - Returns: nil where the erasure is about something else.
    public static func end(_ erasure: Erasure) -> (any Action)? { EndWords<Self>(erasure) }
}

/// The machine erases what was told: its time is over, or a restore brought it back. Whoever runs the server names nothing
/// by this; it is known by what the list of erasures says, which names nobody.
public struct EndWords<Told: Confided>: Action {
    public static var name: String { Told.endsBy }
    public static var verb: Verb { .erase }
    public static var isConfidential: Bool { true }
    public var erasure: Erasure

    /// - Returns: nil where it is about something else.
    public init?(_ erasure: Erasure) {
        guard erasure.table == Told.table.name else { return nil }
        self.erasure = erasure
    }

    public var scope: Scope { erasure.scope }
    public var subject: String { Told.table.name }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let all = try tx.records(Told.self, "scope = \(scope)")
        try all.first { try $0.erasure().key == erasure.key }?.eraseWords(in: tx)
        return Done()
    }
}
