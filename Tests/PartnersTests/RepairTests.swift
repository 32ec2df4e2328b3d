import Core
import Initiatives
import TestSupport
import Testing

@testable import Partners

/// Two organisations mend what stands between them: what can be proposed when, whose yes it takes, and who gets to know.
@Suite struct RepairTests {
    /// The specification, said anew in other words than the code's.
    static func mayPropose(_ matter: RepairMatter, _ voice: RepairVoice, at stage: RepairStage) -> Bool {
        switch (matter, stage) {
        case (.helper, .talking), (.helper, .helped), (.helper, .agreed), (.close, .agreed): voice != .helper
        case (.steps, .helped), (.steps, .agreed): true
        default: false
        }
    }

    @Test("Every proposal at every stage, by everybody", arguments: Engine.tried)
    func everyProposal(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            for stage in RepairStage.allCases {
                let id = try await street.repair(at: stage)
                for matter in RepairMatter.allCases {
                    for (voice, caller) in try street.voices where street.isIn(voice, at: stage) {
                        let problem = await street.refusal(
                            try street.proposal(matter, in: id, of: .safeguardingOfficer), by: caller)
                        let may = Self.mayPropose(matter, voice, at: stage)
                        #expect((problem == nil) == may, "\(matter) at \(stage) by \(voice)")
                        if may { try await street.takeBack(id, by: caller) }
                        if !may { #expect(problem?.code == "repair.not-now") }
                    }
                    for stranger in try street.strangers {
                        let problem = await street.refusal(try street.proposal(matter, in: id), by: stranger)
                        #expect(problem?.kind == .notFound || problem?.kind == .notAllowed, "\(matter) at \(stage)")
                    }
                }
                try await street.end(id)
            }
        }
    }

