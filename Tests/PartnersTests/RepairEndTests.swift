import Core
import Foundation
import Initiatives
import TestSupport
import Testing

@testable import Partners

/// What was said in a talk in private ends, by itself or when one of the two says so; that they talked stays.
@Suite struct RepairEndTests {
    @Test("Either side erases what was said once it is over; how far it came stays", arguments: Engine.tried)
    func byEither(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            for stage in RepairStage.allCases.filter(\.isOver) {
                for side in [street.asker, street.asked] {
                    let id = try await street.repair(at: stage)
                    let before = try await street.view(id, by: street.asker)
                    #expect(before.held.ends != nil && before.turns.contains { $0.words != nil })
                    try await street.perform(EraseRepairWords(scope: street.scope, repair: id), by: side)
                    for reader in [street.asker, street.asked] {
                        let view = try await street.view(id, by: reader)
                        #expect(view.held.isErased && view.held.ends == nil)
                        #expect(view.turns.allSatisfy { $0.words == nil && $0.answer == nil })
                        #expect(view.repair.stage == before.repair.stage && view.repair.over == before.repair.over)
                        #expect(view.turns.map(\.proposal.state) == before.turns.map(\.proposal.state))
                    }
                    // Asked again, it stays as it is.
                    try await street.perform(EraseRepairWords(scope: street.scope, repair: id), by: side)
                }
            }
            let report = try await street.village.store.verify()
            #expect(report.findings.isEmpty && report.erased > 0)
        }
    }

    @Test("Nothing of it stands in any table or in the record's past, and of others all", arguments: Engine.tried)
    func nothingIsLeft(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let other = try await street.closedWithAnAnswer()
            let id = try await street.closedWithAnAnswer()
            let (words, others) = (try await street.sealed(in: id), try await street.sealed(in: other))
            #expect(words.count == 4, "what it is about, how it was, the steps, what changed")
            let before = try await street.images(with: words)
            #expect(before > words.count, "or this test would look in the wrong place")
            let untouched = try await street.images(with: others)
            try await street.perform(EraseRepairWords(scope: street.scope, repair: id), by: street.asked)
            let (left, after) = (try await street.sealed(in: id), try await street.images(with: words))
            #expect(left.isEmpty && after == 0)
            let still = try await street.images(with: others)
            #expect(still == untouched)
            let report = try await street.village.store.verify()
            #expect(report.findings.isEmpty)
        }
    }

    @Test("Not before it is over, and by nobody else", arguments: Engine.tried)
    func notBefore(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            for stage in RepairStage.allCases.filter({ !$0.isOver }) {
                let id = try await street.repair(at: stage)
                let erase = EraseRepairWords(scope: street.scope, repair: id)
                for (voice, caller) in try street.voices where street.isIn(voice, at: stage) {
                    #expect(await street.refusal(erase, by: caller)?.code == "repair.not-over", "\(stage) \(voice)")
                }
                #expect(try await street.view(id, by: street.asker).held.ends == nil)
                try await street.end(id)
            }
            let over = try await street.repair(at: .closed)
            let erase = EraseRepairWords(scope: street.scope, repair: over)
            let later = try await street.village.later(than: street, in: 0)
            for stranger in try street.strangers + [street.helper, later, .visitor, .operator] {
                let problem = await street.refusal(erase, by: stranger)
                #expect(problem?.kind == .notFound || problem?.kind == .notAllowed)
            }
            let machine = try #require(EndWords<Repair>(try await street.record(over).erasure()))
            for person in [street.asker, try street.village.village.person(.steward).caller, .visitor] {
                #expect(await street.refusal(machine, by: person)?.kind == .notAllowed)
            }
            #expect(try await street.view(over, by: street.asked).agreed(.talk)?.words?.text == Street.about)
        }
    }

    @Test("Whoever sits for both erases nothing, and is told nothing by a rest", arguments: Engine.tried)
    func forBoth(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let (one, two) = (street.village.neighbours[0], street.village.neighbours[1])
            let over = try await street.repair(at: .closed)
            let ended = try await street.repair(at: .asked)
            try await street.perform(LeaveRepair(scope: street.scope, repair: ended), by: street.asker)
            #expect(try await street.asking(two.slug, by: street.asker).rest != nil)
            let offer = OfferSeat(
                scope: street.scope, member: one.lead.member, role: .contributor, organisation: two.number)
            _ = try await street.village.store.perform(offer, by: .operator)
            let erase = EraseRepairWords(scope: street.scope, repair: over)
            #expect(await street.refusal(erase, by: street.asker)?.kind == .notFound)
            #expect(try await street.asking(two.slug, by: street.asker).rest == nil)
            #expect(try await street.list(by: street.asker).helped.isEmpty)
        }
    }

    @Test("A year after it was over it ends by itself, and not a day before", arguments: Engine.tried)
    func byItself(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            func ending() async throws -> [Erasure] {
                try await street.village.store.read { try Repair.ending(in: $0) }
            }
            let old = try await street.repair(at: .closed)
            let goingOn = try await street.between(0, 2).repair(at: .agreed)
            street.clock.advance(days: 364)
            let young = try await street.repair(at: .closed)
            #expect(try await ending() == [])
            street.clock.advance(days: 2)
            let (found, expected) = (try await ending(), try await street.record(old).erasure())
            #expect(found == [expected])
            for erasure in found {
                try await street.perform(try #require(EndWords<Repair>(erasure)), by: .operator)
            }
            #expect(try await ending() == [])
            let left = try await street.sealed(in: old)
            #expect(left.isEmpty)
            for id in [young, goingOn] {
                let kept = try await street.sealed(in: id)
                #expect(!kept.isEmpty)
            }
            let report = try await street.village.store.verify()
            #expect(report.findings.isEmpty)
        }
    }

    @Test("What is said anew after a restore took the words ends as well", arguments: Engine.tried)
    func afterARestore(engine: Engine) async throws {
        try await withRepairs(on: engine) { street in
            let id = try await street.repair(at: .helped)
            let machine = try #require(EndWords<Repair>(try await street.record(id).erasure()))
            try await street.perform(machine, by: .operator)
            try await street.perform(street.proposal(.steps, in: id), by: street.asked)
            try await street.end(id)
            let view = try await street.view(id, by: street.asked)
            #expect(view.held.isErased && view.held.ends != nil)
            try await street.perform(EraseRepairWords(scope: street.scope, repair: id), by: street.asker)
            let left = try await street.sealed(in: id)
            #expect(left.isEmpty)
        }
    }
}

