internal import Core
internal import Initiatives
internal import Purposes

/// The page on which partners turn a curve: what is known of it, what was said before it, and what whoever looks can do.
struct TurnView: Sendable {
    struct Note: Sendable {
        var note: CurveNote
        var words: String
        var who: Sayer
        /// Who has the role.
        var partner: Organisation?
        var backers: [Sayer] = []
        /// Why it was taken up, or set aside.
        var reason: String?
        /// Whether whoever looks said it.
        var isOwn = false
        /// Whether whoever looks speaks with a voice that is for it.
        var isBacked = false

        var mayTakeBack: Bool { isOwn && note.state == .said }
    }

    struct Answer: Sendable {
        var answer: AloneAnswer
        var who: Sayer
    }

    var initiative: Initiative
    var measure: Measure
    var result: SharedResult
    var curve: Curve
    var markers: Markers
    var reported: ReportedTotals?
    var turn: Turn
    var notes: [Note]
    /// One of each voice.
    var answers: [Answer]
    /// Who may have a part.
    var partners: [Organisation]
    var isMember: Bool
    var maySay: Bool
    /// Whether they speak with a voice.
    var maySpeak: Bool
    var mayDecide: Bool

    var path: String { "\(measure.path(in: initiative))/turn" }
    var hasTrend: Bool { curve.points.filter { $0.shown?.value != nil }.count > 1 }

    func notes(_ kind: CurveNote.Kind) -> [Note] {
        notes.filter { $0.note.kind == kind }.sorted { $0.order < $1.order }
    }

    func answers(_ kind: AloneAnswer.Kind) -> [Answer] { answers.filter { $0.answer.kind == kind } }
}

extension TurnView.Note {
    /// What costs nothing stands first; what was taken up before what is open, and that before what was set aside; what
    /// most are for before the rest.
    fileprivate var order: (Int, Int, Int, Int64) {
        let states: [CurveNote.State] = [.takenUp, .said, .setAside]
        let cost = note.kind == .works ? note.cost.flatMap { CurveNote.Cost.allCases.firstIndex(of: $0) } : nil
        return (
            states.firstIndex(of: note.state) ?? states.count, cost ?? 0, -backers.count, note.number.value
        )
    }
}

/// Who said something, as far as whoever looks is told.
struct Sayer: Sendable, Equatable {
    /// A person; nil where they are not to be named, or were forgotten.
    var name: String?
    /// For which organisation they spoke.
    var organisation: String?
}
