internal import Core
internal import Purposes

/// How far Riverbend has come, and whether acting together fits there. It had called itself further than it was, and
/// went back.
struct Course: Sendable {
    let valley: Valley

    init(_ valley: Valley) { self.valley = valley }

    /// Whether all of it is there. The last of it is also the last of Riverbend.
    static func isDone(in tx: ReadTransaction, scope: Scope) throws -> Bool {
        let rounds = Int64(try DataFile("riverbend-frames.csv").rows.count)
        return try tx.count("SELECT COUNT(*) FROM fit_check WHERE scope = \(scope)") >= rounds
    }

    func load() async throws {
        try await declareStages()
        try await checkFit()
    }

    private func declareStages() async throws {
        let rows = try DataFile("riverbend-stages.csv").rows
        let evidence = Dictionary(grouping: rows) { $0.optional("days_ago") ?? "" }
        var told: Set<Int64> = []
        for row in rows {
            let ago = try row.number("days_ago")
            guard told.insert(ago).inserted else { continue }
            let shown = try (evidence[String(ago)] ?? []).map { DeclareStage.Evidence(words: try $0.text("evidence")) }
            let declare = DeclareStage(
                scope: valley.scope, stage: try row.choice("stage"), evidence: shown, day: valley.day(-ago))
            _ = try await valley.perform(declare, by: try Person.steward().name)
        }
    }

    private func checkFit() async throws {
        let rows = try DataFile("riverbend-fit.csv").rows
        for frame in try DataFile("riverbend-frames.csv").rows {
            let round = try frame.number("round")
            let replies = try rows.filter { try $0.number("round") == round }.map { row in
                CheckFit.Reply(
                    question: try row.choice("question"), answer: try row.choice("answer"), note: row.optional("note"))
            }
            let check = CheckFit(
                scope: valley.scope, replies: replies,
                frame: FitFrame(
                    entryPoint: try frame.text("entry_point"), area: try frame.text("area"),
                    actors: try frame.text("actors"), timeline: try frame.text("timeline")))
            _ = try await valley.perform(check, by: try Person.steward().name)
        }
    }
}
