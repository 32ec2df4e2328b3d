import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// Nobody accepts or returns their own, whichever seat they take for it.
@Suite struct OwnReportTests {
    @Test(arguments: Engine.tried)
    func aSecondSeatMakesAReportOnesOwn(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask()
            let report = try await village.save([Typed("east", 7)])
            try await village.submit(report)
            let seat = try await village.offer(village.school)
            try await village.take(seat)
            let refusals = [
                await refused { try await village.accept(report) },
                await refused { try await village.giveBack(report) },
            ]
            #expect(refusals.map { $0?.code } == ["report.own", "report.own"])
            #expect(refusals.map { $0?.kind } == [.notAllowed, .notAllowed])
            #expect(try await village.find(report).state == .submitted)
        }
    }

    @Test("A seat that was only offered, and one in another organisation, are none in this", arguments: Engine.tried)
    func otherSeats(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask()
            _ = try await village.offer(village.school)
            try await village.take(try await village.offer(village.union))
            let report = try await village.settle([Typed("east", 7)])
            #expect(try await village.find(report).state == .accepted)
        }
    }

    @Test("Whoever submitted, took back, corrected or spoke for it does not judge it later", arguments: Engine.tried)
    func afterwards(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            try await village.ask()
            let months = ["2026-06", "2026-07", "2026-08"]
            var reports: [Number<Report>] = []
            for month in months { reports.append(try await village.save([Typed("east", 7)], in: month)) }
            let seat = try await village.offer(village.school)
            let second = try await village.take(seat)
            try await village.submit(reports[0], by: second)
            try await village.submit(reports[1])
            try await village.say("Two were ill.", on: reports[1], by: second)
            _ = try await village.store.perform(LeaveSeat(scope: village.scope), by: second)
            try await village.submit(reports[2])
            for report in reports[...1] {
                let refusal = await refused { try await village.accept(report) }
                #expect(refusal?.code == "report.own")
            }
            try await village.accept(reports[2])
            #expect(try await village.valley.total(of: Number(1), at: "upper") == 7)
        }
    }
}

extension ReportingVillage {
    /// Another seat for the village's steward: as a contributor.
    func offer(_ organisation: Number<Organisation>) async throws -> Number<Seat> {
        let member = try village.person(.steward).member
        return try await store.perform(
            OfferSeat(scope: scope, member: member, role: .contributor, organisation: organisation), by: .operator)
    }

    /// - Returns: how the steward acts from it.
    @discardableResult func take(_ seat: Number<Seat>) async throws -> Caller {
        _ = try await store.perform(AcceptInvitation(scope: scope, seat: seat, standing: nil), by: steward)
        return try village.person(.steward).acting(from: seat)
    }
}
