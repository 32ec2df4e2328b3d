internal import Activities
public import Core
internal import Initiatives
internal import Purposes

// What programs read at the addresses of the measure pages. Fields are only ever added.

/// A figure: exact decimals are strings, since numbers in JSON pass through floating point.
struct FigureJSON: Encodable {
    let place: Slug
    let period: Period
    let state: Figure.State
    let value: Fixed?
    /// The level, where the value is the number of one.
    let label: String?
    let rank: Int64?
    /// How many cases the value rests on, and its standard error, where the source gives them.
    let cases: Int64?
    let standardError: Fixed?
    /// A mean of fewer than 30 cases.
    let isUnreliable: Bool
    let note: String?
    let source: String
    let isPreferred: Bool
    /// The ledger entry that brought it.
    let entry: Int64
    let from: String

    init(_ stated: StatedFigure, of measure: Measure, at place: Place, in initiative: Initiative) {
        self.place = place.slug
        period = stated.figure.period
        state = stated.figure.state
        value = stated.value?.shortest
        label = stated.wording.label(stated.figure.units)
        rank = stated.figure.rank
        cases = stated.figure.cases
        standardError = stated.standardError?.shortest
        isUnreliable = stated.isUnreliable
        note = stated.figure.note
        source = stated.source.citation
        isPreferred = stated.figure.isPreferred
        entry = stated.figure.entry
        from = FigureAddress(stated.figure, of: measure, at: place, in: initiative).path
    }
}

struct MeasureSummaryJSON: Encodable {
    let slug: Slug
    let name: String
    let question: String
    let unit: String
    let kind: Measure.Kind
    let form: Measure.Form
    /// Of a scale, the lowest first: a value is the number of its level, from 0.
    let levels: [String]?
    let direction: Measure.Direction
    let result: String

    init(_ measure: Measure, _ result: SharedResult) {
        slug = measure.slug
        name = measure.name
        question = measure.question
        unit = measure.unit
        kind = measure.kind
        form = measure.form
        levels = measure.form == .scale ? measure.levels : nil
        direction = measure.direction
        self.result = result.statement
    }
}

struct MeasuresJSON: Encodable {
    struct Line: Encodable {
        let measure: MeasureSummaryJSON
        let latest: FigureJSON?
        let hasBaseline: Bool
    }

    let initiative: Slug
    let measures: [Line]

    init(_ view: MeasuresView) {
        initiative = view.initiative.slug
        measures = view.results.flatMap { served in
            served.measures.map { latest in
                Line(
                    measure: MeasureSummaryJSON(latest.measure, served.result),
                    latest: latest.stated.map {
                        FigureJSON($0, of: latest.measure, at: latest.place, in: view.initiative)
                    }, hasBaseline: latest.hasBaseline)
            }
        }
    }
}

struct MeasureJSON: Encodable {
    struct Group: Encodable {
        let dimension: String
        let name: String
        let figure: FigureJSON
        /// What other sources state of the same group.
        let others: [FigureJSON]
        let gap: Fixed?
    }
    struct Total: Encodable {
        let place: Slug
        let period: Period?
        let value: Fixed
        let figures: Int64
    }
    struct Break: Encodable {
        let period: Period
        let reason: String
    }
    /// What partners' reports add up to.
    struct Reported: Encodable {
        let period: Period
        let reported: Int
        let expected: Int
        let accepted: Fixed?
        /// Of those who reported in every period that is drawn.
        let steady: Fixed?
        /// Not accepted yet; for members.
        let submitted: Fixed?
        /// A share of fewer than 30.
        let isUnreliable: Bool
    }
    struct Marked: Encodable {
        let kind: Marker.Kind
        let place: Slug
        let organisation: Slug?
        let period: Period
        let value: Fixed
        let label: String?
        let reason: String
        let stands: Bool
    }
    struct Told: Encodable {
        let number: Int64
        let kind: Story.Kind
        let text: String
        let day: Day?
        let source: String?
    }

