import Core
import Initiatives
import TestSupport
import Testing

@testable import Partners

/// After a talk in private: whoever helped is told that it is over, and after a no there is a rest.
@Suite struct RepairRestTests {
    @Test("Whoever helped is told that it is over, and nothing else", arguments: Engine.tried)
    func whoHelped(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let before = try await street.repair(at: .agreed)
            #expect(try await street.list(by: try street.helper).helped.isEmpty, "it goes on")
            try await street.end(before)
            let closed = try await street.repair(at: .closed)
            for id in [before, closed] {
                #expect(await street.viewProblem(id, by: try street.helper)?.kind == .notFound)
            }
            let told = try await street.list(by: try street.helper)
            let (one, two) = (street.village.neighbours[0].number, street.village.neighbours[1].number)
            let over = [try await street.record(closed).over, try await street.record(before).over]
            #expect(told.lines.isEmpty && told.helped.map(\.over) == over.compactMap { $0 })
            #expect(told.helped.allSatisfy { $0.asker.number == one && $0.asked.number == two })
            try await street.perform(EraseRepairWords(scope: street.scope, repair: closed), by: street.asker)
            #expect(try await street.list(by: try street.helper).helped.count == 2, "that it was, stays")
            for other in try street.strangers + [street.asker, street.asked] {
                #expect(try await street.list(by: other).helped.isEmpty)
            }
        }
    }

    @Test("Not who stepped back, was only asked, or belongs to one of the two since", arguments: Engine.tried)
    func whoDidNotHelp(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let left = try await street.repair(at: .agreed)
            try await street.perform(LeaveRepair(scope: street.scope, repair: left), by: street.helper)
            try await street.end(left)
            let asked = try await street.repair(at: .talking)
            try await street.perform(street.proposal(.helper, in: asked), by: street.asker)
            try await street.end(asked)
            #expect(try await street.list(by: try street.helper).helped.isEmpty)
            _ = try await street.repair(at: .closed)
            #expect(try await street.list(by: try street.helper).helped.count == 1)
            let helper = try street.village.village.person(.facilitator)
            let offer = OfferSeat(
                scope: street.scope, member: helper.member, role: .contributor,
                organisation: street.village.neighbours[1].number)
            _ = try await street.village.store.perform(offer, by: .operator)
            #expect(try await street.list(by: try street.helper).helped.isEmpty)
        }
    }

    @Test("After a no, who asked waits for sixty days; who was asked need not", arguments: Engine.tried)
    func aRest(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let (one, two) = (street.village.neighbours[0], street.village.neighbours[1])
            let again = AskForRepair(scope: street.scope, organisation: two.slug, words: RepairWords("Please."))
            let first = try await street.repair(at: .asked)
            try await street.perform(
                AnswerInRepair(scope: street.scope, repair: first, proposal: 1, isYes: false), by: street.asked)
            let until = street.today(plus: 60)
            for days: Int64 in [59, 1] {
                let problem = await street.refusal(again, by: street.asker)
                #expect(problem?.code == "repair.rest" && problem?.detail.contains("\(until)") == true)
                #expect(try await street.asking(two.slug, by: street.asker).rest == until)
                #expect(try await street.view(first, by: street.asker).rest == until)
                #expect(try await !street.list(by: street.asker).others.contains { $0.number == two.number })
                #expect(try await street.view(first, by: street.asked).rest == nil)
                #expect(try await street.list(by: street.asked).others.contains { $0.number == one.number })
                street.clock.advance(days: days)
            }
            #expect(try await street.asking(two.slug, by: street.asker).rest == nil)
            try await street.perform(again, by: street.asker)
        }
    }

    @Test("Who was asked may ask on the same day, and a talk that was closed brings no rest", arguments: Engine.tried)
    func noRest(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let back = AskForRepair(
                scope: street.scope, organisation: street.village.neighbours[0].slug, words: RepairWords("You too."))
            let id = try await street.repair(at: .talking)
            try await street.perform(LeaveRepair(scope: street.scope, repair: id), by: street.asker)
            try await street.perform(back, by: street.asked)
            let other = street.between(2, 1)
            _ = try await other.repair(at: .closed)
            _ = try await other.repair(at: .asked)
        }
    }

    @Test("Whoever speaks for it later is not told by the rest that there was a talk", arguments: Engine.tried)
    func laterLeads(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let id = try await street.repair(at: .asked)
            try await street.perform(LeaveRepair(scope: street.scope, repair: id), by: street.asker)
            let two = street.village.neighbours[1]
            let later = try await street.village.later(than: street, in: 0)
            let asking = try await street.asking(two.slug, by: later)
            #expect(asking.rest == nil && asking.going == nil)
            #expect(try await street.list(by: later).others.contains { $0.number == two.number })
        }
    }
}
