public import Core
internal import Initiatives

/// Drafts a version of the purpose: a first one, or one that changes another.
public struct DraftPurpose: Action {
    public static let name = "purposes.draft"
    public static let verb = Verb.propose
    static let mostChange = 1000
    public var scope: Scope
    public var basedOn: Number<PurposeVersion>?
    /// What was changed and why; only for what is based on another.
    public var change: String?
    public var text: PurposeText

    public init(scope: Scope, basedOn: Number<PurposeVersion>?, change: String?, text: PurposeText) {
        self.scope = scope
        self.basedOn = basedOn
        self.change = change
        self.text = text
    }

    public var subject: String { "purpose" }

    public func validate() throws {
        try text.validate()
        guard basedOn != nil || change == nil else {
            throw Problem.invalid("purpose.change-of-nothing", at: "change", "The first words change nothing yet.")
        }
        if basedOn != nil { try (change ?? "").requireText(at: "change", most: Self.mostChange) }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<PurposeVersion> {
        let line = try DraftingLine.of(scope, in: tx)
        if let basedOn {
            _ = try PurposeVersion.find(basedOn, in: tx, scope: scope)
            if let newer = line.newer(than: basedOn) {
                throw Problem(
                    .stale, "purpose.newer", at: PurposeText.Field.statement.rawValue,
                    "Somebody drafted version \(newer.value) meanwhile. Look at both, then send yours again.")
            }
        }
        let version = PurposeVersion(
            number: Number(try tx.nextNumber(in: PurposeVersion.self)), drafter: Number(permit.actor.member),
            drafted: try Initiative.today(in: tx), self)
        try tx.insert(version)
        return version.number
    }
}

/// Which version is based on which, and which of them may still become the purpose. Versions that go back to the same
/// first one make a line, and in a line the newest draft is what one goes on from.
struct DraftingLine {
    struct Step {
        let number: Number<PurposeVersion>
        let basedOn: Number<PurposeVersion>?
        /// A draft, or open for answers.
        let isAlive: Bool
    }

    /// By number, so that each comes after the one that it is based on.
    let steps: [Step]

    static func of(_ scope: Scope, in tx: ReadTransaction) throws -> DraftingLine {
        DraftingLine(
            steps: try tx.all(
                """
                SELECT v.number AS number, v.based_on AS based_on, r.state AS state FROM purpose_version v
                LEFT JOIN ratification r ON r.scope = v.scope AND r.version = v.number
                WHERE v.scope = \(scope) ORDER BY v.number
                """
            ) { row in
                let state = try row.get("state", as: Ratification.State?.self)
                return Step(
                    number: try row.get("number"), basedOn: try row.get("based_on"),
                    isAlive: state == nil || state == .open)
            })
    }

    /// The newest version in the same line that is newer than this one and still alive.
    func newer(than version: Number<PurposeVersion>) -> Number<PurposeVersion>? {
        var first: [Number<PurposeVersion>: Number<PurposeVersion>] = [:]
        for step in steps { first[step.number] = step.basedOn.flatMap { first[$0] } ?? step.number }
        return steps.last { $0.isAlive && $0.number > version && first[$0.number] == first[version] }?.number
    }
}
