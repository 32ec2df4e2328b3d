internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// One version: all that it says, what it changed, and what was said to it.
struct VersionPage: HTML {
    let view: VersionDetails
    let reader: Reader

    init(_ view: VersionDetails, _ reader: Reader) {
        self.view = view
        self.reader = reader
    }

    private var number: Int { Int(view.version.version.number.value) }
    private var text: PurposeText { view.version.version.text }
    private var language: String { view.initiative.language }

    var body: some HTML {
        Page(
            reader: reader, title: reader(PurposesText.versionTitle(number: number)),
            surroundings: view.initiative.surroundings()
        ) {
            Opening {
                Kicker(reader(PurposesText.versionsName(number: number)))
                h1 { text.statement }.spoken(in: language, to: reader)
                p(.class("lead")) {
                    Badge(reader(view.version.state.badge.words), view.version.state.badge.mark)
                    " " + view.version.origin(reader)
                }
            }
            WholePurpose(text: text, language: language, reader: reader)
            VersionChange(view: view, reader: reader)
            VersionAnswers(view: view, reader: reader)
        }
    }
}

private struct VersionChange: HTML {
    let view: VersionDetails
    let reader: Reader

    private var path: String { "/\(view.initiative.slug)/purpose" }
    private var number: Int64 { view.version.version.number.value }

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            if let change = view.version.version.change, let base = view.version.version.basedOn {
                h2 { reader(PurposesText.versionChanged) }
                Paragraphs(change, view.initiative.language, reader)
                p {
                    a(.href(reader.link("\(path)/compare?from=\(base.value)&to=\(number)"))) {
                        reader(PurposesText.versionCompare(number: Int(base.value)))
                    }
                }
            }
            p(.class("actions")) {
                if view.actor.may(.propose) {
                    a(.class("button quiet"), .href(reader.link("\(path)/draft?from=\(number)"))) {
                        reader(PurposesText.versionsNext)
                    }
                }
                LineDoors(
                    to: "purpose",
                    history: view.initiative.opensRecord(to: view.actor)
                        ? "\(path)/versions/\(number)/history" : nil,
                    initiative: view.initiative, reader: reader)
            }
        }
    }
}

/// What the founding circle and then the members said to it, or why it was taken back.
private struct VersionAnswers: HTML {
    let view: VersionDetails
    let reader: Reader

    var body: some HTML {
        div(.class("cards")) {
            if let ratification = view.version.ratification {
                Card(reader(PurposesText.versionAnswers), hue: .purposes) {
                    if let day = ratification.closed { p { reader(closing(ratification, reader.day(day))) } }
                    if let reason = ratification.reason { Paragraphs(reason, view.initiative.language, reader) }
                    if let count = view.version.count { CountedAnswers(count: count, reader: reader) }
                    SaidWords(
                        answers: view.version.dissents + view.version.notYets, initiative: view.initiative,
                        reader: reader)
                    AnswerList(answers: view.version.answers, initiative: view.initiative, reader: reader)
                }
            }
            if !view.consents.isEmpty {
                Card(reader(PurposesText.versionConsents), hue: .decisions) {
                    ul(.class("people")) {
                        for consent in view.consents {
                            ConsentLine(consent: consent, language: view.initiative.language, reader: reader)
                        }
                    }
                }
            }
        }
    }

    private func closing(_ ratification: Ratification, _ day: String) -> Phrase {
        ratification.state == .withdrawn
            ? PurposesText.versionWithdrawn(day: day) : PurposesText.versionCounted(day: day)
    }
}

/// What somebody of the founding circle said to a draft.
struct ConsentLine: HTML {
    let consent: VersionDetails.Consent
    let language: String
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("person")) {
            div {
                p {
                    b { consent.called.title(reader) }
                    " "
                    Badge(
                        reader(isConsent ? PurposesText.consentSaidGo : PurposesText.consentSaidObject),
                        isConsent ? .done : .late)
                }
                if let objection = consent.consent.objection { Paragraphs(objection, language, reader) }
            }
        }
    }

    private var isConsent: Bool { consent.consent.isConsent }
}
