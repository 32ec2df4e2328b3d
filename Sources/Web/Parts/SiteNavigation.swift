internal import HTML

/// The way around an initiative: its home, what its components offer, and its record. At the bottom of a phone,
/// at the top of a desk.
struct SiteNavigation: HTML {
    let reader: Reader
    /// The initiative's own address.
    let path: String

    var body: some HTML<HTMLTag.nav> {
        nav(.class("around"), .aria("label", reader(WebText.navigation))) {
            ul {
                for item in items { NavigationLink(reader: reader, item: item, path: path) }
            }
        }
    }

    private var items: [NavigationItem] {
        [NavigationItem(title: WebText.navigationHome, path: "", component: "Purposes")]
            + reader.navigation
            + [NavigationItem(title: WebText.navigationRecord, path: "/record", component: "Record")]
    }
}

private struct NavigationLink: HTML {
    let reader: Reader
    let item: NavigationItem
    let path: String

    var body: some HTML<HTMLTag.li> {
        li(.hue(Hue(component: item.component))) {
            a(.href(reader.link(path + item.path))) {
                ComponentIcon(component: item.component)
                span { reader(item.title) }
            }
            .attributes(.aria("current", isHere ? "page" : "true"), when: isHere || isAbove)
        }
    }

    private var isHere: Bool { reader.path == path + item.path }
    private var isAbove: Bool { !item.path.isEmpty && reader.path.hasPrefix(path + item.path + "/") }
}

/// A small drawing of what a component is about. Its name always stands beside it.
struct ComponentIcon: HTML {
    let component: String

    var body: some HTML<SVGTag.svg> {
        svg(.class("icon"), .viewBox(0, 0, 24, 24), .width(24), .height(24), .aria("hidden", "true")) {
            SVG.path(.d(outline))
        }
    }

    private var outline: SVGValue {
        switch component {
        case "Purposes": "M12 3a9 9 0 1 0 .01 0M12 8a4 4 0 1 0 .01 0M12 11.5h.01v1h-.01z"
        case "Partners": "M8 5a3 3 0 1 0 .01 0M16.5 7a2.5 2.5 0 1 0 .01 0M2.5 19c0-7 11-7 11 0M15.5 14.5c3-.8 6 1 6 4.5"
        case "Measures": "M3 20h18M4 15l5-4 4 2 7-8M16 5h4v4"
        case "Record": "M6 3h12v18H6zM9.5 8h5M9.5 12h5M9.5 16h3"
        default: "M12 8a4 4 0 1 0 .01 0"
        }
    }
}