    let measure: MeasureSummaryJSON
    let definition: String
    let figures: [FigureJSON]
    let breaks: [Break]
    let groups: [Group]
    let totals: [Total]
    let places: PlaceGridJSON?
    let reported: [Reported]?
    let markers: [Marked]
    let stories: [Told]
    /// The activities of which it counts something.
    let activities: [Slug]
    /// What it is computed from; nil where its figures are stated.
    let share: ShareJSON?
    /// The measure that is asked for instead of it.
    let successor: Slug?
    let predecessors: [Slug]
    /// Where it is told in words: the newest of what was told.
    let told: StoriesJSON?

    init(_ view: MeasureView) {
        activities = view.activities.map(\.slug)
        told = view.told.map { StoriesJSON($0) }
        measure = MeasureSummaryJSON(view.measure, view.result)
        definition = view.measure.definition
        figures = ([view.curve] + view.elsewhere).flatMap { curve in
            curve.points.flatMap(\.stated).map {
                FigureJSON($0, of: view.measure, at: curve.place, in: view.initiative)
            }
        }
        breaks = view.curve.breaks.map { Break(period: $0.period, reason: $0.reason) }
        stories = view.curve.stories.map {
            Told(
                number: $0.number, kind: $0.kind, text: $0.text, day: $0.day,
                source: view.curve.sources[$0.source]?.citation)
        }
        groups = view.groups.map { group in
            let figures = ([group.stated] + group.others).map {
                FigureJSON($0, of: view.measure, at: view.curve.place, in: view.initiative)
            }
            return Group(
                dimension: group.category.dimension, name: group.category.name, figure: figures[0],
                others: Array(figures.dropFirst()), gap: group.gap?.shortest)
        }
        reported = view.reported.map { totals in totals.stretches.map { Reported($0, of: totals) } }
        share = view.kin.sides.map { ShareJSON($0, view.shareGroups) }
        successor = view.kin.successor?.measure.slug
        predecessors = view.kin.predecessors.map(\.slug)
        markers = view.markers.all.map(Marked.init)
        places = view.places.map { PlaceGridJSON($0, of: view.measure, in: view.initiative) }
        totals = view.totals.map {
            Total(place: $0.place.slug, period: view.totalsPeriod, value: $0.value.shortest, figures: $0.figures)
        }
    }
}

extension MeasureJSON.Reported {
    init(_ stretch: ReportedTotals.Stretch, of totals: ReportedTotals) {
        period = stretch.period
        reported = stretch.reported
        expected = stretch.expected
        accepted = totals.total(stretch.accepted)?.shortest
        steady = stretch.isEnough ? totals.line(stretch)?.shortest : nil
        submitted = totals.total(stretch.submitted)?.shortest
        isUnreliable = totals.isUnreliable(stretch.accepted)
    }
}

extension MeasureJSON.Marked {
    init(_ placed: Markers.Placed) {
        kind = placed.marker.kind
        place = placed.place.slug
        organisation = placed.organisation?.slug
        period = placed.marker.period
        value = placed.value.shortest
        label = placed.wording.label(placed.marker.units)
        reason = placed.marker.reason
        stands = placed.stands
    }
}

struct FigureTraceJSON: Encodable {
    let measure: MeasureSummaryJSON
    let purpose: String?
    let figure: FigureJSON
    let earlier: [FigureJSON]
    let others: [FigureJSON]
    let batch: String
    /// What was said about it where it was reported; for members.
    let talk: [TalkJSON]
    let proof: ProofJSON

    init(_ view: FigureTrace) {
        measure = MeasureSummaryJSON(view.measure, view.result)
        purpose = view.purpose?.statement
        func json(_ stated: StatedFigure) -> FigureJSON {
            FigureJSON(stated, of: view.measure, at: view.place, in: view.initiative)
        }
        figure = json(view.current)
        earlier = view.earlier.map(json)
        others = view.others.map(json)
        batch = view.batch.name
        talk = view.report?.said.map(TalkJSON.init) ?? []
        proof = ProofJSON(view.proof)
    }
}

/// Enough to check with any implementation of RFC 9162 that an entry is in the record.
public struct ProofJSON: Encodable, Sendable {
    let leaf: String
    let position: Int64
    let size: Int64
    let path: [String]
    let root: String

    public init(_ proof: InclusionProof) {
        leaf = proof.leaf.description
        position = proof.position
        size = proof.size
        path = proof.path.map(\.description)
        root = proof.root.description
    }
}
