internal import HTML

/// The product's mark and name, the initiative's name, the way around, and the languages.
struct PageHeader: HTML {
    let reader: Reader
    let surroundings: Surroundings?

    var body: some HTML<HTMLTag.header> {
        header(.class("top")) {
            a(.class("brand"), .href(reader.link("/"))) {
                Mark()
                span { reader(WebText.siteName) }
            }
            if let surroundings {
                a(.class("initiative"), .href(reader.link(surroundings.path))) { surroundings.name }
                    .spoken(in: surroundings.language, to: reader)
                SiteNavigation(reader: reader, path: surroundings.path)
            }
            Languages(reader: reader)
            if let viewer = reader.viewer {
                ViewerMenu(viewer: viewer, surroundings: surroundings, reader: reader)
            } else {
                a(.class("enter"), .href(reader.link("/sign-in"))) { reader(WebText.headerSignIn) }
            }
        }
    }
}

/// The mark: a line through three points.
struct Mark: HTML {
    var body: some HTML<SVGTag.svg> {
        svg(.class("mark"), .viewBox(0, 0, 40, 18), .width(40), .height(18), .aria("hidden", "true")) {
            SVG.path(.d("M3 13C10 13 10 5 18 5S28 12 37 4"))
            SVG.circle(.cx(3), .cy(13), .r(3), .hue(.commitments))
            SVG.circle(.cx(18), .cy(5), .r(3), .hue(.partners))
            SVG.circle(.cx(37), .cy(4), .r(3), .hue(.purposes))
        }
    }
}

/// The same page in each language; each is named in itself. Folded, since there are five.
struct Languages: HTML {
    let reader: Reader

    var body: some HTML<HTMLTag.details> {
        details(.class("menu languages")) {
            summary(.aria("label", "\(reader(WebText.languages)): \(reader.language.ownName)")) {
                reader.language.ownName
            }
            nav(.aria("label", reader(WebText.languages))) {
                for language in Language.allCases {
                    a(.href(reader.link(in: language)), .lang(language.rawValue), .hreflang(language.rawValue)) {
                        language.ownName
                    }
                    .attributes(.aria("current", "true"), when: language == reader.language)
                }
            }
        }
    }
}
