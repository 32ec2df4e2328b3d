import Core
import Initiatives
import Partners
import TestSupport
import Testing

/// The library of a workplace asked its school to talk; the fund and the school talk already.
struct RepairsAtWork {
    let asked: ID<Repair>
    let talking: ID<Repair>

    init(between library: Caller, and village: Village) async throws {
        let (store, scope) = (village.store, village.scope)
        func ask(_ words: String, by caller: Caller) async throws -> ID<Repair> {
            try await store.perform(
                AskForRepair(scope: scope, organisation: slug("school"), words: RepairWords(words)), by: caller)
        }
        asked = try await ask("The Wombatwindow stayed shut.", by: library)
        talking = try await ask("The money came late.", by: village.person(.funder).caller)
        _ = try await store.perform(
            AnswerInRepair(scope: scope, repair: talking, proposal: 1, isYes: true),
            by: village.person(.partnerLead).caller)
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
        ]
    }
}
