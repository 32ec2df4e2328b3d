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
    static func holds(_ member: Number<Member>, in tx: ReadTransaction, scope: Scope) throws -> Bool {
        try tx.record(Founder.self, "scope = \(scope) AND member = \(member)") != nil
    }

    /// - Parameter version: the draft that it is asked about; none where there is no draft yet.
    static func of(_ version: Number<PurposeVersion>?, in tx: ReadTransaction, scope: Scope) throws -> FoundingCircle {
        let founders = try tx.all(
            """
            SELECT m.standing AS standing,
              (SELECT COUNT(*) FROM draft_consent c WHERE c.scope = f.scope AND c.member = f.member
                AND c.version = \(version) AND c.objection IS NULL) AS consents
            FROM founder f JOIN member m ON m.scope = f.scope AND m.number = f.member
            WHERE f.scope = \(scope)
            """
        ) { row in
            (standing: try row.get("standing", as: Standing?.self), consents: row.int64(1))
        }
        return FoundingCircle(
            size: founders.count, living: founders.count { $0.standing == .lives },
            consents: founders.count { $0.consents > 0 })
    }
}
