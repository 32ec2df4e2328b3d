import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// Where sources compete one of them counts; a file that would leave two is told so before anything is saved.
@Suite struct PreferredImportTests {
    private static let before = "place,period,value,source\neast,2024,7,A\nwest,2024,5,A\n"

    @Test("The rows at fault are named in the dry run, by the command and in the browser", arguments: Engine.tried)
    func refused(engine: Engine) async throws {
        try await withScores(on: engine) { valley in
            let text = """
                place,period,value,source,preferred
                east,2024,8,B,yes
                west,2024,6,B,no
                lower,2024,1,A,yes
                lower,2024,2,B,yes
                east,2024,7.5,A,yes
                """
            let command = try await valley.bring(text) { $0.isDryRun = true }
            #expect(command.counts == [3, 2, 0])
            #expect(command.refusals.map(\.line) == [2, 5])
            #expect(command.refusals.map(\.code) == ["figures.two-preferred", "figures.two-preferred"])
            #expect(command.refusals.map(\.column) == ["preferred", "preferred"])
            let check = try await valley.look(text)
            #expect(check.report.refusals == command.refusals && check.figures.count == 3)
            let rest = try await valley.bring(text) { $0.skipsRefused = true }
            #expect(rest.counts == [3, 2, 3], "what is left can be published")
        }
    }

    @Test("A file that takes back what counts may say in any order what counts from now on", arguments: Engine.tried)
    func changed(engine: Engine) async throws {
        try await withScores(on: engine) { valley in
            let text = """
                place,period,value,source,preferred
                east,2024,8,B,yes
                east,2024,7,A,no
                west,2024,not collected,A,yes
                west,2024,6,B,yes
                """
            let check = try await valley.look(text)
            #expect(check.report.refused == 0)
            let report = try await valley.bring(text)
            #expect(report.counts == [4, 0, 4])
            let again = try await valley.bring(Self.before) { $0.isDryRun = true }
            #expect(again.refusals.map(\.line) == [2, 3], "now the other one counts")
        }
    }

    @Test("Another group, place or period is another cell, and where sources add up all of them count")
    func otherCells() async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withScores(on: .sqlite) { valley in
            let report = try await valley.bring(
                """
                place,period,value,source,dimension,category
                east,2025,8,B,,
                lower,2024,8,B,,
                east,2024,3,B,gender,girls
                """)
            #expect(report.counts == [3, 0, 3])
            try await valley.measure("added") { ($0.overPlaces, $0.sources) = (.sum, .addUp) }
            for source in ["A", "B"] {
                let added = try await valley.bring("place,period,value,source\neast,2024,1,\(source)\n") {
                    $0.measure = try Slug(checking: "added", at: "test")
                }
                #expect(added.counts == [1, 0, 1])
            }
        }
    }

    /// Lends a valley whose scores two papers state; of what stands, the first counts.
    private func withScores(on engine: Engine, _ body: (SmallInitiative) async throws -> Void) async throws {
        try await withValley(on: engine) { valley in
            try await valley.measure("children") { ($0.sources, $0.decimals) = (.compete, 1) }
            #expect(try await valley.bring(Self.before).counts == [2, 0, 2])
            try await body(valley)
        }
    }
}

extension SmallInitiative {
    /// As the browser looks at it: once by itself, and once beside what counts.
    fileprivate func look(_ text: String) async throws -> ImportCheck {
        let draft = try await draft(text, ["measure": "children"])
        let found = try draft.check().figures.reduce(into: PreferredCheck(among: draft.desk.measures)) { $0.note($1) }
        return try draft.check(try await store.read { [scope] in try found.settled(in: $0, scope: scope) })
    }
}