extension Street {
    /// In which everybody said something.
    fileprivate func closedWithAnAnswer() async throws -> ID<Repair> {
        let id = try await repair(at: .asked)
        try await perform(
            AnswerInRepair(
                scope: scope, repair: id, proposal: 1, isYes: true, words: RepairWords("We were not told.")),
            by: asked)
        try await advance(id, to: .closed)
        return id
    }

    /// Every sealed word that stands in its rows.
    fileprivate func sealed(in id: ID<Repair>) async throws -> [[UInt8]] {
        try await village.store.read { [scope] tx in
            let mine: SQL = "scope = \(scope) AND repair = \(id)"
            let words =
                try tx.records(RepairProposal.self, mine).map(\.words) + tx.records(RepairYes.self, mine).map(\.words)
            return words.compactMap { $0 }.filter { !$0.isEmpty }
        }
    }

    /// How many entries of the record hold any of these words.
    fileprivate func images(with words: [[UInt8]]) async throws -> Int {
        try await village.store.read { [scope] tx in
            var found = 0
            try tx.forEach("SELECT image FROM ledger_effect WHERE scope = \(scope) AND image IS NOT NULL") { row in
                guard case .bytes(let image) = row[0] else { return }
                if words.contains(where: { Data(image).range(of: Data($0)) != nil }) { found += 1 }
            }
            return found
        }
    }
}
