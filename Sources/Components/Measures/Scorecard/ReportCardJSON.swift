internal import Core
internal import Initiatives
internal import Purposes

/// What programs read at the address of the report card. Fields are only ever added.
struct ReportCardJSON: Encodable {
    struct TakenUp: Encodable {
        let measure: Slug
        let words: String
    }
    struct Missing: Encodable {
        let measure: Slug
        let period: Period
        let organisations: [Slug]
    }

    let initiative: Slug
    let day: Day
    let purpose: String?
    let headline: Slug?
    /// The headline's.
    let curve: CurveJSON?
    let scorecard: ScorecardJSON
    let takenUp: [TakenUp]
    let partners: [String]
    /// Who is late with what; for members.
    let missing: [Missing]
    let sources: [String]
    let entries: Int64

    init(_ view: ReportCardView) {
        initiative = view.initiative.slug
        day = view.today
        purpose = view.purpose?.statement
        headline = view.headline?.measure.slug
        curve = view.headline.map { CurveJSON($0, view.markers, view.reported, in: view.initiative) }
        scorecard = ScorecardJSON(view.scorecard)
        takenUp = view.takenUp.map { TakenUp(measure: $0.measure.slug, words: $0.words) }
        partners = view.partners.map(\.name)
        missing = view.missing.map {
            Missing(measure: $0.measure.slug, period: $0.period, organisations: $0.organisations.map(\.slug))
        }
        sources = view.citations
        entries = view.entries
    }
}
