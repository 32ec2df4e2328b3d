import Core
import Initiatives
import TestSupport
import Testing
import Web

@testable import Overview
@testable import Server

/// How an initiative goes, told by what happened.
@Suite struct WheelTests {
    @Test func theWeakestSignalIsTheOneThing() throws {
        let signals = [(3, 4), (1, 2), (2, 4), (5, 5)].map { part, whole in
            Petal.Signal(OverviewText.wheelAll, part: part, of: whole, path: "/\(part)-\(whole)")
        }
        let petal = Petal(component: "Measures", title: OverviewText.wheelAll, path: "/", signals: signals)
        #expect(petal.oneThing?.path == "/1-2", "of equal ones the first")
        #expect(Petal.Signal(OverviewText.wheelAll, part: 0, of: 0, path: "/") == nil, "nothing is no share of nothing")
        let lead = try #require(Petal.Signal(OverviewText.wheelAll, part: 9, of: 4, path: "/"))
        #expect(lead.part == 4, "more than enough is enough")
    }

    @Test("What a phone leaves to the wheel is on the wheel")
    func theWheelIsTheWay() async throws {
        try await withHouse(on: .sqlite, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let petals = try await petals(for: .visitor, in: work)
            #expect(Set(House.navigation.filter(\.isPetal).map(\.path)) == Set(petals.map(\.path)))
        }
    }

    @Test("Each petal counts, and others are told less than members", arguments: Engine.tried)
    func membersAreToldMore(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let steward = try await petals(for: work.village.person(.steward).caller, in: work)
            let visitor = try await petals(for: .visitor, in: work)
            #expect(steward.map(\.component) == ["Purposes", "Partners", "Activities", "Services", "Measures"])
            #expect(steward[0].signals.contains { $0.part == 0 && $0.path == "/fit" }, "fit was never checked")
            #expect(steward[2].signals.map { [$0.part, $0.whole] } == [[1, 2], [2, 2], [2, 2]])
            #expect(steward[3].signals.map { [$0.part, $0.whole] } == [[1, 1], [0, 2], [0, 1]])
            #expect(visitor[3].signals.count == 2, "how many go on is told to members")
            #expect(visitor[2].signals.isEmpty, "what was opened to nobody is counted for nobody")
            for (told, known) in zip(visitor, steward) { #expect(told.signals.count < known.signals.count) }
        }
    }

    private func petals(for caller: Caller, in work: Workplace) async throws -> [Petal] {
        let (scope, slug) = (work.scope, work.village.slug)
        return try await work.store.read { [authority = work.store.authority] tx in
            let actor = try authority.actor(caller, in: scope, tx: tx)
            return try Wheel.find(Initiative.find(slug, in: tx), for: actor, in: tx).petals
        }
    }
}
