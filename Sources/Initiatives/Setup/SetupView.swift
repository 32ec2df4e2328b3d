internal import Core
internal import Web

/// How far an initiative has been set up: its own words, and the steps that come next.
struct SetupView: Sendable {
    var initiative: Initiative
    var steps: [SetupStep]
    var path: String { "/\(initiative.slug)/setup" }

    static func find(_ slug: Slug, in tx: ReadTransaction) throws -> SetupView {
        let initiative = try Initiative.find(slug, in: tx)
        let done = try tx.all(
            "SELECT DISTINCT action FROM ledger_entry WHERE scope = \(initiative.scope)"
        ) { try $0.get("action", as: String.self) }
        return SetupView(
            initiative: initiative, steps: SetupStep.all.map { $0.seen(in: Set(done)) })
    }
}

/// One of the first things to do. Whether it was done, the record knows: it holds such an action.
struct SetupStep: Sendable {
    let title: Phrase
    let words: Phrase
    /// After the initiative's own address.
    let path: String
    let action: String
    private(set) var isDone = false

    static let all = [
        SetupStep(
            title: InitiativesText.setupPlaces, words: InitiativesText.setupPlacesWords, path: "/setup/places",
            action: AddPlaces.name),
        SetupStep(
            title: InitiativesText.setupInvite, words: InitiativesText.setupInviteWords, path: "/people/invite",
            action: InvitePeople.name),
        // What comes next belongs to a component that stands on this one; its addresses and the names of its actions
        // are fixed, since the record holds them.
        SetupStep(
            title: InitiativesText.setupCircle, words: InitiativesText.setupCircleWords, path: "/purpose/circle",
            action: "purposes.seat-circle"),
        SetupStep(
            title: InitiativesText.setupFit, words: InitiativesText.setupFitWords, path: "/fit",
            action: "purposes.check-fit"),
        SetupStep(
            title: InitiativesText.setupDraft, words: InitiativesText.setupDraftWords, path: "/purpose/draft",
            action: "purposes.draft"),
    ]

    init(title: Phrase, words: Phrase, path: String, action: String) {
        (self.title, self.words, self.path, self.action) = (title, words, path, action)
    }

    fileprivate func seen(in done: Set<String>) -> SetupStep {
        var step = self
        step.isDone = done.contains(action)
        return step
    }
}
