import Core
import Initiatives
import TestSupport
import Testing

@testable import Partners

/// Who gets to know of a talk in private, and who does not, or does not any more.
@Suite struct RepairSecrecyTests {
    @Test("Others are told about how many were closed: from five pairs on, and not on the day", arguments: Engine.tried)
    func howManyWereClosed(engine: Engine) async throws {
        try await withRepairs(4, on: engine) { street in
            let steward = try street.village.village.person(.steward).caller
            for _ in 1...3 { _ = try await street.repair(at: .closed) }
            for (one, other) in [(0, 2), (2, 1), (3, 0)] {
                _ = try await street.between(one, other).repair(at: .closed)
            }
            _ = try await street.between(1, 3).repair(at: .ended)
            try street.clock.set("2027-01-01T06:00:00Z")
            let four = try await street.list(by: steward)
            #expect(four.closed == nil && four.lines.isEmpty && four.others.isEmpty, "four pairs, however often")
            for (one, other) in [(1, 3), (2, 3)] { _ = try await street.between(one, other).repair(at: .closed) }
            #expect(try await street.list(by: steward).closed == nil)
            try street.clock.set("2027-04-01T06:00:00Z")
            #expect(try await street.list(by: steward).closed == 5, "six are told as five")
            let own = try await street.list(by: street.asked)
            #expect(own.lines.count == 6 && own.others.count == 5)
            #expect(try await street.list(by: street.helper).lines.isEmpty, "it is over for who helped")
        }
    }

    @Test("Who sits down later reads nothing of what was begun before", arguments: Engine.tried)
    func laterSeats(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let id = try await street.repair(at: .agreed)
            let (village, one) = (street.village.village, street.village.neighbours[0])
            let steward = try village.person(.steward)
            let offer = OfferSeat(
                scope: street.scope, member: steward.member, role: .partnerLead, organisation: one.number)
            #expect(await street.refusal(offer, by: steward.caller)?.code == "seat.own-lead")
            // Whoever runs the server can, and reads nothing by it all the same.
            let seat = try await street.village.store.perform(offer, by: .operator)
            try await street.perform(
                AcceptInvitation(scope: street.scope, seat: seat, standing: nil), by: steward.caller)
            let later = steward.acting(from: seat)
            #expect(await street.viewProblem(id, by: later)?.kind == .notFound)
            #expect(try await street.list(by: later).lines.isEmpty)
            let ask = AskForRepair(
                scope: street.scope, organisation: street.village.neighbours[1].slug, words: RepairWords("Again."))
            try await street.perform(ask, by: later)
        }
    }

    @Test("Nobody is on both sides, nor a helper who sits for one", arguments: Engine.tried)
    func bothSides(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let id = try await street.repair(at: .helped)
            let helper = try street.village.village.person(.facilitator)
            let (first, second) = (street.village.neighbours[0], street.village.neighbours[1])
            func offer(_ member: Number<Member>, _ organisation: Number<Organisation>) async throws {
                _ = try await street.village.store.perform(
                    OfferSeat(
                        scope: street.scope, member: member, role: .contributor, organisation: organisation),
                    by: .operator)
            }
            try await offer(helper.member, first.number)
            #expect(await street.viewProblem(id, by: helper.caller)?.kind == .notFound)
            try await offer(first.lead.member, second.number)
            #expect(await street.viewProblem(id, by: street.asker)?.kind == .notFound)
            let ask = AskForRepair(scope: street.scope, organisation: second.slug, words: RepairWords("Us."))
            #expect(await street.refusal(ask, by: street.asker)?.code == "repair.both-sides")
        }
    }

    @Test("When one of the two has left, the other can only stop", arguments: Engine.tried)
    func oneLeft(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let id = try await street.repair(at: .agreed)
            try await street.village.leave(0)
            #expect(await street.viewProblem(id, by: try street.helper)?.kind == .notFound)
            let view = try await street.view(id, by: street.asked)
            #expect(view.held.isBroken && view.held.choices.isEmpty)
            let close = try street.proposal(.close, in: id)
            #expect(await street.refusal(close, by: street.asked)?.code == "repair.not-now")
            try await street.perform(LeaveRepair(scope: street.scope, repair: id), by: street.asked)
        }
    }

    @Test("What a helper reads, and what nobody reads any more", arguments: Engine.tried)
    func whatIsTold(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let id = try await street.repair(at: .asked)
            try await street.perform(
                AnswerInRepair(
                    scope: street.scope, repair: id, proposal: 1, isYes: true, words: RepairWords("We were not told.")),
                by: street.asked)
            let elder = ProposeInRepair(scope: street.scope, repair: id, .helper, words: RepairWords("The midwife"))
            try await street.perform(elder, by: street.asker)
            try await street.perform(
                AnswerInRepair(scope: street.scope, repair: id, proposal: 2, isYes: false), by: street.asker)
            #expect(try await street.view(id, by: street.asker).turns.last?.words?.text == "The midwife")
            #expect(try await street.view(id, by: street.asked).turns.last?.words == nil, "it was taken back")
            try await street.perform(street.proposal(.helper, in: id), by: street.asked)
            let yes = AnswerInRepair(scope: street.scope, repair: id, proposal: 3, isYes: true)
            try await street.perform(yes, by: street.asker)
            try await street.perform(yes, by: street.helper)
            let read = try await street.view(id, by: try street.helper)
            #expect(read.turns.map(\.proposal.number) == [1, 3], "nothing of who else was asked")
            #expect(read.turns.first?.answer?.text == "We were not told.")
        }
    }
}
