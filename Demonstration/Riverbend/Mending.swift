internal import Core
internal import Initiatives
internal import Partners

/// Partners of Riverbend who talk in private about what stands between them: one such talk at each stage but the second.
struct Mending: Sendable {
    let valley: Valley

    init(_ valley: Valley) { self.valley = valley }

    func load() async throws {
        for row in try DataFile("riverbend-repairs.csv").rows {
            let ask = AskForRepair(
                scope: valley.scope, organisation: try row.slug("asked"), words: RepairWords(try row.text("about")))
            let talk = Talk(
                valley: valley, id: try await valley.perform(ask, by: try row.text("asker")), row: row)
            try await talk.go(to: try row.choice("stage"))
        }
    }
}

/// One of them, and what is said in it.
private struct Talk {
    let valley: Valley
    let id: ID<Repair>
    let row: DataFile.Row

    func go(to stage: RepairStage) async throws {
        guard stage != .asked else { return }
        guard stage != .ended else { return try await answer(1, false, by: row.text("answers")) }
        try await answer(1, true, by: row.text("answers"))
        guard stage != .talking else { return }
        let helper = try row.text("helper")
        try await propose(.helper, helper: valley.cast.seat(helper).number)
        try await answer(2, true, by: row.text("answers"))
        try await answer(2, true, by: helper)
        guard stage != .helped else { return }
        let steps = try row.text("steps").replacing(" | ", with: "\n")
        try await propose(.steps, words: RepairWords(steps), again: valley.day(row.number("again")))
        try await answer(3, true, by: row.text("answers"))
        guard stage == .closed else { return }
        try await propose(.close, words: RepairWords(row.text("closing")))
        try await answer(4, true, by: row.text("answers"))
    }

    private func propose(
        _ matter: RepairMatter, words: RepairWords? = nil, helper: Number<Seat>? = nil, again: Day? = nil
    ) async throws {
        let propose = ProposeInRepair(
            scope: valley.scope, repair: id, matter, words: words, helper: helper, again: again)
        _ = try await valley.perform(propose, by: row.text("asker"))
    }

    private func answer(_ proposal: Int64, _ isYes: Bool, by name: String) async throws {
        _ = try await valley.perform(
            AnswerInRepair(scope: valley.scope, repair: id, proposal: proposal, isYes: isYes), by: name)
    }
}
