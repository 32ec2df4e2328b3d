internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What the founding circle is asked: the newest draft, and what each of them said to it.
struct ConsentView: Sendable {
    var initiative: Initiative
    /// nil where there is no draft.
    var details: VersionDetails?
    var mine: DraftConsent?
}

extension ConsentView {
    /// - Throws: not found for whoever is not in the circle: they are asked nothing.
    static func find(_ slug: Slug, for actor: Actor, in tx: ReadTransaction) throws -> ConsentView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let member = Number<Member>(actor.member)
        guard try FoundingCircle.holds(member, in: tx, scope: scope) else { throw Problem.notFound }
        guard let draft = try PurposeVersion.newestDraft(in: tx, scope: scope) else {
            return ConsentView(initiative: initiative)
        }
        let details = try VersionDetails.find(slug, draft, for: actor, in: tx)
        return ConsentView(
            initiative: initiative, details: details,
            mine: details.consents.first { $0.consent.member == member }?.consent)
    }
}

/// The form in which somebody of the founding circle lets a draft go ahead, or objects.
struct ConsentPage: HTML {
    enum Word: String, CaseIterable {
        case go, object
    }

    let view: ConsentView
    let form: Form
    let reader: Reader

    init(_ view: ConsentView, _ form: Form, _ reader: Reader) {
        let said = view.mine.map { $0.isConsent ? Word.go : .object }
        self.view = view
        self.form = form.filled(
            with: ["consent": said?.rawValue, "objection": view.mine?.objection].compactMapValues { $0 })
        self.reader = reader
    }

    var body: some HTML {
        Page(reader: reader, title: reader(PurposesText.consentTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(PurposesText.consentTitle) }
                p(.class("lead")) { reader(PurposesText.consentLead) }
            }
            if let details = view.details {
                ConsentForm(details: details, form: form, reader: reader)
            } else {
                Note(reader(PurposesText.consentNone))
            }
        }
    }
}

private struct ConsentForm: HTML {
    let details: VersionDetails
    let form: Form
    let reader: Reader

    private var path: String { "/\(details.initiative.slug)/purpose" }
    private var language: String { details.initiative.language }
    private var text: PurposeText { details.version.version.text }

    var body: some HTML {
        section(.class("stack")) {
            h2 { text.statement }.spoken(in: language, to: reader)
            WholePurpose(text: text, language: language, reader: reader)
        }
        FormFrame(
            form, to: "\(path)/consent", button: PurposesText.consentButton, cancel: (PurposesText.back, path),
            reader: reader
        ) {
            HiddenField("version", "\(details.version.version.number.value)")
            ChoiceField(
                form, "consent", legend: PurposesText.consentChoose,
                options: [
                    Choice(ConsentPage.Word.go.rawValue, label: reader(PurposesText.consentGo)),
                    Choice(ConsentPage.Word.object.rawValue, label: reader(PurposesText.consentObject)),
                ], reader: reader)
            TextArea(
                form, "objection", label: PurposesText.consentObjection, hint: PurposesText.consentObjectionHint,
                rows: 3, isRequired: false, most: ConsentToDraft.most, language: reader.foreign(language),
                reader: reader)
        }
        ul(.class("people")) {
            for consent in details.consents { ConsentLine(consent: consent, language: language, reader: reader) }
        }
    }
}

extension ConsentToDraft {
    /// What was sent with the form of ``ConsentPage``.
    init(_ form: Form, scope: Scope) throws {
        let word = try form.choice("consent", as: ConsentPage.Word.self)
        let objection = try form.optionalText("objection", most: ConsentToDraft.most)
        guard word == .go || objection != nil else {
            throw Problem.invalid("consent.objection-missing", at: "objection", "An objection says why.")
        }
        guard word == .object || objection == nil else {
            throw Problem.invalid("consent.objection-extra", at: "objection", "Whoever goes ahead does not object.")
        }
        self.init(scope: scope, version: Number(try form.number("version", in: 1...Int64.max)), objection: objection)
    }
}
