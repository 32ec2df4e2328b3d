import Core
import Initiatives
import TestSupport
import Testing

@testable import Activities

/// A steward names the stages of life, and puts them in order.
@Suite struct StagesTests {
    private func withVillage(on engine: Engine, _ body: (Village) async throws -> Void) async throws {
        try await withHouse(on: engine) { store in
            try await body(try await Village("Stages village", in: store))
            let findings = try await store.verify().findings
            #expect(findings.isEmpty)
        }
    }

    private func names(_ village: Village) async throws -> [String] {
        try await village.store.read { [scope = village.scope] tx in
            try LifeStage.all(in: tx, scope: scope).map(\.name)
        }
    }

    @Test(arguments: Engine.tried) func stagesStandInTheOrderOfLife(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let (store, scope, steward) = (village.store, village.scope, try village.person(.steward).caller)
            var stages: [String: Number<LifeStage>] = [:]
            for (name, from, to) in [("school", 6, 17), ("work", 18, nil), ("early years", 0, 5)]
                as [(String, Int64, Int64?)]
            {
                stages[name] = try await store.perform(
                    NameLifeStage(scope: scope, stage: name, fromAge: from, toAge: to), by: steward)
            }
            let named = try await names(village)
            #expect(named == ["school", "work", "early years"], "each comes after those named before")
            let first = try #require(stages["early years"])
            for _ in 1...3 {
                _ = try await store.perform(PutLifeStageEarlier(scope: scope, stage: first), by: steward)
            }
            let ordered = try await names(village)
            #expect(ordered == ["early years", "school", "work"], "whatever is first stays first")
        }
    }

    @Test(arguments: Engine.tried) func namesAreTakenOnceAndAgesGoUp(engine: Engine) async throws {
        try await withVillage(on: engine) { village in
            let (store, scope, steward) = (village.store, village.scope, try village.person(.steward).caller)
            _ = try await store.perform(NameLifeStage(scope: scope, stage: "school"), by: steward)
            let twice = await refused {
                _ = try await store.perform(NameLifeStage(scope: scope, stage: "school"), by: steward)
            }
            #expect(twice?.code == "stage.known")
            let backwards = await refused {
                _ = try await store.perform(
                    NameLifeStage(scope: scope, stage: "work", fromAge: 30, toAge: 18), by: steward)
            }
            #expect(backwards?.code == "group.ages" && backwards?.place == "toAge")
            let lead = try village.person(.partnerLead).caller
            let other = await refused {
                _ = try await store.perform(NameLifeStage(scope: scope, stage: "work"), by: lead)
            }
            #expect(other?.kind == .notAllowed)
            let nowhere = await refused {
                _ = try await store.perform(PutLifeStageEarlier(scope: scope, stage: Number(9)), by: steward)
            }
            #expect(nowhere?.code == Problem.notFound.code)
        }
    }
}
