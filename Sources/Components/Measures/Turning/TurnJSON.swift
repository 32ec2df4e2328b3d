internal import Core
internal import Initiatives

// What programs read at the address of the page that turns a curve. Fields are only ever added.

struct TurnJSON: Encodable {
    struct Note: Encodable {
        let number: Number<CurveNote>
        let kind: CurveNote.Kind
        let words: String
        let cost: CurveNote.Cost?
        let partner: Slug?
        let state: CurveNote.State
        /// Why it was taken up, or set aside.
        let reason: String?
        let by: String?
        let organisation: String?
        /// How many voices are for it.
        let backers: Int?
    }
    struct Answer: Encodable {
        let kind: AloneAnswer.Kind
        let words: String
        let by: String?
        let organisation: String?
    }

    let measure: MeasureSummaryJSON
    let curve: CurveJSON
    let turn: CurveTurnJSON
    let stories: [StoryJSON]
    let notes: [Note]
    /// Whether one partner could have done this alone: one answer of each voice.
    let alone: [Answer]

    init(_ view: TurnView) {
        measure = MeasureSummaryJSON(view.measure, view.result)
        curve = CurveJSON(view.curve, view.markers, view.reported, in: view.initiative)
        turn = CurveTurnJSON(view.turn)
        stories = view.curve.stories.map { StoryJSON($0, in: view.curve) }
        notes = view.notes.map { Note($0, isMember: view.isMember) }
        alone = view.answers.map {
            Answer(
                kind: $0.answer.kind, words: $0.answer.words, by: $0.who.name, organisation: $0.who.organisation)
        }
    }
}

extension TurnJSON.Note {
    init(_ note: TurnView.Note, isMember: Bool) {
        number = note.note.number
        kind = note.note.kind
        words = note.words
        cost = note.note.cost
        partner = note.partner?.slug
        state = note.note.state
        reason = note.reason
        by = note.who.name
        organisation = note.who.organisation
        backers = isMember && note.note.kind == .proposal ? note.backers.count : nil
    }
}

/// The figures that a curve is drawn from, and what was set beside it.
struct CurveJSON: Encodable {
    let figures: [FigureJSON]
    let reported: [MeasureJSON.Reported]?
    let markers: [MeasureJSON.Marked]

    init(_ curve: Curve, _ markers: Markers, _ reported: ReportedTotals?, in initiative: Initiative) {
        figures = curve.points.flatMap(\.stated).map {
            FigureJSON($0, of: curve.measure, at: curve.place, in: initiative)
        }
        self.reported = reported.map { totals in totals.stretches.map { MeasureJSON.Reported($0, of: totals) } }
        self.markers = markers.all.map(MeasureJSON.Marked.init)
    }
}

/// Something told beside a curve, with its source.
struct StoryJSON: Encodable {
    let number: Int64
    let kind: Story.Kind
    let text: String
    let day: Day?
    let source: String?

    init(_ story: Story, in curve: Curve) {
        number = story.number
        kind = story.kind
        text = story.text
        day = story.day
        source = curve.sources[story.source]?.citation
    }
}

/// Whether a curve has turned, and what was compared.
struct CurveTurnJSON: Encodable {
    enum State: String, Encodable, CaseIterable {
        case turned
        case notTurned = "not turned"
        case seriesBreak = "series break"
        case noForecast = "no forecast"
        case noFigure = "no figure"
        case incomplete, neither
    }

    let state: State
    let period: Period?
    let value: Fixed?
    let forecast: Fixed?

    init(_ turn: Turn) {
        var told: Period?
        switch turn {
        case .turned(let compared): (state, told) = (.turned, compared.period)
        case .notTurned(let compared): (state, told) = (.notTurned, compared.period)
        case .seriesBreak(let period): (state, told) = (.seriesBreak, period)
        case .noForecast(let period, _): (state, told) = (.noForecast, period)
        case .noFigure: state = .noFigure
        case .incomplete: state = .incomplete
        case .neither: state = .neither
        }
        period = told
        value = turn.compared?.value.shortest
        forecast = turn.compared?.forecast.shortest
    }
}
