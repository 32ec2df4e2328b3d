internal import Core
public import Initiatives
internal import Purposes

/// Who does what: every activity that somebody may know of.
struct ActivitiesView: Sendable {
    var book: ActivityBook
    var mayStart: Bool
    var isMember: Bool
    var initiative: Initiative { book.initiative }

    func entries(_ state: Activity.State) -> [ActivityBook.Entry] {
        book.entries.filter { $0.activity.state == state }
    }

    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> ActivitiesView {
        ActivitiesView(
            book: try ActivityBook.of(try Initiative.find(slug, in: tx), for: actor, in: tx),
            mayStart: actor.may(.propose), isMember: actor.may(.readShared))
    }
}

/// One activity: who does it, what for, where and for whom, and what one can do about it.
struct ActivityView: Sendable {
    /// What whoever looks is to it with the voice they speak with.
    enum Standing: Sendable {
        case none, owner, asked
        /// Nobody owns it: it can be taken on.
        case mayTakeOn
    }

    var book: ActivityBook
    var entry: ActivityBook.Entry
    var isMember: Bool
    var isTended: Bool
    var standing: Standing
    /// Voices that count now and were not named: they can be asked to join in.
    var others: [Speaker]
    /// What is counted of it.
    var counted: [CountedLine]
    var opensRecord: Bool

    var initiative: Initiative { book.initiative }
    var activity: Activity { entry.activity }
    var path: String { activity.path(in: initiative) }
    var buildsOn: ActivityBook.Entry? { book[activity.buildsOn] }
    var followers: [ActivityBook.Entry] { book.entries.filter { $0.activity.buildsOn == activity.number } }

    /// - Throws: not found where there is none, and where whoever asks may not know of it.
    static func find(
        _ slug: Slug, _ activity: Slug, _ counted: CountedQuery = { _, _, _, _ in [] }, for actor: Actor,
        in tx: ReadTransaction
    ) throws -> ActivityView {
        let initiative = try Initiative.find(slug, in: tx)
        let book = try ActivityBook.of(initiative, for: actor, in: tx)
        guard let entry = book[activity] else { throw Problem.notFound }
        let isTended = try entry.activity.isTended(by: actor, in: tx)
        let named = Set(entry.owners.filter { $0.state != .left }.map(\.speaker.voice))
        let speakers = isTended ? try Speakers(in: tx, scope: initiative.scope, for: actor).entitled : []
        return ActivityView(
            book: book, entry: entry, isMember: actor.may(.readShared), isTended: isTended,
            standing: try standing(of: actor, to: entry, in: tx),
            others: speakers.filter { !named.contains($0.voice) },
            counted: try counted(entry.activity, initiative, actor, tx), opensRecord: initiative.opensRecord(to: actor))
    }

    private static func standing(
        of actor: Actor, to entry: ActivityBook.Entry, in tx: ReadTransaction
    ) throws -> Standing {
        guard entry.activity.state.isOpen, actor.may(.speak), actor.role != .invited,
            let voice = try Voice.spoken(by: actor, in: tx, scope: entry.activity.scope)?.number
        else { return .none }
        switch entry.owners.first(where: { $0.speaker.voice == voice })?.state {
        case .asked: return .asked
        case .agreed: return .owner
        case .left, nil: return entry.owners.contains { $0.state != .left } ? .none : .mayTakeOn
        }
    }
}

extension Activity {
    public func path(in initiative: Initiative) -> String { "/\(initiative.slug)/activities/\(slug)" }
    /// How the line calls it.
    public var lineID: String { "activity-\(number.value)" }
}
