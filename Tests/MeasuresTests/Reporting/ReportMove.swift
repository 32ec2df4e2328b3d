import Core
import Initiatives
import TestSupport

@testable import Measures

/// Everything that somebody can do with a report.
enum ReportMove: String, CaseIterable {
    case save, submit, takeBack, correct, say, giveBack, accept
}

/// Where a report stands when somebody does something with it.
enum ReportStand: CaseIterable {
    case draft, submitted, returned, accepted
    /// Accepted, and opened once more.
    case corrected

    /// How a draft comes there.
    var moves: [ReportMove] {
        switch self {
        case .draft: []
        case .submitted: [.submit]
        case .returned: [.submit, .giveBack]
        case .accepted: [.submit, .accept]
        case .corrected: [.submit, .accept, .correct]
        }
    }
}

extension ReportingVillage {
    /// - Parameters:
    ///   - caller: nil for whoever does this usually: the school's lead, or the steward.
    ///   - typed: what is saved, where it is.
    func move(
        _ move: ReportMove, _ report: Number<Report>, by caller: Caller? = nil, typed: [Typed] = [Typed("east", 8)]
    ) async throws {
        switch move {
        case .save: try await save(typed, in: find(report).period.description, by: caller, on: find(report).edition)
        case .submit: try await submit(report, by: caller)
        case .takeBack: try await takeBack(report, by: caller)
        case .correct: try await correct(report, by: caller)
        case .say: try await say("Well done.", on: report, by: caller)
        case .giveBack: try await giveBack(report, by: caller)
        case .accept: try await accept(report, by: caller)
        }
    }
}
