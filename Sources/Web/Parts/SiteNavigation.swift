internal import HTML

/// The way around an initiative: its home and what its components offer. At the bottom of a phone,
/// at the top of a desk. What is on the wheel is left to it on a phone, but for where one is.
struct SiteNavigation: HTML {
    let reader: Reader
    /// The initiative's own address.
    let path: String

    var body: some HTML<HTMLTag.nav> {
        nav(.class("around"), .aria("label", reader(WebText.navigation))) {
            ul {
                for item in items {
                    NavigationLink(reader: reader, item: item, path: path, standing: item.standing(at: here, in: path))
                }
            }
        }
    }

    /// A query asks for the same page in another way.
    private var here: String {
        reader.path.utf8.firstIndex(of: UInt8(ascii: "?")).map { String(reader.path[..<$0]) } ?? reader.path
    }

    private var items: [NavigationItem] {
        [NavigationItem(title: WebText.navigationHome, path: "", component: "Home")]
            + reader.navigation
    }
}

/// Where a reader is, seen from an entry of the navigation.
private enum Standing { case here, within, elsewhere }

extension NavigationItem {
    /// - Parameter path: the initiative's own address.
    fileprivate func standing(at here: String, in path: String) -> Standing {
        let own = path + self.path
        func isWithin(_ room: String) -> Bool { here == path + room || here.hasPrefix(path + room + "/") }
        if here == own { return .here }
        return !self.path.isEmpty && (here.hasPrefix(own + "/") || rooms.contains(where: isWithin))
            ? .within : .elsewhere
    }
}

private struct NavigationLink: HTML {
    let reader: Reader
    let item: NavigationItem
    let path: String
    let standing: Standing

    var body: some HTML<HTMLTag.li> {
        li(.hue(Hue(component: item.component))) {
            a(.href(reader.link(path + item.path))) {
                ComponentIcon(component: item.component)
                span { reader(item.title) }
            }
            .attributes(.aria("current", standing == .here ? "page" : "true"), when: standing != .elsewhere)
        }
        .attributes(.class("petal"), when: item.isPetal && standing == .elsewhere)
    }
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
        case "Home": "M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6"
        case "Purposes": "M12 3a9 9 0 1 0 .01 0M12 8a4 4 0 1 0 .01 0M12 11.5h.01v1h-.01z"
        case "Partners": "M8 5a3 3 0 1 0 .01 0M16.5 7a2.5 2.5 0 1 0 .01 0M2.5 19c0-7 11-7 11 0M15.5 14.5c3-.8 6 1 6 4.5"
        case "Activities": "M4 7l2.5 2.5L11 5M4 16.5L6.5 19l4.5-4.5M14 8h6M14 17.5h6"
        case "Services":
            "M12 3a9 9 0 1 0 .01 0M12 8a4 4 0 1 0 .01 0M5.6 5.6L9 9M18.4 5.6L15 9M5.6 18.4L9 15M18.4 18.4L15 15"
        case "Measures": "M3 20h18M4 15l5-4 4 2 7-8M16 5h4v4"
        case "Line":
            "M5 6a2 2 0 1 0 .01 0M19 3a2 2 0 1 0 .01 0M19 17a2 2 0 1 0 .01 0M7 8c6 0 4-3 10-3M7 8c6 0 4 11 10 11"
        case "People": "M12 4a4 4 0 1 0 .01 0M4 20c0-9 16-9 16 0"
        default: "M12 8a4 4 0 1 0 .01 0"
        }
    }
}
