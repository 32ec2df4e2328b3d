internal import Core
internal import HTML
internal import Web

/// Where is it about? A list of places to paste.
struct PlacesPage: HTML {
    let initiative: Initiative
    /// Those that are here, each before its parts.
    let places: [Place]
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(InitiativesText.placesTitle), surroundings: initiative.surroundings()) {
            Opening {
                h1 { reader(InitiativesText.placesTitle) }
                p(.class("lead")) { reader(InitiativesText.placesLead) }
            }
            div(.class("two")) {
                FormFrame(
                    form, to: "/\(initiative.slug)/setup/places", button: InitiativesText.placesAdd,
                    cancel: (InitiativesText.cancel, "/\(initiative.slug)/setup"), reader: reader
                ) {
                    TextArea(
                        form, "places", label: InitiativesText.placesList, hint: InitiativesText.placesListHint,
                        rows: 10, language: initiative.language, reader: reader)
                    TextField(
                        form, "levels", label: InitiativesText.placesLevels, hint: InitiativesText.placesLevelsHint,
                        isRequired: false, reader: reader)
                    if !places.isEmpty {
                        SelectField(
                            form, "inside", label: InitiativesText.placesInside,
                            options: places.map { Choice($0.slug.text, label: $0.name) }, isRequired: false,
                            reader: reader)
                    }
                }
                if !places.isEmpty { KnownPlaces(initiative: initiative, places: places, reader: reader) }
            }
        }
    }
}

private struct KnownPlaces: HTML {
    let initiative: Initiative
    let places: [Place]
    let reader: Reader

    var body: some HTML {
        Card(reader(InitiativesText.placesKnown(count: places.count)), hue: .measures) {
            PlaceBranch(
                parent: nil, initiative: initiative, parts: Dictionary(grouping: places, by: \.parent), reader: reader)
        }
    }
}

/// The places in one, each with those in it.
private struct PlaceBranch: HTML {
    let parent: Number<Place>?
    let initiative: Initiative
    let parts: [Number<Place>?: [Place]]
    let reader: Reader

    // Places lie in places: such a type can only be spelled by a box.
    var body: AnyHTML {
        AnyHTML(
            ul(.class("plain")) {
                for place in parts[parent] ?? [] {
                    li {
                        span { place.name }.spoken(in: initiative.language, to: reader)
                        if parts[place.number] != nil {
                            PlaceBranch(parent: place.number, initiative: initiative, parts: parts, reader: reader)
                        }
                    }
                }
            })
    }
}
