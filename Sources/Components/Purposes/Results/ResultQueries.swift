public import Core
internal import Initiatives

extension SharedResult {
    /// All results that were not dropped.
    public static func all(in tx: ReadTransaction, scope: Scope) throws -> [SharedResult] {
        try tx.records(SharedResult.self, "scope = \(scope) AND dropped_on IS NULL ORDER BY number")
    }

    /// What somebody may know of: members everything, others what was agreed on or is a reading of public facts.
    public static func all(in tx: ReadTransaction, scope: Scope, for actor: Actor) throws -> [SharedResult] {
        let results = try all(in: tx, scope: scope)
        return actor.may(.readShared) ? results : results.filter { $0.state == .agreed }.map(\.forEverybody)
    }

    /// One of those that somebody may know of; any other is not there.
    public static func find(
        _ number: Number<SharedResult>, in tx: ReadTransaction, scope: Scope, for actor: Actor
    ) throws -> SharedResult {
        let found = try find(number, in: tx, scope: scope)
        if actor.may(.readShared) { return found }
        guard found.state == .agreed else { throw Problem.notFound }
        return found.forEverybody
    }

    public static func dropped(in tx: ReadTransaction, scope: Scope) throws -> [SharedResult] {
        try tx.records(SharedResult.self, "scope = \(scope) AND dropped_on IS NOT NULL ORDER BY dropped_on, number")
    }

    /// The results that a version of the purpose lists.
    public static func listed(in version: Number<PurposeVersion>, tx: ReadTransaction, scope: Scope) throws
        -> [SharedResult]
    {
        try tx.records(SharedResult.self, "scope = \(scope) AND listed_in = \(version) ORDER BY number")
    }

    public static func find(_ slug: Slug, in tx: ReadTransaction, scope: Scope) throws -> SharedResult {
        guard let found = try tx.record(SharedResult.self, "scope = \(scope) AND slug = \(slug)") else {
            throw Problem(.notFound, "result.unknown", at: "result", "There is no result “\(slug)” here.")
        }
        return found
    }

    public static func find(_ number: Number<SharedResult>, in tx: ReadTransaction, scope: Scope) throws -> SharedResult
    {
        guard let found = try tx.record(SharedResult.self, "scope = \(scope) AND number = \(number)") else {
            throw Problem.notFound
        }
        return found
    }
}

extension SharedResult {
    /// Without what members talk about among themselves.
    var forEverybody: SharedResult {
        var shown = self
        (shown.dropReason, shown.suggestedBy, shown.listedIn) = (nil, nil, agreedIn)
        return shown
    }
}

extension ResultWords {
    init(of result: SharedResult, in tx: ReadTransaction) throws {
        let source = try result.gapSource.map { try Source.find($0, in: tx, scope: result.scope).citation }
        self.init(
            kind: result.kind, statement: result.statement,
            place: try Place.find(result.place, in: tx, scope: result.scope).slug, worstOff: result.worstOff,
            systemKind: result.systemKind, gap: result.gap, gapSource: source, gapTarget: result.gapTarget,
            gapTargetBy: result.gapTargetBy)
    }
}
