internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// By what can this organisation be known, and where does it work?
struct ProfilePage: HTML {
    let view: PartnerView
    let places: [Place]
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: title, surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { NamesWithin(title, names: [name], language: reader.foreign(view.initiative.language)) }
                p(.class("lead")) { reader(PartnersText.profileLead) }
            }
            FormFrame(
                filled, to: "\(view.path)/profile", button: PartnersText.describeKeep,
                cancel: (PartnersText.describeCancel, view.path), reader: reader
            ) {
                TextField(
                    filled, "website", label: PartnersText.profileWebsite, hint: PartnersText.profileWebsiteHint,
                    isRequired: false, reader: reader)
                TextArea(
                    filled, "identifiers", label: PartnersText.profileIdentifiers,
                    hint: PartnersText.profileIdentifiersHint, rows: 3, isRequired: false, reader: reader)
                if !places.isEmpty {
                    ChoiceField(
                        filled, "places", legend: PartnersText.profilePlaces,
                        options: places.map {
                            Choice($0.slug.text, label: $0.name, language: reader.foreign(view.initiative.language))
                        }, isRequired: false, isMany: true, reader: reader)
                }
            }
        }
    }

    private var name: String { view.partner.organisation.name }
    private var title: String { reader(PartnersText.profileTitle(organisation: name)) }

    private var filled: Form {
        guard form.typed("identifiers") == nil else { return form }
        let profile = view.profile
        return Form(
            fields: [
                "website": profile.website.map { [$0] } ?? [],
                "identifiers": [profile.identifiers.map { "\($0.scheme) \($0.value)" }.joined(separator: "\n")],
                "places": profile.places.map(\.slug.text),
            ], problem: form.problem, seal: form.seal)
    }
}

/// How it can be known and where it works, on its own page.
struct PartnerFacts: HTML {
    let view: PartnerView
    let reader: Reader

    var body: some HTML {
        section(.class("stack")) {
            h2 { reader(PartnersText.profileHeading) }
            dl(.class("terms")) {
                if let website = view.profile.website {
                    div {
                        dt { reader(PartnersText.profileWebsite) }
                        dd {
                            a(.href(website), .rel("noreferrer nofollow")) { website }
                                .spoken(in: view.initiative.language, to: reader)
                        }
                    }
                }
                for identifier in view.profile.identifiers {
                    div {
                        dt { code { identifier.scheme } }
                        dd { code { identifier.value } }
                    }
                }
                if !view.profile.places.isEmpty {
                    Term(
                        reader(PartnersText.profilePlaces), view.profile.places.map(\.name).joined(separator: ", "),
                        language: reader.foreign(view.initiative.language))
                }
            }
        }
    }
}
