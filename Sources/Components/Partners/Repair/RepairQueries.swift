internal import Core
internal import Initiatives

extension Repair {
    /// A repair as somebody stands to it.
    struct Held {
        var repair: Repair
        /// The oldest first.
        var proposals: [RepairProposal]
        /// Who said yes to what is open.
        var yes: Set<RepairVoice>
        var voice: RepairVoice
        /// The seat that they act from.
        var seat: Int64?
        /// Whether they may read what was said: who is only asked to help, may not.
        var isIn: Bool

        var open: RepairProposal? { proposals.last { $0.state == .open } }
        /// Who helps, as both agreed.
        var help: RepairProposal? { proposals.last { $0.matter == .helper && $0.state == .agreed } }
        /// Whether it takes the word of whoever looks on what is open. Who helps now says nothing on who helps next.
        var isAsked: Bool {
            guard let open else { return false }
            return open.voices.contains(voice) && (voice != .helper || open.helper?.value == seat)
        }
        /// Whether what is open waits for them.
        var waits: Bool { isAsked && !yes.contains(voice) }

        /// Whether they may say no to it: who proposed it takes it back by that.
        var mayRefuse: Bool { open.map { $0.by == voice || isAsked } ?? false }

        /// What whoever looks can propose now: one thing is talked of at a time.
        var choices: [RepairMatter] {
            guard isIn, open == nil else { return [] }
            return RepairMatter.allCases.filter {
                $0.stages.contains(repair.stage) && $0.proposers.contains(voice)
            }
        }
    }

    /// One that somebody is in. What others have is not there.
    static func find(_ id: ID<Repair>, for actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> Held {
        guard actor.may(.repair), let repair = try tx.record(Repair.self, "scope = \(scope) AND id = \(id)"),
            let held = try held(
                [repair], speaking: Spokesperson.find(actor, in: tx, scope: scope), seat: actor.seat, in: tx,
                scope: scope
            ).first
        else { throw Problem.notFound }
        return held
    }

    /// All that somebody is in, newest first.
    /// - Parameter own: for whom they speak.
    static func all(
        for actor: Actor, speaking own: Number<Organisation>?, in tx: ReadTransaction, scope: Scope
    ) throws -> [Held] {
        guard actor.may(.repair) else { return [] }
        let side = own ?? Number(0)
        let repairs = try tx.records(
            Repair.self,
            """
            scope = \(scope) AND (asker = \(side) OR asked = \(side) OR EXISTS (
              SELECT 1 FROM repair_proposal p WHERE p.scope = repair.scope AND p.repair = repair.id
              AND p.helper = \(actor.seat ?? 0) AND p.state IN ('open', 'agreed')))
            ORDER BY begun DESC, id
            """)
        return try held(repairs, speaking: own, seat: actor.seat, in: tx, scope: scope)
    }

    /// As somebody stands to each; those in which they are not are left out.
    private static func held(
        _ repairs: [Repair], speaking own: Number<Organisation>?, seat: Int64?, in tx: ReadTransaction, scope: Scope
    ) throws -> [Held] {
        guard !repairs.isEmpty else { return [] }
        let ids = repairs.map(\.id)
        let proposals = Dictionary(
            grouping: try tx.records(
                RepairProposal.self, "scope = \(scope) AND repair IN (\(list: ids)) ORDER BY repair, number"),
            by: \.repair)
        let said = Dictionary(
            grouping: try tx.records(RepairYes.self, "scope = \(scope) AND repair IN (\(list: ids))"), by: \.repair)
        return repairs.compactMap { repair in
            Held(repair, proposals[repair.id] ?? [], said[repair.id] ?? [], for: own, seat: seat)
        }
    }

    /// Whether two organisations are in one already.
    static func goesOn(
        between one: Number<Organisation>, _ other: Number<Organisation>, in tx: ReadTransaction, scope: Scope
    ) throws -> Bool {
        try tx.count(
            """
            SELECT COUNT(*) FROM repair WHERE scope = \(scope) AND over IS NULL
            AND (asker = \(one) AND asked = \(other) OR asker = \(other) AND asked = \(one))
            """) > 0
    }
}

extension Repair.Held {
    /// - Returns: nil for whoever is not in it. Who helps reads along as long as it lasts; who is asked to help is told
    ///   once both sides want them.
    fileprivate init?(
        _ repair: Repair, _ proposals: [RepairProposal], _ said: [RepairYes], for own: Number<Organisation>?,
        seat: Int64?
    ) {
        let open = proposals.last { $0.state == .open }
        (self.repair, self.proposals, self.seat) = (repair, proposals, seat)
        (voice, isIn) = (.helper, true)
        yes = Set(said.filter { $0.proposal == open?.number }.map(\.voice))
        if let side = own.flatMap({ repair.side(of: $0) }) {
            voice = side
            return
        }
        guard let seat, !repair.stage.isOver else { return nil }
        if help?.helper?.value == seat { return }
        guard open?.helper?.value == seat, yes.isSuperset(of: RepairVoice.sides) else { return nil }
        isIn = false
    }
}

/// All that others are ever told of repairs: how many were closed.
enum ClosedRepairs {
    /// House default: of fewer it is not told.
    static let fewest: Int64 = 3

    /// How many were closed before this quarter, so that one more cannot be read off on its day.
    /// - Returns: nil where they are too few to be told.
    static func count(_ initiative: Initiative, in tx: ReadTransaction) throws -> Int64? {
        let quarter = initiative.day(at: tx.now).quarter
        let days = try tx.all(
            "SELECT over FROM repair WHERE scope = \(initiative.scope) AND stage = 'closed'"
        ) { initiative.day(at: try $0.get("over", as: Instant.self)) }
        let count = Int64(days.count { $0 < quarter.first })
        return count < fewest ? nil : count
    }
}
