internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What the voice that one speaks with said so far about the problem.
struct OwnView: Sendable {
    var initiative: Initiative
    var speaker: Speaker
    var view: SharedView?

    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> OwnView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let voice = try Voice.of(actor, in: tx, scope: scope).number
        guard let speaker = try Speakers(in: tx, scope: scope, for: actor)[voice] else { throw Problem.notFound }
        return OwnView(
            initiative: initiative, speaker: speaker, view: try SharedView.find(by: voice, in: tx, scope: scope))
    }
}

/// The form in which a voice says how it sees the problem.
struct ViewPage: HTML {
    let view: OwnView
    let form: Form
    let reader: Reader

    init(_ view: OwnView, _ form: Form, _ reader: Reader) {
        self.view = view
        self.form = form.filled(with: view.view?.typed ?? [:])
        self.reader = reader
    }

    private var path: String { "/\(view.initiative.slug)/purpose" }
    private var language: String? { reader.foreign(view.initiative.language) }

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.viewTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(PurposesText.viewTitle) }
                p(.class("lead")) { reader(PurposesText.viewLead(voice: view.speaker.title(reader))) }
            }
            FormFrame(
                form, to: "\(path)/view", button: PurposesText.viewButton, cancel: (PurposesText.back, path),
                reader: reader
            ) {
                TextArea(
                    form, "sees", label: PurposesText.viewSees, most: ShareView.most, language: language,
                    isFirst: true, reader: reader)
                TextArea(
                    form, "why", label: PurposesText.viewWhy, isRequired: false, most: ShareView.most,
                    language: language, reader: reader)
                TextArea(
                    form, "change", label: PurposesText.viewChange, isRequired: false, most: ShareView.most,
                    language: language, reader: reader)
            }
        }
    }
}

extension SharedView {
    fileprivate var typed: [String: String] {
        ["sees": sees, "why": why, "change": change].compactMapValues { $0 }
    }
}
