import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// Two partners save, submit, take back, return, accept and correct at random. Whatever they do, the totals are the sums
/// of what was accepted last, and what may be done is what a model of four states says.
@Suite struct ReportHistoryTests {
    @Test("300 random steps: totals are what was accepted last, once", arguments: Engine.tried)
    func randomHistory(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            var history = try await ReportHistory(village, seed: 11)
            for step in 1...300 {
                try await history.advance()
                if step.isMultiple(of: 10) { try await history.expectPlainSums() }
            }
            #expect(history.done > 80 && history.refused > 40 && history.corrections > 5)
        }
    }
}

private struct ReportHistory {
    /// What the model knows of one report.
    struct Known {
        var number: Number<Report>?
        var state = Report.State.draft
        var cells: [String: Int64?] = [:]
        var accepted: [String: Int64?] = [:]
    }

    struct Key: Hashable {
        var isSchool: Bool
        var month: String
        /// Both report the east, each their part.
        var places: [String] { isSchool ? ["east", "west"] : ["east", "lower"] }
    }

    private let village: ReportingVillage
    private let measure: Number<Measure>
    private var random: SeededGenerator
    private var reports: [Key: Known] = [:]
    private(set) var done = 0
    private(set) var refused = 0
    private(set) var corrections = 0

    init(_ village: ReportingVillage, seed: UInt64) async throws {
        self.village = village
        random = SeededGenerator(seed: seed)
        measure = try await village.ask(of: ["school": ["east", "west"], "union": ["east", "lower"]])
    }

    /// Tries one step on one report; it must go as the model says.
    mutating func advance() async throws {
        let key = Key(isSchool: .random(using: &random), month: Bool.random(using: &random) ? "2026-08" : "2026-09")
        guard let move = ReportMove.allCases.randomElement(using: &random) else { return }
        var known = reports[key] ?? Known()
        let typed = draw(key)
        guard known.number != nil || move == .save else { return }
        let may = known.may(move, places: key.places)
        let problem = await village.attempt(move, &known, typed, in: key.month, asSchool: key.isSchool)
        #expect((problem == nil) == may, "\(move) \(known.state): \(problem?.code ?? "allowed")")
        if may { known.after(move, typed) }
        (done, refused) = (done + (may ? 1 : 0), refused + (may ? 0 : 1))
        if may, move == .correct { corrections += 1 }
        reports[key] = known
    }

    /// Now and then a cell is left empty, or says that nothing was collected.
    private mutating func draw(_ key: Key) -> [String: Int64?] {
        var typed: [String: Int64?] = [:]
        for place in key.places where Int.random(in: 0..<12, using: &random) > 0 {
            typed[place] = .some(Int.random(in: 0..<4, using: &random) == 0 ? nil : .random(in: 0...50, using: &random))
        }
        return typed
    }

    func expectPlainSums() async throws {
        var expected: [[SQLValue]] = []
        for month in ["2026-08", "2026-09"] {
            let counted = reports.filter { $0.key.month == month }.flatMap(\.value.accepted)
            for (whole, parts) in [("upper", ["east", "west"]), ("valley", ["east", "west", "lower"])] {
                let units = counted.filter { parts.contains($0.key) }.compactMap(\.value)
                guard !units.isEmpty else { continue }
                expected.append([.text(month), .text(whole), .int64(units.reduce(0, +)), .int64(Int64(units.count))])
            }
        }
        let stored = try await village.store.read { [scope = village.scope] tx in
            try tx.all(
                """
                SELECT t.period, p.name, t.units, t.figures FROM total t
                JOIN place p ON p.scope = t.scope AND p.number = t.place WHERE t.scope = \(scope)
                ORDER BY t.period, p.name
                """
            ) { try [.text($0.get("period", as: Period.self).description), $0[1], $0[2], $0[3]] as [SQLValue] }
        }
        #expect(stored == expected)
        let current = reports.values.map(\.accepted.count).reduce(0, +)
        #expect(try await village.valley.count(of: "current_figure") == current)
    }
}

extension ReportHistory.Known {
    func may(_ move: ReportMove, places: [String]) -> Bool {
        switch move {
        case .save: state == .draft || state == .returned
        case .submit: (state == .draft || state == .returned) && cells.count == places.count
        case .takeBack, .giveBack, .accept: state == .submitted
        case .correct: state == .accepted
        case .say: true
        }
    }

    mutating func after(_ move: ReportMove, _ typed: [String: Int64?]) {
        switch move {
        case .save: cells = typed
        case .submit: state = .submitted
        case .takeBack, .correct: state = .draft
        case .giveBack: state = .returned
        case .accept: (state, accepted) = (.accepted, cells)
        case .say: break
        }
    }
}

extension ReportingVillage {
    /// - Returns: what it ended in; nil where it went well.
    fileprivate func attempt(
        _ move: ReportMove, _ known: inout ReportHistory.Known, _ typed: [String: Int64?], in month: String,
        asSchool: Bool
    ) async -> Problem? {
        do {
            let caller = try move == .accept || move == .giveBack ? steward : asSchool ? lead : unionLead.caller
            let cells = typed.sorted { $0.key < $1.key }.map {
                Typed($0.key, $0.value, $0.value == nil ? .notCollected : nil)
            }
            if move == .save {
                known.number = try await save(cells, in: month, by: caller)
            } else if let number = known.number {
                try await self.move(move, number, by: caller)
            }
            return nil
        } catch {
            return error as? Problem ?? Problem(.internal, "test.failed", "\(error)")
        }
    }
}
