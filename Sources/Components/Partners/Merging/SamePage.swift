internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Does anybody stand here twice?
struct SamePage: HTML {
    let view: SameView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PartnersText.sameTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(PartnersText.sameTitle) }
                p(.class("lead")) { reader(PartnersText.sameLead) }
            }
            if view.proposals.isEmpty {
                Note(reader(PartnersText.sameNone))
            } else {
                div(.class("cards")) {
                    for proposal in view.proposals {
                        SameCard(proposal: proposal, initiative: view.initiative, seal: form.seal, reader: reader)
                    }
                }
            }
            SameForm(view: view, form: form, reader: reader)
            if !view.merged.isEmpty { MergedOnes(view: view, seal: form.seal, reader: reader) }
            p { a(.href(reader.link("/\(view.initiative.slug)/partners"))) { reader(PartnersText.back) } }
        }
    }
}

/// Two that could be one, why, and what can be said of it.
private struct SameCard: HTML {
    let proposal: SameView.Proposal
    let initiative: Initiative
    let seal: FormSeal
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.partners)) {
            h2 {
                NamesWithin(
                    reader(
                        PartnersText.samePair(
                            one: proposal.first.organisation.name, other: proposal.second.organisation.name)),
                    names: [proposal.first.organisation.name, proposal.second.organisation.name],
                    language: reader.foreign(initiative.language))
            }
            ul { for reason in proposal.reasons { li { reader(reason.words) } } }
            SameCandidate(proposal.first, stays: proposal.second, initiative, seal, reader)
            SameCandidate(proposal.second, stays: proposal.first, initiative, seal, reader)
            div(.class("actions")) {
                ButtonForm(
                    seal, to: "\(path(proposal.first))/apart", label: PartnersText.sameApart, style: .quiet,
                    about: proposal.first.organisation.name, language: reader.foreign(initiative.language),
                    answer: ("from", proposal.second.organisation.slug.text), reader: reader)
            }
        }
    }

    private func path(_ candidate: SameView.Candidate) -> String {
        "/\(initiative.slug)/partners/\(candidate.organisation.slug)"
    }
}

/// One of the two: how far it has come, and the button by which it becomes the other.
private struct SameCandidate: HTML {
    let one: SameView.Candidate
    let other: SameView.Candidate
    let initiative: Initiative
    let seal: FormSeal
    let reader: Reader

    init(
        _ one: SameView.Candidate, stays other: SameView.Candidate, _ initiative: Initiative, _ seal: FormSeal,
        _ reader: Reader
    ) {
        self.one = one
        self.other = other
        self.initiative = initiative
        self.seal = seal
        self.reader = reader
    }

    var body: some HTML<HTMLTag.div> {
        div(.class("stack")) {
            p {
                a(.href(reader.link(path))) { one.organisation.name }.spoken(in: initiative.language, to: reader)
                PartnerState(state: one.state, reader: reader)
            }
            if !one.mayGo {
                p(.class("soft")) { reader(PartnersText.sameHasPeople) }
            } else if other.mayStay {
                ButtonForm(
                    seal, to: "\(path)/merge", label: PartnersText.sameMerge, about: one.organisation.name,
                    language: reader.foreign(initiative.language), answer: ("into", other.organisation.slug.text),
                    reader: reader)
            } else {
                p(.class("soft")) { reader(PartnersText.sameWaits) }
            }
        }
    }

    private var path: String { "/\(initiative.slug)/partners/\(one.organisation.slug)" }
}

extension Sameness {
    fileprivate var words: Phrase {
        switch self {
        case .name: PartnersText.samenessName
        case .website: PartnersText.samenessWebsite
        case .identifier: PartnersText.samenessIdentifier
        }
    }
}
