internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// The question. It is sent by asking for a page, so that what was found has an address.
struct SearchForm: HTML {
    let view: ServicesView
    let reader: Reader

    var body: some HTML<HTMLTag.form> {
        HTML::form(.class("form"), .method(.get), .action(reader.link(path)), .role("search")) {
            FormSummary(view.form, reader: reader)
            TextField(
                view.form, "need", label: ServicesText.findNeed, hint: ServicesText.findNeedHint, isRequired: false,
                reader: reader)
            SelectField(
                view.form, "place", label: ServicesText.findPlace, options: places, isRequired: false,
                none: ServicesText.findAnywhere, reader: reader)
            details {
                summary { reader(ServicesText.findMore) }
                div(.class("stack")) {
                    TextField(
                        view.form, "age", label: ServicesText.findAge, kind: .number, isRequired: false,
                        reader: reader)
                    if !view.languages.isEmpty {
                        SelectField(
                            view.form, "language", label: ServicesText.findLanguage,
                            options: view.languages.map { Choice($0, label: reader.languageName($0)) },
                            isRequired: false, reader: reader)
                    }
                    SelectField(
                        view.form, "day", label: ServicesText.findDay,
                        options: Weekday.allCases.map { Choice($0.rawValue, label: reader($0.title)) },
                        isRequired: false, none: ServicesText.findAnyDay, reader: reader)
                    TextField(
                        view.form, "time", label: ServicesText.findTime, hint: ServicesText.findTimeHint,
                        isRequired: false, reader: reader)
                }
            }
            .attributes(.open, when: asksMore)
            for name in ["of", "stage"] where view.form.isOn(name) { HiddenField(name, view.form.typed(name) ?? "") }
            div(.class("actions")) {
                HTML::button(.class("button"), .type(.submit)) { reader(ServicesText.findButton) }
                HTML::button(.class("button quiet"), .type(.submit), .name("open"), .value(OpenWhen.now.rawValue)) {
                    reader(ServicesText.findNow)
                }
                if !view.search.isEmpty {
                    a(.class("button quiet"), .href(reader.link(path))) { reader(ServicesText.findAgain) }
                }
            }
        }
    }

    private var path: String { "/\(view.initiative.slug)/services" }
    private var asksMore: Bool { ["age", "language", "day", "time"].contains { view.form.isOn($0) } }

    /// Each with the place that it lies in, since two may be called alike.
    private var places: [Choice] {
        let names = Dictionary(view.places.map { ($0.number, $0.name) }, uniquingKeysWith: { first, _ in first })
        return view.choices.map { place in
            let around = place.parent.flatMap { names[$0] }
            return Choice(
                place.slug.text, label: [place.name, around].compactMap(\.self).joined(separator: ", "),
                language: reader.foreign(view.initiative.language))
        }
    }
}

extension Reader {
    /// A language in words, where the code is known; else the code.
    func languageName(_ code: String) -> String { Language(rawValue: code)?.ownName ?? code }
}
