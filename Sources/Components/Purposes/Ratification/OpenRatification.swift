public import Core
internal import Initiatives

/// Puts a draft to the members. The first purpose comes from a founding circle that lets it go ahead; later ones may
/// come from anybody.
public struct OpenRatification: Action {
    public static let name = "purposes.open"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var version: Number<PurposeVersion>
    public var closes: Day

    public init(scope: Scope, version: Number<PurposeVersion>, closes: Day) {
        self.scope = scope
        self.version = version
        self.closes = closes
    }

    public var subject: String { "purpose \(version.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        try PurposeVersion.requireDraft(version, in: tx, scope: scope)
        guard try Ratification.open(in: tx, scope: scope) == nil else {
            throw Problem(.conflict, "purpose.already-open", "One version at a time is put to the members.")
        }
        if try !Ratification.wasAnyPassed(in: tx, scope: scope) {
            try FoundingCircle.of(version, in: tx, scope: scope).requireReady()
        }
        let today = try Initiative.today(in: tx)
        guard closes.number >= today.number + Ratification.notice else {
            throw Problem.invalid(
                "purpose.closes-early", at: "closes", "Members have at least \(Ratification.notice) days to answer.")
        }
        try tx.insert(Ratification(self, on: today))
        try SharedResult.list(in: version, in: tx)
        try write(in: tx)
        return Done()
    }

    /// Everybody whom a letter can reach is asked by one; the others by hand.
    private func write(in tx: WriteTransaction) throws {
        guard let initiative = try tx.record(Initiative.self, "scope = \(scope)") else { throw Problem.notFound }
        for seat in try AskView.find(initiative.slug, in: tx).reachable {
            try Letter.queue(.question, to: seat, in: tx)
        }
    }
}
