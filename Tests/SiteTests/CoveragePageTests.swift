import Core
import Demonstration
import HTTPTypes
import Initiatives
import TestSupport
import Testing

@testable import Activities
@testable import Server

/// “Who does what, where?”, as members see it and as nobody else does.
@Suite struct CoveragePageTests {
    @Test func aGapReadsAsASentenceThatLeadsToWhatStandsBehindIt() async throws {
        try await withHouse(on: .sqlite, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let (scope, day) = (work.scope, try #require(Day("2026-10-30")))
            var cell = work.coverage.cell
            cell.group = work.coverage.other.group
            _ = try await store.perform(
                StateNeed(scope: scope, cell: cell, extent: .people(120), source: "A count of doors", day: day),
                by: work.village.person(.steward).caller)
            let visitor = try Visitor(store).signedIn(with: work.village.person(.observer).session)
            let path = "/\(work.village.slug)/coverage"
            let behind = "\(path)/\(work.result)/valley/\(cell.group.value)/0"
            let reply = try await visitor.get(path)
            #expect(reply.status == 200)
            #expect(reply.text.contains("In Valley, 120 are in need: boys of reading. "))
            #expect(reply.text.contains(behind))
            let json = try await visitor.json(path).json()
            let gaps = try #require(json["gaps"] as? [[String: Any]])
            #expect(gaps.compactMap { $0["need"] as? Int } == [120])
            let page = try await visitor.get(behind)
            #expect(page.status == 200 && page.text.contains("A count of doors"))
            #expect(!page.text.contains("\(behind)/invite"), "an observer only reads along")
            let sheet = try await visitor.get("\(path)/coverage.csv")
            #expect(sheet.text.contains("reading,valley,boys of reading,,"))
            let nobody = try await Visitor(store).get(path)
            #expect(nobody.status == 404)
        }
    }

    @Test func riverbendHasAGapAnOverlapAndSomethingUnknown() async throws {
        try await withHouse(on: .sqlite, time: RiverbendTests.clock()) { store in
            _ = try await Riverbend(store).load()
            let riverbend = try slug("riverbend")
            let view = try await store.read { tx in
                try CoverageView.find(riverbend, place: nil, group: nil, stage: nil, for: .visitor, in: tx)
            }
            let first = try #require(view.gaps.first)
            #expect(first.isFurthestBehind && view.book.place(first.cell)?.name == "Kiln Bank")
            #expect(!view.overlaps.isEmpty)
            let verdicts = Set(view.rows.flatMap { place in view.book.results.map { view.square($0, place).verdict } })
            #expect(verdicts.isSuperset(of: [.gap, .unknown, .enough]))
            let answers = view.book.answers
            #expect(answers.count { $0.answer.kind == .talk && $0.isOpen } == 1)
            #expect(answers.count { $0.answer.kind == .talk && !$0.isOpen } == 1)
            #expect(answers.count { $0.answer.kind == .intended && $0.isOpen } == 1)
        }
    }
}
