import Core
import Initiatives
import TestSupport
import Testing

@testable import Partners

/// Two neighbours who have something to mend, the facilitator who helps them, and everybody else around.
struct Street {
    static let about = "You told the meeting that we had left."
    let village: Neighbourhood
    let clock: SetClock
    private var pair = (asker: 0, asked: 1)
    var scope: Scope { village.scope }
    var asker: Caller { village.neighbours[pair.asker].lead.caller }
    var asked: Caller { village.neighbours[pair.asked].lead.caller }
    var helper: Caller { get throws { try village.village.person(.facilitator).caller } }

    init(village: Neighbourhood, clock: SetClock) { (self.village, self.clock) = (village, clock) }

    var voices: [(RepairVoice, Caller)] {
        get throws { [(.asker, asker), (.asked, asked), (.helper, try helper)] }
    }
    var strangers: [Caller] {
        get throws {
            let others: [Role] = [
                .steward, .partnerLead, .contributor, .communityMember, .safeguardingOfficer, .funder, .observer,
            ]
            return try [village.neighbours[2].lead.caller] + others.map { try village.village.person($0).caller }
        }
    }

    /// Whether somebody is in it at that stage: a helper only while it goes on with them.
    func isIn(_ voice: RepairVoice, at stage: RepairStage) -> Bool {
        voice != .helper || stage == .helped || stage == .agreed
    }

    /// - Parameter helper: whom it names, where it is about that.
    func proposal(
        _ matter: RepairMatter, in id: ID<Repair>, of helper: Role = .facilitator
    ) throws -> ProposeInRepair {
        switch matter {
        case .talk, .close: ProposeInRepair(scope: scope, repair: id, matter, words: RepairWords("Well."))
        case .helper:
            ProposeInRepair(
                scope: scope, repair: id, .helper, helper: try village.village.person(helper).seat)
        case .steps:
            ProposeInRepair(
                scope: scope, repair: id, .steps,
                words: RepairWords("We say sorry.\nYou tell the meeting."),
                again: today(plus: 211))
        }
    }

    /// Two other neighbours in their places.
    func between(_ asker: Int, _ asked: Int) -> Street {
        var other = self
        other.pair = (asker, asked)
        return other
    }

    /// A new one, brought that far.
    func repair(at stage: RepairStage) async throws -> ID<Repair> {
        let ask = AskForRepair(
            scope: scope, organisation: village.neighbours[pair.asked].slug, words: RepairWords(Self.about))
        let id = try await village.store.perform(ask, by: asker)
        switch stage {
        case .asked: break
        case .ended: try await end(id)
        case .talking, .helped, .agreed, .closed:
            try await perform(AnswerInRepair(scope: scope, repair: id, proposal: 1, isYes: true), by: asked)
            try await advance(id, to: stage)
        }
        return id
    }

    /// From talking on.
    func advance(_ id: ID<Repair>, to stage: RepairStage) async throws {
        let way: [(RepairMatter, RepairStage)] = [(.helper, .helped), (.steps, .agreed), (.close, .closed)]
        for (number, (matter, reached)) in way.enumerated() {
            guard try await self.stage(of: id) != stage else { return }
            try await perform(proposal(matter, in: id), by: asker)
            let yes = AnswerInRepair(scope: scope, repair: id, proposal: Int64(number) + 2, isYes: true)
            try await perform(yes, by: asked)
            if matter == .helper { try await perform(yes, by: helper) }
            #expect(try await self.stage(of: id) == reached)
        }
    }

    /// And lets it rest, so that the next can begin.
    func end(_ id: ID<Repair>) async throws {
        guard try await !stage(of: id).isOver else { return }
        try await perform(LeaveRepair(scope: scope, repair: id), by: asker)
        clock.advance(days: 60)
    }

    /// What was just proposed.
    func takeBack(_ id: ID<Repair>, by caller: Caller) async throws {
        let open = try #require(try await view(id, by: caller).held.open)
        try await perform(AnswerInRepair(scope: scope, repair: id, proposal: open.number, isYes: false), by: caller)
    }

    func record(_ id: ID<Repair>) async throws -> Repair {
        try await village.store.read { [scope] tx in
            try #require(try tx.record(Repair.self, "scope = \(scope) AND id = \(id)"))
        }
    }

    func asking(_ slug: Slug, by caller: Caller) async throws -> AskForRepairView {
        try await read(caller) { own, actor, tx in try AskForRepairView.find(own, slug, for: actor, in: tx) }
    }

    func today(plus days: Int64) -> Day {
        Day(number: clock.source.now().microseconds / 86_400_000_000 + days)
    }

    func perform(_ action: some Action, by caller: Caller) async throws {
        _ = try await village.store.perform(action, by: caller)
    }

    func refusal(_ action: some Action, by caller: Caller) async -> Problem? {
        await refused { _ = try await village.store.perform(action, by: caller) }
    }

    func stage(of id: ID<Repair>) async throws -> RepairStage { try await view(id, by: asker).repair.stage }

    func view(_ id: ID<Repair>, by caller: Caller) async throws -> RepairView {
        try await read(caller) { slug, actor, tx in try RepairView.find(slug, id, for: actor, in: tx) }
    }

    func viewProblem(_ id: ID<Repair>, by caller: Caller) async -> Problem? {
        await refused { _ = try await view(id, by: caller) }
    }

    func list(by caller: Caller) async throws -> RepairsView {
        try await read(caller) { slug, actor, tx in try RepairsView.find(slug, for: actor, in: tx) }
    }

    /// Where what waits in private leads.
    func waiting(_ caller: Caller) async throws -> [String] {
        try await read(caller) { slug, actor, tx in
            try PartnersComponent.waiting(actor, Initiative.find(slug, in: tx), tx).map(\.path)
                .filter { $0.contains("repair") }
        }
    }

    func cost() async throws -> Int {
        try await read(asked) { slug, actor, tx in
            let before = tx.queryCount
            _ = try RepairsView.find(slug, for: actor, in: tx)
            return tx.queryCount - before
        }
    }

    func read<Value: Sendable>(
        _ caller: Caller, _ body: @escaping @Sendable (Slug, Actor, ReadTransaction) throws -> Value
    ) async throws -> Value {
        try await village.store.read { [scope, slug = village.village.slug, authority = village.store.authority] tx in
            try body(slug, authority.actor(caller, in: scope, tx: tx), tx)
        }
    }
}

extension Neighbourhood {
    /// Somebody who takes a seat for one of them after all that has been said.
    func later(than street: Street, in neighbour: Int) async throws -> Caller {
        let steward = try village.person(.steward)
        let seat = try await village.store.perform(
            OfferSeat(
                scope: scope, member: steward.member, role: .partnerLead, organisation: neighbours[neighbour].number),
            by: .operator)
        try await street.perform(AcceptInvitation(scope: scope, seat: seat, standing: nil), by: steward.caller)
        return steward.acting(from: seat)
    }
}

func withRepairs(_ count: Int = 3, on engine: Engine, _ body: (Street) async throws -> Void) async throws {
    let clock = try SetClock("2026-11-02T06:00:00Z")
    try await withNeighbourhood(count, on: engine, at: clock) { try await body(Street(village: $0, clock: clock)) }
}
