internal import Core
public import Initiatives
public import Web

// What this component adds to the line: why, what should become true, and what leads there.
extension PurposesComponent {
    /// The purpose, the results and the steps.
    public static let line: LineQuery = { actor, initiative, tx in
        let scope = initiative.scope
        let results = try SharedResult.all(in: tx, scope: scope, for: actor)
        let purpose = try LineNode.purpose(of: initiative, for: actor, in: tx)
        let above = [
            LineStop(name: "purpose", title: PurposesText.trailPurpose, hue: .purposes, nodes: [purpose]),
            LineStop(
                name: "results", title: PurposesText.trailResults, hue: .decisions,
                nodes: results.map { LineNode($0, in: initiative) }),
        ]
        guard actor.may(.readShared) else { return above }
        return above + [
            LineStop(
                name: "steps", title: PurposesText.roomsStrategy, hue: .activities,
                nodes: try Step.all(in: tx, scope: scope).map { LineNode($0, in: initiative) },
                loose: PurposesText.stepLeadsNowhere,
                missed: [LineStop.Missed(at: "results", PurposesText.resultStepsNone)])
        ]
    }

    /// How the stop is called at which organisations stand, and those who are here as themselves.
    public static let partnersTitle = PurposesText.linePartners

    /// Whose visions serve which result, as far as whoever looks may know them.
    public static let partnersOnTheLine: LineQuery = { actor, initiative, tx in
        guard actor.may(.readShared) else { return [] }
        let speakers = try Speakers(in: tx, scope: initiative.scope, for: actor)
        let visions = try SharedVision.all(speakers, in: tx, scope: initiative.scope).filter(\.speaker.isEntitled)
        return [
            LineStop(
                name: "partners", title: partnersTitle, hue: .partners,
                nodes: visions.enumerated().map { LineNode($1, position: $0 + 1, in: initiative) },
                loose: PurposesText.visionsServesNone,
                missed: [LineStop.Missed(at: "results", PurposesText.resultPeopleNone)])
        ]
    }
}

extension LineNode {
    fileprivate static func purpose(
        of initiative: Initiative, for actor: Actor, in tx: ReadTransaction
    ) throws -> LineNode {
        let path = "/\(initiative.slug)/purpose"
        if let purpose = try Purpose.current(in: tx, scope: initiative.scope) {
            return LineNode(
                id: "purpose", label: .said(PurposesText.trailPurpose), words: .own(purpose.statement), path: path,
                history: actor.may(.readShared) ? purpose.version.map { "\(path)/versions/\($0.value)/history" } : nil,
                leadsTo: [])
        }
        let isDrafted = try Purpose.isDrafted(for: actor, in: tx, scope: initiative.scope)
        let words =
            initiative.nature == .publicFacts
            ? PurposesText.linePurposeNone
            : isDrafted
                ? PurposesText.linePurposeAgreeing
                : actor.may(.readShared) ? PurposesText.linePurposeOpen : PurposesText.linePurposeClosed
        return LineNode(
            id: "purpose", label: .said(PurposesText.trailPurpose), words: .said(words), path: path, leadsTo: [],
            isOpen: true)
    }

    fileprivate init(_ result: SharedResult, in initiative: Initiative) {
        let path = result.path(in: initiative)
        let kind = result.kind == .population ? PurposesText.lineResultLives : PurposesText.lineResultSystem
        self.init(
            id: result.lineID, label: .said(result.state == .agreed ? kind : result.stateTitle),
            words: .own(result.statement), path: path, history: "\(path)/history", leadsTo: ["purpose"])
    }

    fileprivate init(_ step: Step, in initiative: Initiative) {
        let (path, number) = ("/\(initiative.slug)/strategy", step.number.value)
        let target = step.leadsToStep.map { "step-\($0.value)" } ?? step.leadsToResult.map { "result-\($0.value)" }
        self.init(
            id: step.lineID, label: .said(step.kind.title(number)), words: .own(step.words),
            path: "\(path)#step-\(number)", history: "\(path)/\(number)/history", leadsTo: target.map { [$0] } ?? [])
    }

    /// - Parameter position: in the order in which they are shown. Whoever is not to be named has no other number.
    fileprivate init(_ shared: SharedVision, position: Int, in initiative: Initiative) {
        let (path, speaker) = ("/\(initiative.slug)/visions", shared.speaker)
        let voice = speaker.knownVoice?.value
        self.init(
            id: speaker.lineID ?? "member-\(position)",
            label: .told { reader in speaker.details(reader) },
            words: .told(isOwn: speaker.isOrganisation) { reader in speaker.title(reader) },
            path: voice.map { "\(path)#voice-\($0)" } ?? path, history: voice.map { "\(path)/\($0)/history" },
            leadsTo: shared.results.sorted().map { "result-\($0.value)" })
    }
}

extension SharedResult {
    /// How the line calls it.
    public var lineID: String { "result-\(number.value)" }
}

extension Step {
    var lineID: String { "step-\(number.value)" }
}

extension Purpose {
    /// The version that was ratified; nil where it was published elsewhere. Not inlined, as ``Purpose/source``.
    @inline(never)
    fileprivate var version: Number<PurposeVersion>? {
        if case .ratified(let ratification) = origin { ratification.version } else { nil }
    }
}
