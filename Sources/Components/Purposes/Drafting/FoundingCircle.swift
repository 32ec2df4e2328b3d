internal import Core
internal import Initiatives

/// The founding circle as it stands to one draft. Until a first purpose is ratified it prepares what is put to the
/// members, by consent: nobody in it objects.
public struct FoundingCircle: Sendable, Equatable {
    /// House default: fewer than this is no circle.
    public static let least = 3

    public var size: Int
    /// How many of them live the challenge.
    public var living: Int
    /// How many of them let this very draft go ahead.
    public var consents: Int

    public init(size: Int, living: Int, consents: Int) {
        self.size = size
        self.living = living
        self.consents = consents
    }

    public var isLargeEnough: Bool { size >= Self.least }
    /// At least a third live the challenge (house default). Whole numbers: nothing is rounded.
    public var isLed: Bool { 3 * living >= size }
    public var consented: Bool { consents == size }
    public var isReady: Bool { isLargeEnough && isLed && consented }

    /// How many more who live the challenge are missing, as long as nobody else leaves.
    public var livingMissing: Int { isLed ? 0 : (size - 3 * living + 1) / 2 }

    func requireReady() throws {
        guard isLargeEnough else {
            throw Problem(
                .conflict, "circle.small", "A founding circle has at least \(Self.least) people; this has \(size).")
        }
        guard isLed else {
            throw Problem(
                .conflict, "circle.not-led", "At least a third of the circle live the challenge; these are \(living).")
        }
        guard consented else {
            throw Problem(
                .conflict, "circle.no-consent", "\(size - consents) of the circle have not let this version go ahead.")
        }
    }

    /// - Throws: `circle.over` once a purpose was ratified: from then on all members decide.
    static func requireNeeded(in tx: ReadTransaction, scope: Scope) throws {
        guard try !Ratification.wasAnyPassed(in: tx, scope: scope) else {
            throw Problem(.conflict, "circle.over", "A purpose was ratified, so the founding circle has done its work.")
        }
    }
}

extension FoundingCircle {
    /// Those in it who still have a seat from which they can let a draft go ahead: whoever left neither counts nor blocks.
    static func members(in tx: ReadTransaction, scope: Scope) throws -> Set<Number<Member>> {
        let founders = try tx.records(Founder.self, "scope = \(scope)").map(\.member)
        return try candidates(in: tx, scope: scope).intersection(founders)
    }

    static func holds(_ member: Number<Member>, in tx: ReadTransaction, scope: Scope) throws -> Bool {
        try members(in: tx, scope: scope).contains(member)
    }

    /// - Parameter version: the draft that it is asked about; none where there is no draft yet.
    static func of(_ version: Number<PurposeVersion>?, in tx: ReadTransaction, scope: Scope) throws -> FoundingCircle {
        let members = try members(in: tx, scope: scope)
        let living = try tx.records(Profile.self, "scope = \(scope) AND standing = 'lives it'").map(\.member)
        let consents = try version.map {
            try tx.records(DraftConsent.self, "scope = \(scope) AND version = \($0) AND objection IS NULL").map(
                \.member)
        }
        return FoundingCircle(
            size: members.count, living: members.intersection(living).count,
            consents: members.intersection(consents ?? []).count)
    }
}
