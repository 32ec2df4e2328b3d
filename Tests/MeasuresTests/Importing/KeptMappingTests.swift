import Core
import Initiatives
import TestSupport
import Testing
import Web

@testable import Measures

/// What is kept of how files are read: beside the columns, what was said once for the whole file.
@Suite struct KeptMappingTests {
    private static let text = "Name,How many\nSchool,7\n"
    private static let said = [
        "column-1": "", "column-2": "value", "measure": "children", "place": "East", "period": "2024",
        "source": "A clinic",
    ]

    @Test("What held for the whole file holds for the next one; a time is asked for again", arguments: Engine.tried)
    func answers(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            let draft = try await valley.draft(Self.text, Self.said)
            #expect(try draft.check().figures.map(\.units) == [70])
            _ = try await valley.store.perform(draft.kept(as: "Clinic"), by: .operator)
            let next = try await valley.draft(Self.text)
            #expect(next.recognised?.mapping.name == "Clinic" && next.recognised?.fitsAtOnce == false)
            #expect(
                ["measure", "place", "period", "source"].map { next.form.typed($0) } == [
                    "children", "East", "2024", "A clinic",
                ])
            #expect(next.kept(as: "Clinic").answers == draft.kept(as: "Clinic").answers)
            let other = try await valley.draft(Self.text, ["source": "Another clinic"])
            #expect(other.form.typed("source") == "Another clinic", "what is typed now goes before")
            let lasting = try await valley.draft(
                "Name,When,How many\nSchool,2024,7\n",
                Self.said.merging(["column-2": "period", "column-3": "value", "period": ""]) { $1 })
            _ = try await valley.store.perform(lasting.kept(as: "Clinic"), by: .operator)
            #expect(try await valley.count(of: "mapped_answer") == 3, "the time is no longer kept")
            let again = try await valley.draft("Name,When,How many\nSchool,2025,8\n")
            #expect(again.recognised?.fitsAtOnce == true)
            #expect(try again.check().figures.map(\.period.description) == ["2025"])
        }
    }

    @Test("What is removed is kept no longer, and the figures stay", arguments: Engine.tried)
    func removing(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            let draft = try await valley.draft(Self.text, Self.said)
            let mapping = try await valley.store.perform(draft.kept(as: "Clinic"), by: .operator)
            _ = try await valley.store.perform(
                ImportFigures(scope: valley.scope, file: "a.csv", figures: try draft.check().figures), by: .operator)
            let remove = RemoveMapping(scope: valley.scope, mapping: mapping)
            let others = await refused { _ = try await valley.store.perform(remove, by: .visitor) }
            #expect(others == .notFound)
            _ = try await valley.store.perform(remove, by: .operator)
            for table in ["mapping", "mapped_column", "mapped_answer"] {
                #expect(try await valley.count(of: table) == 0)
            }
            #expect(try await valley.count(of: "current_figure") == 1)
            let twice = await refused { _ = try await valley.store.perform(remove, by: .operator) }
            #expect(twice == .notFound)
            let next = try await valley.draft(Self.text)
            #expect(next.recognised == nil && next.form.typed("source") == nil)
            _ = try await valley.store.perform(draft.kept(as: "Clinic"), by: .operator)
        }
    }

    @Test("A place for the whole file is one of this initiative, and whole places are still refused")
    func places() async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withChildren(on: .sqlite) { valley in
            let nowhere = try await valley.draft(Self.text, Self.said.merging(["place": "Nowhere"]) { $1 })
            let refusal = await refused { _ = try nowhere.check() }
            #expect(refusal?.code == "place.unknown" && refusal?.place == "place")
            let whole = try await valley.draft(Self.text, Self.said.merging(["place": "valley"]) { $1 })
            #expect(try whole.check().report.refusals.map(\.code) == ["figure.whole"])
        }
    }
}
