public import Core
public import Initiatives
public import Purposes
internal import Web

// What this component adds to the line, to what waits for people, to what hangs on no line, and to histories.
extension ActivitiesComponent {
    /// What is done for which result.
    public static let line: LineQuery = { actor, initiative, tx in
        let activities = try Activity.all(in: tx, scope: initiative.scope, for: actor).filter { $0.state != .dropped }
        guard actor.may(.readShared) || !activities.isEmpty else { return [] }
        let ties = try ActivityTies(for: actor, in: tx, scope: initiative.scope)
        return [
            LineStop(
                name: "activities", title: ActivitiesText.navigation, hue: .activities,
                nodes: activities.map { LineNode($0, ties, in: initiative, for: actor) },
                loose: actor.may(.readShared) ? ActivitiesText.noResult : nil,
                missed: actor.may(.readShared) ? [LineStop.Missed(at: "results", ActivitiesText.resultNone)] : [])
        ]
    }

    /// Who does it, where whoever looks may know them; some stand on the line already, for their visions.
    public static let doersOnTheLine: LineQuery = { actor, initiative, tx in
        let activities = try Activity.all(in: tx, scope: initiative.scope, for: actor).filter { $0.state != .dropped }
        guard !activities.isEmpty else { return [] }
        let done = Dictionary(
            grouping: try tx.records(ActivityOwner.self, "scope = \(initiative.scope) AND state = 'agreed'"),
            by: \.voice
        ).mapValues { owned in activities.filter { activity in owned.contains { $0.activity == activity.number } } }
        let speakers = try Speakers(in: tx, scope: initiative.scope, for: actor)
        return [
            LineStop(
                name: "partners", title: PurposesComponent.partnersTitle, hue: .partners,
                nodes: speakers.all.compactMap { LineNode($0, doing: done[$0.voice] ?? [], in: initiative) })
        ]
    }

    public static let histories = [
        HistoryKind("/activities/{activity}", .readPublished) { visit, initiative, tx in
            let view = try ActivityView.find(initiative.slug, try visit.slug("activity"), for: visit.actor, in: tx)
            let owners = try ActivityOwner.all(of: view.activity.number, in: tx, scope: initiative.scope)
            return HistorySubject(
                words: .own(view.activity.title), path: view.path, hue: .activities,
                rows: [RowKey(of: view.activity)] + owners.map { RowKey(of: $0) }
                    + view.entry.capacities.map { RowKey(of: $0) })
        }
    ]

    /// Activities that help no result, and those that nobody does any more.
    public static let looseEnds: LooseEndQuery = { actor, initiative, tx in
        let book = try ActivityBook.of(initiative, for: actor, in: tx)
        let open = book.entries.filter(\.activity.state.isOpen)
        return [
            LooseEndGroup(
                title: ActivitiesText.looseNoResult, reason: ActivitiesText.looseNoResultReason, hue: .activities,
                ends: open.filter(\.results.isEmpty).map(\.looseEnd)),
            LooseEndGroup(
                title: ActivitiesText.looseNoOwner, reason: ActivitiesText.looseNoOwnerReason, hue: .activities,
                ends: open.filter(\.agreed.isEmpty).map(\.looseEnd)),
        ]
    }

    /// Activities that somebody asks one's own voice to own.
    public static func waiting(
        _ actor: Actor, _ initiative: Initiative, _ tx: ReadTransaction
    ) throws -> [WaitingItem] {
        guard actor.may(AnswerOwning.verb), actor.role != .invited,
            let voice = try Voice.spoken(by: actor, in: tx, scope: initiative.scope)?.number
        else { return [] }
        let asked = try tx.records(
            Activity.self,
            """
            scope = \(initiative.scope) AND state IN ('planned', 'active', 'paused') AND number IN (
              SELECT activity FROM activity_owner
              WHERE scope = \(initiative.scope) AND voice = \(voice) AND state = 'asked')
            ORDER BY number
            """)
        return asked.map {
            WaitingItem(
                question: ActivitiesText.waitingOwn(title: $0.title), path: "/activities/\($0.slug)",
                button: ActivitiesText.waitingOwnButton)
        }
    }
}

/// Who does what for which result: what the line needs of activities, and no more.
private struct ActivityTies {
    let owners: [Number<Activity>: [ActivityOwner]]
    let results: [Number<Activity>: [ActivityResult]]
    let speakers: Speakers

    init(for actor: Actor, in tx: ReadTransaction, scope: Scope) throws {
        owners = Dictionary(
            grouping: try tx.records(ActivityOwner.self, "scope = \(scope) AND state = 'agreed' ORDER BY voice"),
            by: \.activity)
        results = Dictionary(
            grouping: try tx.records(ActivityResult.self, "scope = \(scope) ORDER BY result"), by: \.activity)
        speakers = try Speakers(in: tx, scope: scope, for: actor)
    }

    /// Who does it; of one that nobody does, how it stands.
    func label(of activity: Activity) -> LineWords {
        let names = (owners[activity.number] ?? []).compactMap { speakers[$0.voice] }
        if names.isEmpty { return .said(activity.state.title) }
        return .told(isOwn: true) { reader in names.map { $0.title(reader) }.joined(separator: " · ") }
    }
}

extension LineNode {
    fileprivate init(_ activity: Activity, _ ties: ActivityTies, in initiative: Initiative, for actor: Actor) {
        let path = activity.path(in: initiative)
        self.init(
            id: activity.lineID, label: ties.label(of: activity), words: .own(activity.title), path: path,
            history: initiative.opensRecord(to: actor) ? "\(path)/history" : nil,
            leadsTo: (ties.results[activity.number] ?? []).map { "result-\($0.result.value)" },
            isOpen: activity.state == .planned)
    }
}

extension LineNode {
    /// - Returns: nil where somebody does none of these, or is not to be named.
    fileprivate init?(_ speaker: Speaker, doing activities: [Activity], in initiative: Initiative) {
        guard let id = speaker.lineID, !activities.isEmpty else { return nil }
        self.init(
            id: id, label: .told { speaker.details($0) },
            words: .told(isOwn: speaker.isOrganisation) { speaker.title($0) },
            path: "/\(initiative.slug)/\(speaker.isOrganisation ? "partners" : "activities")",
            leadsTo: activities.map(\.lineID))
    }
}

extension ActivityBook.Entry {
    fileprivate var looseEnd: LooseEnd { LooseEnd(activity.title, path: "/activities/\(activity.slug)") }
}
