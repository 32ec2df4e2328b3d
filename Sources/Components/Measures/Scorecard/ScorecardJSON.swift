internal import Core
internal import Initiatives
internal import Purposes

// What programs read at the address of the scorecard. Fields are only ever added.

struct ScorecardJSON: Encodable {
    struct Part: Encodable {
        let result: Slug
        let statement: String
        let measures: [ScoreJSON]
    }

    let initiative: Slug
    let results: [Part]

    init(_ view: ScorecardView) {
        initiative = view.initiative.slug
        results = view.parts.map {
            Part(result: $0.result.slug, statement: $0.result.statement, measures: $0.lines.map(ScoreJSON.init))
        }
    }
}

struct ScoreJSON: Encodable {
    let slug: Slug
    let measure: String
    let kind: Measure.Kind
    let unit: String
    let direction: Measure.Direction
    let period: Period?
    let value: Fixed?
    /// How many of how many who are asked have reported.
    let reported: Int?
    let expected: Int?
    /// The period that it is compared with; nothing where the two cannot be compared.
    let since: Period?
    let difference: Fixed?
    let turn: CurveTurnJSON
    let target: Fixed?
    let targetPeriod: Period?
    let isReached: Bool?
    let hasBaseline: Bool

    init(_ line: ScoreLine) {
        slug = line.measure.slug
        measure = line.measure.name
        kind = line.measure.kind
        unit = line.measure.unit
        direction = line.measure.direction
        period = line.newest?.period
        value = line.newest?.value.shortest
        reported = line.reported?.count
        expected = line.reported?.expected
        since = line.change.moved?.since
        // From one level to another is no distance.
        difference = line.measure.wording.isNumber ? line.change.moved?.difference.shortest : nil
        turn = CurveTurnJSON(line.turn)
        target = line.target?.value.shortest
        targetPeriod = line.target?.period
        isReached = line.target?.isReached
        hasBaseline = line.hasBaseline
    }
}
