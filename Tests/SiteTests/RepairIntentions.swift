import Core
import Initiatives
import Partners
import TestSupport
import Testing

/// The library of a workplace asked its school to talk, and the school had asked before and took it back; the fund and the
/// school talk already.
struct RepairsAtWork {
    let asked: ID<Repair>
    let talking: ID<Repair>
    let over: ID<Repair>
    let ending: EndWords<Repair>

    init(between library: Caller, and village: Village) async throws {
        let (store, scope) = (village.store, village.scope)
        func ask(_ words: String, of other: String = "school", by caller: Caller) async throws -> ID<Repair> {
            try await store.perform(
                AskForRepair(scope: scope, organisation: slug(other), words: RepairWords(words)), by: caller)
        }
        let school = try village.person(.partnerLead).caller
        over = try await ask("The Xylophonebell was loud.", of: "library", by: school)
        _ = try await store.perform(LeaveRepair(scope: scope, repair: over), by: school)
        let known = try await store.read { [over] tx in
            try tx.record(Repair.self, "scope = \(scope) AND id = \(over)")
        }
        ending = try #require(try known.flatMap { EndWords(try $0.erasure()) })
        asked = try await ask("The Wombatwindow stayed shut.", by: library)
        talking = try await ask("The money came late.", by: village.person(.funder).caller)
        _ = try await store.perform(
            AnswerInRepair(scope: scope, repair: talking, proposal: 1, isYes: true),
            by: school)
    }
}

extension Workplace {
    func aboutRepairs() throws -> [any Action] {
        [
            AskForRepair(scope: scope, organisation: try slug("library"), words: RepairWords("It hurt.")),
            ProposeInRepair(
                scope: scope, repair: repairs.talking, .helper, helper: try village.person(.facilitator).seat),
            AnswerInRepair(scope: scope, repair: repairs.asked, proposal: 1, isYes: true),
            LeaveRepair(scope: scope, repair: repairs.talking),
            EraseRepairWords(scope: scope, repair: repairs.over), repairs.ending,
        ]
    }
}
