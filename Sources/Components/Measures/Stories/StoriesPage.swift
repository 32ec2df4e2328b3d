internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “What changed?”: all that was told, with what can be done about it.
struct StoriesPage: HTML {
    let view: StoriesView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: view.measure.question, surroundings: view.initiative.surroundings()) {
            Opening {
                Trail(
                    reader: reader,
                    stops: [
                        Trail.Stop(
                            .measures, reader(MeasuresText.trailMeasure), words: view.measure.name,
                            address: view.measure.path(in: view.initiative), language: view.initiative.language),
                        Trail.Stop(.measures, reader(MeasuresText.changeTrail)),
                    ])
                h1 { view.measure.question }.spoken(in: view.initiative.language, to: reader)
                p(.class("lead")) { reader.told(view) }
                if view.mayTell { TellDoor(view: view, reader: reader) }
            }
            PlaceChoice(view: view, reader: reader)
            section(.class("stack"), .hue(.measures)) {
                h2(.class("unseen")) { reader(MeasuresText.changeTrail) }
                if view.told.isEmpty { Note(reader(MeasuresText.changeNone)) }
                div(.class("cards")) {
                    for told in view.told { ChangeTold(told: told, view: view, seal: form.seal, reader: reader) }
                }
            }
            if view.pages > 1 { StoriesPager(view: view, reader: reader) }
        }
    }
}

/// The way to the form.
struct TellDoor: HTML {
    let view: StoriesView
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p(.class("actions")) {
            a(.class("button"), .href(reader.link("\(view.path)/tell"))) { reader(MeasuresText.changeTell) }
        }
    }
}

/// For members: where it was told. A place shows what was told there alone.
struct PlaceChoice: HTML {
    let view: StoriesView
    let reader: Reader

    var body: some HTML {
        if view.places.count > 1 || view.at != nil {
            p {
                a(.href(reader.link(view.path))) { reader(MeasuresText.changeEverywhere) }
                    .attributes(.aria("current", "true"), when: view.at == nil)
                for told in view.places {
                    " · "
                    a(.href(reader.link("\(view.path)?place=\(told.place.slug)"))) {
                        span { told.place.name }.spoken(in: view.initiative.language, to: reader)
                        " \(reader.number(told.count))"
                    }
                    .attributes(.aria("current", "true"), when: view.at?.number == told.place.number)
                }
            }
        }
    }
}

private struct StoriesPager: HTML {
    let view: StoriesView
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p(.class("actions")) {
            if view.page > 1 {
                a(.class("button quiet"), .href(path(view.page - 1))) { reader(MeasuresText.changeNewer) }
            }
            if view.page < view.pages {
                a(.class("button quiet"), .href(path(view.page + 1))) { reader(MeasuresText.changeOlder) }
            }
        }
    }

    private func path(_ page: Int) -> String {
        let place = view.at.map { "&place=\($0.slug)" } ?? ""
        return reader.link("\(view.path)?page=\(page)\(place)")
    }
}

extension Reader {
    /// “3 told, 1 waits”, in a sentence.
    func told(_ view: StoriesView) -> String {
        let all = self(MeasuresText.changeCount(count: view.count))
        return view.waiting == 0 ? all : "\(all) \(self(MeasuresText.changeWaiting(count: view.waiting)))"
    }
}
