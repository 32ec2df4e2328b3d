internal import Core
internal import Initiatives
internal import Purposes

/// What an initiative tells on two sheets of paper.
struct ReportCardView: Sendable {
    /// A proposal that was taken up, without whose words it is.
    struct TakenUp: Sendable {
        var measure: Measure
        var words: String
    }

    /// A measure with those who are late with it. For members; outside, only how many have reported is told.
    struct Missing: Sendable {
        var measure: Measure
        var period: Period
        var organisations: [Organisation]
    }

    var initiative: Initiative
    var today: Day
    var purpose: Purpose?
    var headline: Curve?
    var reported: ReportedTotals?
    var markers: Markers
    var scorecard: ScorecardView
    var takenUp: [TakenUp]
    /// By name.
    var partners: [Organisation]
    var missing: [Missing]
    /// Who published what is shown, most first.
    var citations: [String]
    /// How many entries the record has.
    var entries: Int64

    /// The line of the headline curve.
    var headlineLine: ScoreLine? {
        scorecard.lines.first { $0.measure.number == headline?.measure.number }
    }
}

extension ReportCardView {
    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> ReportCardView {
        let scorecard = try ScorecardView.find(slug, for: actor, in: tx)
        let (initiative, scope) = (scorecard.initiative, scorecard.initiative.scope)
        let today = initiative.day(at: tx.now)
        let sources = try Source.all(in: tx, scope: scope)
        let purpose = try Purpose.current(in: tx, scope: scope)
        let first = scorecard.lines.first { $0.measure.isHeadline }
        let headline = try first.flatMap {
            try Curve.headline(of: $0.measure, at: $0.place.number, sources: sources, for: actor, in: tx)
        }
        return ReportCardView(
            initiative: initiative, today: today, purpose: purpose, headline: headline,
            reported: try headline?.reported(on: today, for: actor, in: tx),
            markers: try headline.map { try Markers.find($0.measure, at: $0.place, for: actor, in: tx) } ?? .none,
            scorecard: scorecard, takenUp: try takenUp(scorecard, in: tx, scope: scope),
            partners: try Organisation.inside(tx, scope: scope),
            missing: actor.may(.readShared) ? try missing(scorecard, on: today, in: tx) : [],
            citations: citations(scorecard, purpose?.source.flatMap { sources[$0] }),
            entries: try RecordHead.find(in: tx, scope: scope).size)
    }

    private static func takenUp(
        _ scorecard: ScorecardView, in tx: ReadTransaction, scope: Scope
    ) throws -> [TakenUp] {
        let rows = try tx.all(
            """
            SELECT n.measure, w.words FROM curve_note n
            JOIN curve_words w ON w.scope = n.scope AND w.note = n.number AND w.part = 'said'
            WHERE n.scope = \(scope) AND n.state = 'taken up' ORDER BY n.number DESC
            """
        ) { (try $0.get("measure", as: Number<Measure>.self), try $0.get("words", as: String.self)) }
        return rows.compactMap { number, words in
            scorecard.lines.first { $0.measure.number == number }.map { TakenUp(measure: $0.measure, words: words) }
        }
    }

    private static func missing(_ scorecard: ScorecardView, on today: Day, in tx: ReadTransaction) throws -> [Missing] {
        let book = try ReportBook(in: tx, scope: scorecard.initiative.scope, today: today)
        return scorecard.lines.compactMap { line in
            guard let asked = book.asked(line.measure, for: nil), let period = asked.period else { return nil }
            let late = asked.lines.filter { $0.isAsked && ($0.state.isLate || $0.state == .returned) }.map(
                \.organisation)
            return late.isEmpty ? nil : Missing(measure: line.measure, period: period, organisations: late)
        }
    }

    private static func citations(_ scorecard: ScorecardView, _ purpose: Source?) -> [String] {
        let cited = scorecard.lines.compactMap(\.newest?.stated?.source.citation)
        let counts = Dictionary(grouping: cited) { $0 }.mapValues(\.count)
        let ranked = counts.keys.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
        return ([purpose?.citation].compactMap(\.self) + ranked).reduce(into: []) { all, citation in
            if !all.contains(citation) { all.append(citation) }
        }
    }
}

extension Organisation {
    /// Those whom everybody may know of: named in what was published, or joined.
    fileprivate static func inside(_ tx: ReadTransaction, scope: Scope) throws -> [Organisation] {
        try tx.records(
            Organisation.self,
            """
            scope = \(scope) AND EXISTS (SELECT 1 FROM membership m WHERE m.scope = organisation.scope
              AND m.organisation = organisation.number AND m.state IN ('named', 'joined')) ORDER BY name
            """)
    }
}
