import Core
import Initiatives
import TestSupport
import Testing

@testable import Activities

/// Nobody owns an activity who did not say yes; those who do it change it, and nobody else.
@Suite struct OwningTests {
    @Test(arguments: Engine.tried)
    func whoSpeaksOwnsWhatTheyBegin(engine: Engine) async throws {
        try await withWorkingVillage(on: engine) { village in
            for role in [Role.partnerLead, .communityMember] {
                let view = try await village.view(village.start("Begun by the \(role.rawValue)", by: role), as: role)
                #expect(view.entry.agreed.count == 1 && view.standing == .owner && view.isTended)
            }
            let asked = try await village.view(village.start("Begun by a contributor", by: .contributor))
            #expect(asked.entry.agreed.isEmpty && asked.standing == .asked, "the school was not asked")
            let free = try await village.view(village.start("Begun by the steward", by: .steward), as: .communityMember)
            #expect(free.entry.owners.isEmpty && free.standing == .mayTakeOn)
        }
    }

    @Test(arguments: Engine.tried)
    func withTwoWhoSaidYesItIsAJointOne(engine: Engine) async throws {
        try await withWorkingVillage(on: engine) { village in
            let well = try await village.start()
            let unasked = await village.refused(
                AnswerOwning(scope: village.scope, activity: well, owns: true), as: .communityMember)
            #expect(unasked?.code == "activity.not-asked")
            let neighbour = try await village.voice(of: .communityMember)
            try await village.perform(
                AskToOwn(scope: village.scope, activity: well, voice: neighbour), as: .partnerLead)
            #expect(try await !village.view(well).entry.isJoint, "nobody asked them")
            try await village.perform(
                AnswerOwning(scope: village.scope, activity: well, owns: true), as: .communityMember)
            #expect(try await village.view(well).entry.isJoint)
            try await village.perform(AnswerOwning(scope: village.scope, activity: well, owns: false), as: .partnerLead)
            let left = try await village.view(well)
            #expect(!left.entry.isJoint && left.entry.owners.contains { $0.state == .left }, "that it left is not told")
        }
    }

    @Test(arguments: Engine.tried)
    func othersChangeNothing(engine: Engine) async throws {
        try await withWorkingVillage(on: engine) { village in
            let well = try await village.start()
            let room = SetCapacity(
                scope: village.scope, activity: well, period: try #require(Period("2026-11")), extent: .people(40))
            let move = MoveActivity(scope: village.scope, activity: well, state: .active)
            #expect(await village.refused(room, as: .communityMember)?.code == "activity.not-yours")
            #expect(await village.refused(move, as: .communityMember)?.code == "activity.not-yours")
            #expect(await village.refused(move, as: .observer)?.kind == .notAllowed)
            try await village.perform(room, as: .contributor)
            try await village.perform(move, as: .steward)
            #expect(try await village.view(well).entry.capacities.map(\.extent) == [.people(40)])
        }
    }

    @Test("Who was only asked changes nothing of what somebody owns", arguments: Engine.tried)
    func whoWasAskedWaits(engine: Engine) async throws {
        try await withWorkingVillage(on: engine) { village in
            let well = try await village.start()
            let neighbour = try await village.voice(of: .communityMember)
            try await village.perform(
                AskToOwn(scope: village.scope, activity: well, voice: neighbour), as: .partnerLead)
            let open = PublishActivity(scope: village.scope, activity: well, isPublic: true)
            #expect(await village.refused(open, as: .communityMember)?.code == "activity.not-yours")
            try await village.perform(
                AnswerOwning(scope: village.scope, activity: well, owns: true), as: .communityMember)
            try await village.perform(open, as: .communityMember)
        }
    }

    @Test("What waits for somebody is told to them, until they answer", arguments: Engine.tried)
    func whoIsAskedIsTold(engine: Engine) async throws {
        try await withWorkingVillage(on: engine) { village in
            let well = try await village.start(by: .contributor)
            #expect(try await waiting(for: .partnerLead, in: village) == ["/activities/\(well)"])
            #expect(try await waiting(for: .communityMember, in: village).isEmpty)
            try await village.perform(AnswerOwning(scope: village.scope, activity: well, owns: false), as: .partnerLead)
            #expect(try await waiting(for: .partnerLead, in: village).isEmpty)
        }
    }

    private func waiting(for role: Role, in village: WorkingVillage) async throws -> [String] {
        let caller = try village.village.person(role).caller
        return try await village.store.read { [scope = village.scope, authority = village.store.authority] tx in
            let actor = try authority.actor(caller, in: scope, tx: tx)
            let initiative = try #require(try tx.record(Initiative.self, "scope = \(scope)"))
            return try ActivitiesComponent.waiting(actor, initiative, tx).map(\.path)
        }
    }
}