    @Test("It takes everybody’s yes whom it concerns, and each says it once", arguments: Engine.tried)
    func everybodysYes(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let id = try await street.repair(at: .talking)
            try await street.perform(street.proposal(.helper, in: id), by: street.asker)
            let yes = AnswerInRepair(scope: street.scope, repair: id, proposal: 2, isYes: true)
            #expect(await street.refusal(yes, by: street.asker)?.code == "repair.not-asked", "they proposed it")
            #expect(await street.refusal(yes, by: try street.helper)?.kind == .notFound, "not before both want them")
            try await street.perform(yes, by: street.asked)
            #expect(await street.refusal(yes, by: street.asked)?.code == "repair.not-asked")
            #expect(try await street.stage(of: id) == .talking, "the helper has not said yes")
            let told = try await street.view(id, by: try street.helper)
            #expect(!told.isIn && told.held.waits && told.turns.isEmpty, "it is told what is asked, and nothing else")
            try await street.perform(yes, by: street.helper)
            #expect(try await street.stage(of: id) == .helped)
            let read = try await street.view(id, by: try street.helper)
            #expect(read.isIn && read.agreed(.talk)?.words?.text == Street.about)
            let outdated = await street.refusal(yes, by: street.asked)
            #expect(outdated?.code == "repair.answered")
        }
    }

    @Test("A no changes nothing, but the first ends it; who proposed takes back", arguments: Engine.tried)
    func no(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            for (caller, state) in [
                (street.asked, RepairProposal.State.refused), (street.asker, .withdrawn),
            ] {
                let id = try await street.repair(at: .asked)
                try await street.perform(
                    AnswerInRepair(scope: street.scope, repair: id, proposal: 1, isYes: false), by: caller)
                let view = try await street.view(id, by: street.asked)
                #expect(view.repair.stage == .ended && view.turns.map(\.proposal.state) == [state])
                street.clock.advance(days: 60)
            }
            let id = try await street.repair(at: .helped)
            try await street.perform(street.proposal(.steps, in: id), by: street.helper)
            let no = AnswerInRepair(scope: street.scope, repair: id, proposal: 3, isYes: false)
            try await street.perform(no, by: street.asked)
            #expect(try await street.stage(of: id) == .helped)
            try await street.perform(street.proposal(.steps, in: id), by: street.asked)
            let notTheirs = AnswerInRepair(scope: street.scope, repair: id, proposal: 4, isYes: false)
            #expect(await street.refusal(notTheirs, by: try street.helper)?.code == "repair.not-asked")
        }
    }

    @Test("Whoever leaves ends it, and a helper only steps back", arguments: Engine.tried)
    func leaving(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            for (stage, then) in [(RepairStage.helped, RepairStage.talking), (.agreed, .agreed)] {
                let id = try await street.repair(at: stage)
                try await street.perform(LeaveRepair(scope: street.scope, repair: id), by: street.helper)
                #expect(try await street.stage(of: id) == then)
                #expect(await street.viewProblem(id, by: try street.helper)?.kind == .notFound)
                let view = try await street.view(id, by: street.asked)
                #expect(view.agreed(.helper) == nil && view.held.choices.contains(.helper))
                try await street.perform(LeaveRepair(scope: street.scope, repair: id), by: street.asked)
                #expect(try await street.stage(of: id) == .ended)
                let again = LeaveRepair(scope: street.scope, repair: id)
                #expect(await street.refusal(again, by: street.asker)?.code == "repair.over")
                street.clock.advance(days: 60)
            }
        }
    }

    @Test("A new helper takes the place of the one before, who says nothing on that", arguments: Engine.tried)
    func aNewHelper(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let id = try await street.repair(at: .agreed)
            let other = try street.village.village.person(.communityMember)
            try await street.perform(
                ProposeInRepair(scope: street.scope, repair: id, .helper, helper: other.seat), by: street.asked)
            let yes = AnswerInRepair(scope: street.scope, repair: id, proposal: 4, isYes: true)
            #expect(await street.refusal(yes, by: try street.helper)?.code == "repair.not-asked")
            try await street.perform(yes, by: street.asker)
            #expect(await street.refusal(yes, by: try street.helper)?.code == "repair.not-asked")
            try await street.perform(yes, by: other.caller)
            #expect(await street.viewProblem(id, by: try street.helper)?.kind == .notFound)
            let view = try await street.view(id, by: other.caller)
            #expect(view.isIn && view.repair.stage == .agreed && view.agreed(.steps) != nil)
        }
    }

    @Test("Nobody of the two helps, nor somebody who is not here", arguments: Engine.tried)
    func whoHelps(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let id = try await street.repair(at: .talking)
            let own = street.village.neighbours[0].lead.seat
            for seat in [own, street.village.neighbours[1].lead.seat, Number(999)] {
                let propose = ProposeInRepair(scope: street.scope, repair: id, .helper, helper: seat)
                #expect(await street.refusal(propose, by: street.asker)?.place == "helper")
            }
            let nobody = ProposeInRepair(scope: street.scope, repair: id, .helper)
            #expect(await street.refusal(nobody, by: street.asker)?.code == "repair.helper")
            let elder = ProposeInRepair(
                scope: street.scope, repair: id, .helper, words: RepairWords("The old midwife, by the well"))
            var both = elder
            both.helper = try street.village.village.person(.facilitator).seat
            #expect(await street.refusal(both, by: street.asker)?.code == "repair.helper", "one person at a time")
            try await street.perform(elder, by: street.asker)
            try await street.perform(
                AnswerInRepair(scope: street.scope, repair: id, proposal: 2, isYes: true), by: street.asked)
            #expect(try await street.stage(of: id) == .helped, "somebody from elsewhere is asked by themselves")
        }
    }

    @Test("Two are in one talk at a time, whoever asked", arguments: Engine.tried)
    func oneAtATime(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let id = try await street.repair(at: .talking)
            let back = AskForRepair(
                scope: street.scope, organisation: street.village.neighbours[0].slug, words: RepairWords("You too."))
            #expect(await street.refusal(back, by: street.asked)?.code == "repair.goes-on")
            try await street.end(id)
            try await street.perform(back, by: street.asked)
        }
    }

    @Test("Without the helper no steps are agreed on that were proposed with them", arguments: Engine.tried)
    func stepsWithoutHelper(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let id = try await street.repair(at: .helped)
            try await street.perform(street.proposal(.steps, in: id), by: street.asker)
            try await street.perform(LeaveRepair(scope: street.scope, repair: id), by: street.helper)
            let yes = AnswerInRepair(scope: street.scope, repair: id, proposal: 3, isYes: true)
            #expect(await street.refusal(yes, by: street.asked)?.code == "repair.answered")
            #expect(try await street.stage(of: id) == .talking)
        }
    }

    @Test("The day to look again lies ahead", arguments: Engine.tried)
    func theDay(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let id = try await street.repair(at: .helped)
            for day in ["2026-11-01", "2029-01-01"] {
                var steps = try street.proposal(.steps, in: id)
                steps.again = Day(day)
                #expect(await street.refusal(steps, by: street.asker)?.place == "again")
            }
        }
    }

    @Test("What waits is told to whom it waits for, and names nobody", arguments: Engine.tried)
    func whatWaits(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let id = try await street.repair(at: .asked)
            let path = "/partners/repair/\(id)"
            #expect(try await street.waiting(street.asked) == [path])
            #expect(try await street.waiting(street.asker) == [])
            try await street.perform(
                AnswerInRepair(scope: street.scope, repair: id, proposal: 1, isYes: true), by: street.asked)
            #expect(try await street.waiting(street.asker) == [path], "what comes next?")
            try await street.advance(id, to: .agreed)
            #expect(try await street.waiting(street.asked) == [])
            try street.clock.set("2027-06-01T06:00:00Z")
            #expect(try await street.waiting(street.asked) == [path], "the day on which they look again")
            #expect(try await street.waiting(street.helper) == [path])
        }
    }

    @Test func aListCostsTheSameHoweverLong() async throws {
        try await withRepairs(on: .sqlite) { street in
            var costs: [Int] = []
            for _ in 1...2 {
                for _ in 1...3 { _ = try await street.repair(at: .closed) }
                costs.append(try await street.cost())
            }
            #expect(costs[0] == costs[1] && costs[0] <= 12, "\(costs)")
        }
    }
}
