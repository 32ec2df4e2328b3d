internal import Core
internal import Initiatives

// What programs read at the addresses of results. Fields are only ever added.

struct ResultSummaryJSON: Encodable {
    let slug: Slug
    let kind: SharedResult.Kind
    let state: ResultState
    let isReading: Bool
    let statement: String
    let place: Slug
    let worstOff: String?
    let gap: String?
    let gapSource: String?
    let gapTarget: String?
    let gapTargetBy: Day?
    let systemKind: SharedResult.SystemKind?
    let dropReason: String?

    init(_ placed: PlacedResult) {
        let result = placed.result
        slug = result.slug
        kind = result.kind
        state = result.state
        isReading = result.isReading
        statement = result.statement
        place = placed.place.slug
        worstOff = result.worstOff
        gap = result.gap
        gapSource = placed.gapSource?.citation
        gapTarget = result.gapTarget
        gapTargetBy = result.gapTargetBy
        systemKind = result.systemKind
        dropReason = result.dropReason
    }
}

struct ResultsJSON: Encodable {
    let initiative: Slug
    let results: [ResultSummaryJSON]
    let dropped: [ResultSummaryJSON]

    init(_ view: ResultsView) {
        initiative = view.initiative.slug
        results = view.results.map(ResultSummaryJSON.init)
        dropped = view.dropped.map(ResultSummaryJSON.init)
    }
}

struct ResultJSON: Encodable {
    let result: ResultSummaryJSON
    let purpose: String?
    /// Only members see these two.
    let steps: [Number<Step>]?
    let visionsOf: [String?]?

    init(_ view: ResultView) {
        result = ResultSummaryJSON(view.placed)
        purpose = view.purpose
        steps = view.isMember ? view.steps.map(\.number) : nil
        visionsOf = view.isMember ? view.speakers.map(\.name) : nil
    }
}

/// What the form of a result is filled with, and what can be chosen in it.
struct ResultFormJSON: Encodable {
    let places: [Slug]
    let words: ResultWords?
    let edition: String?

    init(_ view: ResultFormView) {
        places = view.places.map(\.slug)
        words = view.known?.words
        edition = view.known?.edition
    }
}
