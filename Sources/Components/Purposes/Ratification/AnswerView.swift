internal import Core
internal import Credentials
internal import Initiatives

/// What somebody is asked, and what their voice answered so far.
struct AnswerView: Sendable {
    var initiative: Initiative
    var today: Day
    /// The voice that one speaks with; nil where the seat has none.
    var speaker: Speaker?
    /// The version that is open for answers.
    var asked: PurposeVersion?
    var ratification: Ratification?
    /// nil for whoever came with a link.
    var given: PurposeAnswer?
    /// How the link stands that somebody came with.
    var link: Link.State?

    /// A link that is over lies around, on a phone that others hold too: it tells nothing, not even of which initiative.
    var isOver: Bool { link == .used || link == .expired }

    /// What to answer to, while it can be answered.
    var open: (version: PurposeVersion, until: Day)? {
        guard !isOver, let asked, let ratification, ratification.takesAnswers(on: today), speaker != nil else {
            return nil
        }
        return (asked, ratification.closes)
    }
}

extension AnswerView {
    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> AnswerView {
        let initiative = try Initiative.find(slug, in: tx)
        return try of(initiative, voice: Voice.spoken(by: actor, in: tx, scope: initiative.scope), in: tx)
    }

    /// For whoever holds a link that was made for answering; any other code leads nowhere.
    static func find(
        _ slug: Slug, code: String, authority: any Authority, in tx: ReadTransaction
    ) throws -> AnswerView {
        let initiative = try Initiative.find(slug, in: tx)
        guard let code = SecretCode(code), let link = try Link.find(code, in: tx), link.purpose == .answer,
            link.scope == initiative.scope
        else { throw Problem.notFound }
        let actor = try authority.actor(.link(code.digest), in: link.scope, tx: tx)
        var view = try of(initiative, voice: Voice.spoken(by: actor, in: tx, scope: link.scope), in: tx)
        // Who holds the link need not be who answered before.
        view.given = nil
        view.link = link.state(at: tx.now)
        return view
    }

    private static func of(_ initiative: Initiative, voice: Voice?, in tx: ReadTransaction) throws -> AnswerView {
        let scope = initiative.scope
        var view = AnswerView(initiative: initiative, today: initiative.day(at: tx.now))
        if let voice { view.speaker = try Speakers.named(in: tx, scope: scope)[voice.number] }
        guard let ratification = try Ratification.open(in: tx, scope: scope) else { return view }
        view.ratification = ratification
        view.asked = try PurposeVersion.find(ratification.version, in: tx, scope: scope)
        if let voice {
            view.given = try PurposeAnswer.find(by: voice.number, to: ratification.version, in: tx, scope: scope)
        }
        return view
    }
}
