internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What help is there, for this need, here?
struct ServicesPage: HTML {
    let view: ServicesView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ServicesText.findTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(ServicesText.findTitle) }
                p(.class("lead")) { reader(ServicesText.findLead) }
                ServicesDoors(view: view, reader: reader)
            }
            // Whoever has asked reads the answer first; whoever has not, the question.
            div(.class("two")) {
                if view.search.isEmpty || view.found.isEmpty {
                    Asking(view: view, reader: reader)
                    Found(view: view, reader: reader)
                } else {
                    Found(view: view, reader: reader)
                    Asking(view: view, reader: reader)
                }
            }
        }
    }
}

private struct Asking: HTML {
    let view: ServicesView
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div(.class("stack")) {
            section(.class("card"), .hue(.activities)) { SearchForm(view: view, reader: reader) }
            if !view.topics.isEmpty { TopicsCard(view: view, reader: reader) }
        }
    }
}

private struct ServicesDoors: HTML {
    let view: ServicesView
    let reader: Reader

    var body: some HTML {
        p(.class("actions")) {
            if view.mayTell {
                a(.class("button quiet"), .href(reader.link("\(path)/tell"))) { reader(ServicesText.tellAdd) }
            }
            if view.mayImport {
                a(.class("button quiet"), .href(reader.link("\(path)/import"))) { reader(ServicesText.bringLink) }
            }
            a(.class("button quiet"), .href(reader.link("\(path)/places"))) { reader(ServicesText.coverLink) }
            a(.class("button quiet"), .href(reader.link("/\(view.initiative.slug)/pathways"))) {
                reader(ServicesText.waysLink)
            }
        }
    }

    private var path: String { "/\(view.initiative.slug)/services" }
}

private struct Found: HTML {
    let view: ServicesView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack"), .id("found")) {
            if !view.found.isEmpty {
                h2 { heading }
                Narrowed(view: view, reader: reader)
                ul(.class("measures")) {
                    for found in view.found { ServiceLine(found: found, view: view, reader: reader) }
                }
                FoundPages(view: view, reader: reader)
            } else if view.search.isEmpty, view.form.problem == nil {
                h2 { reader(ServicesText.findEmpty) }
                p { reader(ServicesText.findEmptyText) }
            } else if view.form.problem == nil {
                Narrowed(view: view, reader: reader)
                NothingFound(view: view, reader: reader)
            }
        }
    }

    private var heading: String {
        view.isMany
            ? reader(ServicesText.findMany(count: reader.number(ServiceSearch.most)))
            : reader(ServicesText.findCount(count: view.count))
    }
}

/// What to try instead.
private struct NothingFound: HTML {
    let view: ServicesView
    let reader: Reader

    var body: some HTML {
        h2 { reader(ServicesText.findNone) }
        ul {
            if view.search.words.count > 1 { li { reader(ServicesText.findNoneWords) } }
            if view.search.place != nil { li { reader(ServicesText.findNonePlace) } }
            if hasMore { li { reader(ServicesText.findNoneLess) } }
            li {
                a(.href(reader.link("/\(view.initiative.slug)/partners"))) { reader(ServicesText.findNoneAsk) }
            }
        }
    }

    private var hasMore: Bool {
        view.search.age != nil || view.search.language != nil || view.search.weekday != nil || view.search.of != nil
            || view.search.stage != nil
    }
}

private struct FoundPages: HTML {
    let view: ServicesView
    let reader: Reader

    var body: some HTML {
        p(.class("actions")) {
            if view.search.page > 1 {
                a(.class("button quiet"), .href(link(view.search.page - 1))) { reader(ServicesText.findPrevious) }
            }
            if view.search.page < view.pages {
                a(.class("button quiet"), .href(link(view.search.page + 1))) { reader(ServicesText.findNext) }
            }
            a(.class("button quiet"), .href("/\(view.initiative.slug)/services.csv\(view.query(page: nil))")) {
                reader(ServicesText.findFile)
            }
        }
    }

    private func link(_ page: Int64) -> String {
        reader.link("/\(view.initiative.slug)/services") + view.query(page: page)
    }
}

private struct TopicsCard: HTML {
    let view: ServicesView
    let reader: Reader

    var body: some HTML {
        Card(reader(ServicesText.findTopics), hue: .activities) {
            ul(.class("links")) {
                for topic in view.topics { TopicLink(topic: topic, view: view, reader: reader) }
            }
        }
    }
}

private struct TopicLink: HTML {
    let topic: (name: String, count: Int64)
    let view: ServicesView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            a(.href(reader.link("/\(view.initiative.slug)/services") + "?need=\(topic.name.inAddress)")) { topic.name }
                .spoken(in: view.initiative.language, to: reader)
            " "
            small { reader.number(Int(topic.count)) }
        }
    }
}

extension ServicesView {
    /// The same question in an address.
    func query(page: Int64?) -> String {
        let asked = ServiceSearch.fields.filter { $0 != "page" }.compactMap { field in
            form.typed(field).flatMap { $0.isEmpty ? nil : "\(field)=\($0.inAddress)" }
        }
        let all = asked + (page.map { $0 > 1 ? ["page=\($0)"] : [] } ?? [])
        return all.isEmpty ? "" : "?" + all.joined(separator: "&")
    }
}

extension String {
    /// Percent-encoded, so that it can stand after a question mark.
    var inAddress: String {
        utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
