public import HTML
internal import Initiatives
public import Web

/// An initiative's home: what its people want together, how far it is, and the line from there to every number.
public struct HomePage: HTML {
    let view: HomeView
    let reader: Reader

    public init(_ view: HomeView, _ reader: Reader) {
        self.view = view
        self.reader = reader
    }

    public var body: some HTML {
        Page(
            reader: reader, title: view.initiative.name,
            surroundings: view.initiative.surroundings(entryCount: view.entryCount)
        ) {
            if !view.begins { HomeWaiting(view: view, reader: reader) }
            HomeOpening(view: view, reader: reader)
            if view.begins { HomeWaiting(view: view, reader: reader) }
            if !view.isEmpty { HomeContent(view: view, reader: reader) }
        }
    }
}

/// All that there is to see, once there is something.
private struct HomeContent: HTML {
    let view: HomeView
    let reader: Reader

    var body: some HTML {
        WheelSection(view: view, reader: reader)
        div(.class("two")) {
            if let headline = view.headline {
                HomeCurve(curve: headline, reported: view.reported, initiative: view.initiative, reader: reader)
            }
            if let gap = view.widestGap { HomeGap(gap: gap, initiative: view.initiative, reader: reader) }
        }
        if view.hasLine { HomeLine(view: view, reader: reader) }
        if !view.results.isEmpty { HomeResults(view: view, reader: reader) }
        div(.class("two")) {
            HomePartners(view: view, reader: reader)
            div(.class("stack")) {
                HomeRivals(view: view, reader: reader)
                HomeRecord(view: view, reader: reader)
            }
        }
    }
}

/// The next thing to do stands first for whoever is signed in.
private struct HomeWaiting: HTML {
    let view: HomeView
    let reader: Reader

    var body: some HTML {
        if !items.isEmpty {
            section(.class("stack")) {
                h2 { reader(OverviewText.homeWaiting) }
                Waiting(items, reader: reader)
            }
        }
    }

    /// How to begin is taught above, with the same button.
    private var items: [Waiting.Item] {
        view.waiting.filter { !view.begins || $0.path != "/setup" }.map { item in
            Waiting.Item(
                reader(item.question), asker: view.initiative.name, until: item.until, button: item.button,
                path: "/\(view.initiative.slug)\(item.path)", hue: .purposes, language: reader.language.rawValue)
        }
    }
}
