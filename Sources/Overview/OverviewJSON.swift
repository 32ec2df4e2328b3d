internal import Core
internal import Initiatives
internal import Measures
internal import Partners
internal import Purposes

// What programs read at the addresses of the overview's pages. Fields are only ever added.

struct AboutJSON: Encodable {
    let name = "Throughline"
    let licence = "Apache-2.0"
}

struct InitiativeJSON: Encodable {
    let slug: Slug
    let name: String
    let summary: String
    let since: Day?
    let isDemonstration: Bool

    init(_ initiative: Initiative) {
        slug = initiative.slug
        name = initiative.name
        summary = initiative.summary
        since = initiative.since
        isDemonstration = initiative.isDemonstration
    }
}

struct SiteJSON: Encodable {
    let initiatives: [InitiativeJSON]

    init(_ view: SiteView) { initiatives = view.initiatives.map(InitiativeJSON.init) }
}

struct HomeJSON: Encodable {
    struct Aim: Encodable {
        let figure: String
        let counts: String
        let source: String
    }
    struct ResultLine: Encodable {
        let slug: Slug
        let statement: String
        let kind: SharedResult.Kind
        let worstOff: String?
        let isReading: Bool
        let measures: [Slug]
    }
    struct Point: Encodable {
        let period: Period
        let value: Fixed?
        let rank: Int64?
    }

    struct Gap: Encodable {
        let measure: Slug
        let period: Period
        let group: String
        /// The group's figure minus everybody's.
        let difference: Fixed?
    }

    struct Petal: Encodable {
        struct Signal: Encodable {
            let part: Int64
            let whole: Int64
            let path: String
        }

        let component: String
        /// The weakest signal; null where nothing can be told.
        let oneThing: Signal?
        let signals: [Signal]
    }

    let initiative: InitiativeJSON
    let wheel: [Petal]
    /// null where the initiative has published none.
    let purpose: String?
    let aims: [Aim]
    let results: [ResultLine]
    let headline: [Point]
    let widestGap: Gap?
    let partners: Int
    let figures: Int64
    let conflicts: Int64
    let entries: Int64

    init(_ view: HomeView) {
        initiative = InitiativeJSON(view.initiative)
        wheel = view.wheel.petals.map { Petal($0, in: view.initiative) }
        purpose = view.purpose?.statement
        aims = view.aims.map { Aim(figure: $0.aim.figure, counts: $0.aim.counts, source: $0.source.citation) }
        results = view.results.map {
            ResultLine(
                slug: $0.result.slug, statement: $0.result.statement, kind: $0.result.kind,
                worstOff: $0.result.worstOff, isReading: $0.result.isReading, measures: $0.measures.map(\.slug))
        }
        headline =
            view.headline?.points.map {
                Point(period: $0.period, value: $0.shown?.value?.shortest, rank: $0.shown?.figure.rank)
            } ?? []
        widestGap = view.widestGap.flatMap { gap in
            gap.groups.last.map {
                Gap(
                    measure: gap.measure.slug, period: gap.period, group: $0.category.name,
                    difference: $0.gap?.shortest)
            }
        }
        partners = view.partners.count
        figures = view.figureCount
        conflicts = view.conflictCount
        entries = view.entryCount
    }
}

extension HomeJSON.Petal {
    fileprivate init(_ petal: Initiatives.Petal, in initiative: Initiative) {
        component = petal.component
        oneThing = petal.oneThing.map { Signal($0, in: initiative) }
        signals = petal.signals.map { Signal($0, in: initiative) }
    }
}

extension HomeJSON.Petal.Signal {
    fileprivate init(_ signal: Initiatives.Petal.Signal, in initiative: Initiative) {
        part = signal.part
        whole = signal.whole
        path = "/\(initiative.slug)\(signal.path)"
    }
}

struct RecordJSON: Encodable {
    let size: Int64
    let root: String
    /// null for whom the single entries are not.
    let entries: [RecordedJSON]?

    init(_ view: RecordView) {
        size = view.size
        root = view.root.description
        entries = view.entries?.map(RecordedJSON.init)
    }
}

struct RecordedJSON: Encodable {
    let sequence: Int64
    /// Microseconds since 1970-01-01 UTC.
    let time: Instant
    /// nil where nobody is named.
    let member: Int64?
    let action: String
    /// nil where it would tell what was done in confidence.
    let subject: String?
    let leaf: String

    init(_ entry: Entry) {
        sequence = entry.sequence
        time = entry.shownTime
        member = entry.hidesWho ? nil : entry.member
        action = entry.shownAction
        subject = entry.isInConfidence ? nil : entry.subject
        leaf = entry.leaf.description
    }
}

struct EntryJSON: Encodable {
    struct Wrote: Encodable {
        let table: String
        let rows: Int64
    }

    let entry: RecordedJSON
    let wrote: [Wrote]
    let proof: ProofJSON

    init(_ view: EntryView) {
        entry = RecordedJSON(view.entry)
        wrote = view.shownWrote.map { Wrote(table: $0.table, rows: $0.rows) }
        proof = ProofJSON(view.proof)
    }
}
