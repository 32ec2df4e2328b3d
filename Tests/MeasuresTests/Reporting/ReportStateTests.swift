import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// Who may do what with a report, where it stands: everything, everybody, everywhere.
@Suite struct ReportStateTests {
    /// Columns: draft, submitted, returned, accepted, corrected. Whoever reports for the organisation of the report:
    static let own: [ReportMove: String] = [
        .save: "             ok                    report.closed  ok   report.closed  ok",
        .submit: "           ok                    report.closed  ok   report.closed  ok",
        .takeBack: "report.not-submitted ok report.not-submitted report.not-submitted report.not-submitted",
        .correct: "report.not-accepted report.not-accepted report.not-accepted ok report.not-accepted",
        .say: "              ok                    ok             ok   ok             ok",
        .giveBack: "report.reviewer report.reviewer report.reviewer report.reviewer report.reviewer",
        .accept: "report.reviewer report.reviewer report.reviewer report.reviewer report.reviewer",
    ]
    /// Whoever reports for another one. Of a report that is not theirs they hear nothing, until it is shared.
    static let foreign: [ReportMove: String] = [
        .save: "not-found not-found not-found not-found not-found",
        .submit: "not-found not-found not-found not-found not-found",
        .takeBack: "not-found not-found not-found not-found not-found",
        .correct: "not-found not-found not-found not-found not-found",
        .say: "not-found ok ok ok ok",
        .giveBack: "not-found report.reviewer report.reviewer report.reviewer report.reviewer",
        .accept: "not-found report.reviewer report.reviewer report.reviewer report.reviewer",
    ]
    /// What a steward may do beyond that, with their own organisation's …
    static let ownReview = "report.own report.own report.own report.own report.own"
    /// … and with all others'.
    static let foreignReview =
        "report.not-submitted ok report.not-submitted report.not-submitted report.not-submitted"

    /// - Returns: the code of the refusal; “ok” where there is none.
    static func expected(_ move: ReportMove, _ stand: Int, _ role: Role, isOwn: Bool) throws -> String {
        let isReview = move == .giveBack || move == .accept
        let row: String? =
            switch role {
            case .steward where isReview: isOwn ? ownReview : foreignReview
            case .steward, .partnerLead, .contributor: isOwn ? own[move] : foreign[move]
            default: String(repeating: "not-allowed ", count: 5)
            }
        return String(try #require(row).split(separator: " ")[stand])
    }

    @Test("Every step, in every state, by everybody, for their own organisation and another", arguments: Engine.tried)
    func everything(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask(from: "2000-01")
            let callers = try await everybody(in: village)
            var months = Months()
            for (column, stand) in ReportStand.allCases.enumerated() {
                var report = try await months.report(stand, in: village)
                for (role, isOwn, caller) in callers {
                    for move in ReportMove.allCases {
                        let entries = try await village.valley.entries()
                        let problem = await refused { [report] in try await village.move(move, report, by: caller) }
                        let wanted = try Self.expected(move, column, role, isOwn: isOwn)
                        #expect((problem?.code ?? "ok") == wanted, "\(move) \(stand) \(role) \(isOwn)")
                        let grown = try await village.valley.entries() - entries
                        #expect(grown == (problem == nil ? 1 : 0), "a refusal leaves nothing")
                        if problem == nil { report = try await months.report(stand, in: village) }
                    }
                }
            }
        }
    }

    /// Two of every role, for the school and for the union; a community member sits as themselves, and so does the
    /// steward of the village.
    private func everybody(
        in village: ReportingVillage
    ) async throws -> [(role: Role, isOwn: Bool, caller: Caller)] {
        var callers: [(Role, Bool, Caller)] = [
            (.visitor, false, .visitor), (.operator, false, .operator), (.steward, false, try village.steward),
        ]
        for role in Role.offered {
            for organisation in [village.school, village.union] {
                let host: InvitePeople.Host? = role == .communityMember ? nil : .known(organisation)
                let person = try await ReportingVillage.enter(village.village, role, host)
                callers.append((role, organisation == village.school, person.caller))
            }
        }
        return callers
    }
}

/// Gives a report for a new period each time. What was done with one is no matter for the next.
private struct Months {
    private var next = Period.month(2000, 1)

    mutating func report(_ stand: ReportStand, in village: ReportingVillage) async throws -> Number<Report> {
        let period = try #require(next)
        next = Frequency.month.next(after: period)
        let report = try await village.save([Typed("east", 7)], in: period.description)
        for move in stand.moves { try await village.move(move, report) }
        return report
    }
}
