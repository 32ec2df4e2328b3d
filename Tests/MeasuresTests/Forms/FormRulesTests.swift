import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// What is no number: how it is defined, and that nothing else than one of its levels is ever written down.
@Suite struct FormRulesTests {
    static let member = Actor(member: 99, behalf: nil, role: .observer)
    static let levels = ["not begun", "begun", "done"]

    @Test("Only a number has a unit and decimals and adds up; only a scale has levels, each once and with a name")
    func defining() throws {
        typealias Change = (inout DefineMeasure) -> Void
        let refusals: [(Measure.Form, String, Change)] = [
            (.scale, "measure.form", { $0.unit = "steps" }), (.scale, "measure.form", { $0.decimals = 1 }),
            (.milestone, "measure.form", { $0.overPlaces = .sum }),
            (.milestone, "measure.form", { $0.sources = .addUp }), (.story, "measure.form", { $0.isMean = true }),
            (.scale, "measure.form", { $0.highest = 2 }), (.milestone, "measure.levels", { $0.levels = Self.levels }),
            (.number, "measure.levels", { $0.levels = Self.levels }), (.scale, "measure.levels", { $0.levels = [] }),
            (.scale, "measure.levels", { $0.levels = ["begun"] }),
            (.scale, "measure.levels", { $0.levels = ["begun", "Begun"] }),
            (.scale, "measure.levels", { $0.levels = (0...21).map { "level \($0)" } }),
            (.scale, "measure.level-name", { $0.levels = ["1", "begun"] }),
            (.scale, "measure.level-name", { $0.levels = ["begun", "-"] }),
            (.scale, "measure.level-name", { $0.levels = ["begun", "Not collected"] }),
            (.scale, "text.too-long", { $0.levels = ["begun", String(repeating: "a", count: 61)] }),
        ]
        for (form, code, change) in refusals {
            var define = try Self.definition(form)
            change(&define)
            #expect(refusal { try define.validate() }?.code == code, "\(form), \(define.levels)")
        }
        for form in Measure.Form.allCases { try Self.definition(form).validate() }
    }

    private static func definition(_ form: Measure.Form) throws -> DefineMeasure {
        var define = DefineMeasure(
            scope: .site, slug: try slug("way"), result: try slug("safe-water"), question: "How far?", name: "Way",
            definition: "What is seen.", unit: form == .number ? "steps" : "")
        define.form = form
        if form == .scale { define.levels = levels }
        return define
    }

    @Test("A figure is one of the levels, a story has none", arguments: Engine.tried)
    func figures(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            let (way, gate, told) = try await village.forms()
            let east = try await village.valley.place("east")
            try await village.valley.publish(
                Stated(measure: way, place: east, units: 2), Stated(measure: gate, place: east, units: 1))
            let batch = try await village.valley.open()
            let wrong: [(Stated, String)] = [
                (Stated(measure: way, place: east, units: 3), "value.above-highest"),
                (Stated(measure: way, place: east, units: -1), "value.no-level"),
                (Stated(measure: gate, place: east, units: 2), "value.above-highest"),
                (Stated(measure: way, place: east, units: 1, standardError: 1), "error.malformed"),
                (Stated(measure: told, place: east, units: 1), "measure.story"),
                (Stated(measure: told, place: east), "measure.story"),
            ]
            for (figure, code) in wrong {
                let problem = await refused { try await village.valley.record([figure], into: batch) }
                #expect(problem?.code == code, "\(figure)")
            }
            let (high, asked) = (
                await refused { try await village.aim("way", at: 3) },
                await refused { try await village.schedule(of: "told") }
            )
            #expect(high?.code == "value.above-highest" && asked?.code == "measure.story")
            try await village.aim("way", at: 2)
        }
    }

    @Test("No sum and no gap is made of levels; places are counted at each", arguments: Engine.tried)
    func nothingIsComputed(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            let (way, _, _) = try await village.forms()
            let (upper, lower) = (try await village.valley.place("upper"), try await village.valley.place("lower"))
            let valley = try await village.valley.place("valley")
            try await village.valley.publish(
                Stated(measure: way, place: upper, units: 2), Stated(measure: way, place: lower, units: 1),
                Stated(measure: way, place: valley, units: 2),
                Stated(measure: way, place: valley, category: 1, units: 0))
            _ = try await village.store.perform(
                ReadGapOn(
                    scope: village.scope, result: slug("safe-water"), group: .init(dimension: "gender", name: "girls")),
                by: village.steward)
            let scope = village.scope
            let (view, gap) = try await village.store.read { tx in
                (
                    try MeasureView.find(village.village.slug, slug("way"), for: Self.member, in: tx),
                    try Gap.widest(among: Measure.all(in: tx, scope: scope), in: tx)
                )
            }
            #expect(gap == nil && view.groups.map(\.gap) == [nil] && view.totals.isEmpty)
            let grid = try #require(view.places)
            #expect(grid.whole.isEmpty)
            #expect(grid.lines.map { $0.everybody?.value?.units } == [2, 1])
        }
    }
}

extension ReportingVillage {
    /// One measure of each form that is no number.
    func forms() async throws -> (scale: Number<Measure>, milestone: Number<Measure>, story: Number<Measure>) {
        (
            try await valley.measure("way") { ($0.form, $0.unit, $0.levels) = (.scale, "", FormRulesTests.levels) },
            try await valley.measure("gate") { ($0.form, $0.unit) = (.milestone, "") },
            try await valley.measure("told") { ($0.form, $0.unit) = (.story, "") }
        )
    }

    fileprivate func aim(_ measure: String, at units: Int64) async throws {
        _ = try await store.perform(
            SetMarker(
                scope: scope, measure: slug(measure), kind: .target, place: slug("valley"),
                period: #require(Period("2027")), units: units, reason: "All want it."), by: steward)
    }
}
