import Core
import Initiatives
import Measures
import TestSupport
import Testing

/// What the school of a workplace reports: one report that was accepted, one that waits, one that is being written.
struct ReportsAtWork {
    let accepted: Number<Report>
    let submitted: Number<Report>
    let draft: Number<Report>

    init(of measure: Slug, at place: Slug, in village: Village) async throws {
        let (store, scope) = (village.store, village.scope)
        let (steward, lead) = (try village.person(.steward).caller, try village.person(.partnerLead).caller)
        _ = try await store.perform(ReportsAtWork.schedule(measure, in: scope), by: steward)
        _ = try await store.perform(try ReportsAtWork.reporter(measure, at: place, in: scope), by: steward)
        let spot = try await store.read { tx in try Place.find(place, in: tx, scope: scope).number }
        var reports: [Number<Report>] = []
        for month in ["2026-07", "2026-08", "2026-09"] {
            reports.append(
                try await store.perform(
                    ReportsAtWork.save(measure, month, at: spot, in: scope), by: lead))
        }
        (accepted, submitted, draft) = (reports[0], reports[1], reports[2])
        for report in [accepted, submitted] {
            _ = try await store.perform(SubmitReport(scope: scope, report: report, basedOn: 1), by: lead)
        }
        _ = try await store.perform(AcceptReport(scope: scope, report: accepted), by: steward)
    }

    static func schedule(_ measure: Slug, in scope: Scope) throws -> ScheduleReports {
        ScheduleReports(
            scope: scope, measure: measure, frequency: .month, first: try #require(Period("2026-07")), dueDays: 10,
            minutes: 30)
    }

    static func reporter(_ measure: Slug, at place: Slug, in scope: Scope) throws -> NameReporter {
        NameReporter(
            scope: scope, measure: measure, organisation: try slug("school"), places: [place],
            from: try #require(Period("2026-07")))
    }

    static func save(
        _ measure: Slug, _ month: String, at place: Number<Place>, in scope: Scope
    ) throws -> SaveReport {
        SaveReport(
            scope: scope, measure: measure, period: try #require(Period(month)), basedOn: 0, note: nil,
            cells: [ReportCell(place: place, category: Number(0), state: .reported, units: 7)])
    }
}

extension Workplace {
    func aboutReports() throws -> [any Action] {
        [
            try ReportsAtWork.schedule(readers, in: scope),
            try ReportsAtWork.reporter(readers, at: try slug("valley"), in: scope),
            NameReviewers(scope: scope, measure: readers, members: []),
            CountActivities(scope: scope, measure: readers, activities: []),
            TakeNeed(scope: scope, measure: readers),
            try ReportsAtWork.save(readers, "2026-10", at: place, in: scope),
            SetMarker(
                scope: scope, measure: readers, kind: .target, place: try slug("valley"),
                period: try #require(Period("2027")), units: 9, reason: "All of them."),
            SubmitReport(scope: scope, report: reports.draft, basedOn: 1),
            TakeBackReport(scope: scope, report: reports.submitted),
            CorrectReport(scope: scope, report: reports.accepted, reason: "Two were ill."),
            AcceptReport(scope: scope, report: reports.submitted),
            ReturnReport(scope: scope, report: reports.submitted, reason: "Is that all?"),
            SayOnReport(scope: scope, report: reports.submitted, words: "Well done."),
        ]
    }
}
