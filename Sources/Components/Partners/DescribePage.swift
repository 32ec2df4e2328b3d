internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Who are you, as an organisation?
struct DescribePage: HTML {
    let view: PartnerView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: title, surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { title }
                p(.class("lead")) { reader(PartnersText.describeLead) }
            }
            FormFrame(
                form, to: "\(view.path)/describe", button: PartnersText.describeKeep,
                cancel: (PartnersText.describeCancel, view.path), reader: reader
            ) {
                TextField(
                    filled, "name", label: PartnersText.describeName, most: 200, language: view.initiative.language,
                    reader: reader)
                ChoiceField(
                    filled, "sector", legend: PartnersText.describeSector, options: Sector.choices(reader),
                    reader: reader)
                ChoiceField(
                    filled, "standing", legend: PartnersText.describeStanding, hint: PartnersText.describeStandingHint,
                    options: Standing.choices(reader), isRequired: false, reader: reader)
                CheckField(filled, "givesMoney", label: PartnersText.describeMoney, reader: reader)
                TextArea(
                    filled, "part", label: PartnersText.describePart, hint: PartnersText.describePartHint, rows: 4,
                    isRequired: false, most: 500, language: view.initiative.language, reader: reader)
            }
        }
    }

    private var title: String { reader(PartnersText.describeTitle(organisation: view.partner.organisation.name)) }

    private var filled: Form {
        let organisation = view.partner.organisation
        return form.filled(with: [
            "name": organisation.name, "sector": organisation.sector.rawValue,
            "standing": organisation.standing?.rawValue ?? "", "givesMoney": organisation.givesMoney ? "on" : "",
            "part": view.partner.part ?? "",
        ])
    }
}
