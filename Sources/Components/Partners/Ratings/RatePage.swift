internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// How do you see them? Asked in confidence.
struct RatePage: HTML {
    let view: RateView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: title, surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { title }
                p(.class("lead")) { reader(PartnersText.rateLead(own: view.own.name)) }
                p { reader(PartnersText.rateCount) }
                Note(reader(PartnersText.rateLimit))
            }
            FormFrame(
                filled, to: "\(path)/rate", button: PartnersText.rateKeep, cancel: (PartnersText.rateCancel, path),
                reader: reader
            ) {
                for item in RatingItem.allCases { RateQuestion(item: item, form: filled, reader: reader) }
            }
        }
    }

    private var title: String { reader(PartnersText.rateTitle(organisation: view.rated.name)) }
    private var path: String { "/\(view.initiative.slug)/partners/\(view.rated.slug)" }

    private var filled: Form {
        form.filled(
            with: Dictionary(
                uniqueKeysWithValues: (view.answers ?? [:]).map { ($0.key.field, String($0.value)) }))
    }
}

private struct RateQuestion: HTML {
    let item: RatingItem
    let form: Form
    let reader: Reader

    var body: some HTML {
        ChoiceField(
            form, item.field, legend: item.question,
            options: zip(RatingItem.answers, RatingItem.words).map { Choice(String($0), label: reader($1)) },
            reader: reader)
    }
}
