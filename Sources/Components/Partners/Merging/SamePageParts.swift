internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Two that no rule finds alike, and that somebody knows to be one.
struct SameForm: HTML {
    let view: SameView
    let form: Form
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(PartnersText.sameChoose) }
            FormFrame(
                form, to: "/\(view.initiative.slug)/partners/same", button: PartnersText.sameChooseButton,
                reader: reader
            ) {
                SelectField(
                    form, "organisation", label: PartnersText.sameChooseGone, hint: PartnersText.sameChooseGoneHint,
                    options: options(\.mayGo), reader: reader)
                SelectField(
                    form, "into", label: PartnersText.sameChooseInto, options: options(\.mayStay), reader: reader)
            }
        }
    }

    private func options(_ isOne: (SameView.Candidate) -> Bool) -> [Choice] {
        view.candidates.filter(isOne).map {
            Choice(
                $0.organisation.slug.text, label: $0.organisation.name,
                language: reader.foreign(view.initiative.language))
        }
    }
}

/// Those that were merged, each with the way back.
struct MergedOnes: HTML {
    let view: SameView
    let seal: FormSeal
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(PartnersText.sameMerged) }
            ul(.class("waiting"), .hue(.partners)) {
                for merged in view.merged { MergedLine(merged: merged, view: view, seal: seal, reader: reader) }
            }
        }
    }
}

private struct MergedLine: HTML {
    let merged: SameView.Merged
    let view: SameView
    let seal: FormSeal
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            p {
                NamesWithin(
                    reader(
                        PartnersText.sameIs(one: merged.organisation.name, other: merged.stays.name)),
                    names: [merged.organisation.name, merged.stays.name],
                    language: reader.foreign(view.initiative.language))
            }
            ButtonForm(
                seal, to: "/\(view.initiative.slug)/partners/\(merged.organisation.slug)/separate",
                label: PartnersText.sameSeparate, style: .quiet, about: merged.organisation.name,
                language: reader.foreign(view.initiative.language), reader: reader)
        }
    }
}
