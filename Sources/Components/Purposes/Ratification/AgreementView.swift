internal import Core
internal import Initiatives

/// “What do we agree on?”: the purpose that stands; and for members, how they come to the next one.
struct AgreementView: Sendable {
    var initiative: Initiative
    var today: Day
    /// The version that was ratified last.
    var standing: VersionView?
    /// What the initiative has published elsewhere, where nothing was ratified here.
    var quoted: (statement: String, citation: String)?
    /// nil for whoever is no member.
    var workshop: Workshop?

    /// What members see of their work on the purpose.
    struct Workshop: Sendable {
        var actor: Actor
        /// The voice that the viewer speaks with from the seat they act from.
        var voice: Number<Voice>?
        /// The version that is being put to the members.
        var asked: VersionView?
        /// Newest first, without their answers.
        var versions: [VersionView]
        var views: [SpokenView]
        /// The founding circle and the newest draft, until a first purpose is ratified.
        var circle: FoundingCircle?
        /// Whether the viewer is in it.
        var isFounder: Bool

        /// The newest version that nobody put to the members yet, nor replaced.
        var draft: VersionView? { versions.first { $0.state == .draft } }
        var answer: VersionView.Answered? { asked?.answers.first { $0.speaker.voice == voice } }
    }

    /// How a voice sees the problem.
    struct SpokenView: Sendable {
        var speaker: Speaker
        var view: SharedView
    }
}

extension AgreementView {
    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> AgreementView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let speakers = try Speakers(in: tx, scope: scope, for: actor)
        let current = try PurposeVersion.current(in: tx, scope: scope)
        let standing = try current.map { try VersionView.of($0, speakers, in: tx) }
        let isMember = actor.may(.readShared)
        let quoted = try current == nil ? QuotedPurpose.newest(in: tx, scope: scope) : nil
        return AgreementView(
            initiative: initiative, today: initiative.day(at: tx.now),
            standing: isMember ? standing : standing?.forPublic,
            quoted: try quoted.map { ($0.statement, try Source.find($0.source, in: tx, scope: scope).citation) },
            workshop: isMember
                ? try Workshop.of(scope, speakers, for: actor, hasPurpose: standing != nil, in: tx) : nil)
    }
}

extension AgreementView.Workshop {
    static func of(
        _ scope: Scope, _ speakers: Speakers, for actor: Actor, hasPurpose: Bool, in tx: ReadTransaction
    ) throws -> AgreementView.Workshop {
        let versions = try VersionView.all(speakers, in: tx, scope: scope)
        let asked = try versions.first { $0.state == .open }.map { try VersionView.of($0.version, speakers, in: tx) }
        let draft = versions.first { $0.state == .draft }
        return AgreementView.Workshop(
            actor: actor, voice: try Voice.spoken(by: actor, in: tx, scope: scope)?.number, asked: asked,
            versions: versions, views: try AgreementView.SpokenView.all(speakers, in: tx, scope: scope),
            circle: hasPurpose ? nil : try FoundingCircle.of(draft?.version.number, in: tx, scope: scope),
            isFounder: try !hasPurpose && FoundingCircle.holds(Number(actor.member), in: tx, scope: scope))
    }
}

extension VersionView {
    /// All versions, newest first, without what was answered to them.
    static func all(_ speakers: Speakers, in tx: ReadTransaction, scope: Scope) throws -> [VersionView] {
        let asked = try tx.records(Ratification.self, "scope = \(scope)")
        let versions = try tx.records(PurposeVersion.self, "scope = \(scope) ORDER BY number DESC")
        let replaced = Set(versions.compactMap(\.basedOn))
        return versions.map { version in
            VersionView(
                version: version, drafter: speakers.called(version.drafter),
                ratification: asked.first { $0.version == version.number },
                isReplaced: replaced.contains(version.number), answers: [])
        }
    }
}

extension AgreementView.SpokenView {
    static func all(_ speakers: Speakers, in tx: ReadTransaction, scope: Scope) throws -> [AgreementView.SpokenView] {
        let views = try tx.records(SharedView.self, "scope = \(scope)")
        return speakers.all.compactMap { speaker in
            views.first { $0.voice == speaker.voice }.map { AgreementView.SpokenView(speaker: speaker, view: $0) }
        }
    }
}

extension Voice {
    /// The voice that somebody speaks with from the seat they act from; nil where that seat has none.
    static func spoken(by actor: Actor, in tx: ReadTransaction, scope: Scope) throws -> Voice? {
        do {
            return try Voice.of(actor, in: tx, scope: scope)
        } catch let problem as Problem where problem.code == "voice.none" {
            return nil
        }
    }
}
