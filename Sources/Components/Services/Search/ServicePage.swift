internal import Activities
internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// What is this service, for whom, and how does one get it?
struct ServicePage: HTML {
    let view: ServiceView
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: service.name, surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { service.name }.spoken(in: view.initiative.language, to: reader)
                p(.class("lead")) {
                    a(.href(reader.link("/\(view.initiative.slug)/partners/\(view.found.organisation.slug)"))) {
                        view.found.organisation.name
                    }
                    .spoken(in: view.initiative.language, to: reader)
                }
                p(.class("actions")) {
                    if service.status != .active { Badge(reader(service.status.title), .silent) }
                    if let room = service.room { Badge(reader(room.title), room.mark) }
                    AssuranceBadge(assurance: view.found.assurance, reader: reader)
                }
                if let wait = service.wait, wait > 0 { p { reader(ServicesText.roomWaits(count: Int(wait))) } }
                if let said = service.roomSaid {
                    p(.class("soft")) { reader(ServicesText.roomSaid(day: reader.day(said))) }
                } else {
                    p(.class("soft")) { reader(ServicesText.roomUnsaid) }
                }
                if let description = service.description {
                    Paragraphs(description, language: view.initiative.language, reader: reader)
                }
                if view.mayRefer {
                    a(
                        .class("button quiet"),
                        .href(
                            reader.link("/\(view.initiative.slug)/referrals/new") + "?service=\(service.number.value)")
                    ) { reader(ServicesText.serviceRefer) }
                }
                if view.isOwn { OwnDoors(view: view, seal: seal, reader: reader) }
            }
            div(.class("two")) {
                div(.class("stack")) {
                    ForWhom(view: view, reader: reader)
                    HowToGet(view: view, reader: reader)
                }
                div(.class("stack")) {
                    if !view.found.hours.isEmpty { OpenHours(view: view, reader: reader) }
                    if !view.found.locations.isEmpty || !view.offices.isEmpty {
                        Whereabouts(view: view, reader: reader)
                    }
                    if !view.found.topics.isEmpty { TopicList(view: view, reader: reader) }
                }
            }
            SaidBy(view: view, reader: reader)
        }
    }

    private var service: Service { view.found.service }
}

/// A text of several lines, each its own paragraph.
struct Paragraphs: HTML {
    let lines: [String]
    let language: String
    let reader: Reader

    init(_ text: String, language: String, reader: Reader) {
        lines = text.split(separator: "\n").map(String.init)
        self.language = language
        self.reader = reader
    }

    var body: some HTML<HTMLTag.div> {
        div { for line in lines { p { line } } }.spoken(in: language, to: reader)
    }
}

private struct OwnDoors: HTML {
    let view: ServiceView
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        div(.class("actions")) {
            ButtonForm(seal, to: "\(view.path)/assure", label: ServicesText.serviceAssure, reader: reader)
            a(.class("button quiet"), .href(reader.link("\(view.path)/room"))) { reader(ServicesText.serviceSayRoom) }
            a(.class("button quiet"), .href(reader.link("\(view.path)/revise"))) { reader(ServicesText.serviceRevise) }
        }
    }
}

private struct ForWhom: HTML {
    let view: ServiceView
    let reader: Reader

    var body: some HTML {
        Card(reader(ServicesText.serviceWhom), hue: .activities) {
            if let ages = view.found.service.ages { p { reader(ages) } }
            if let words = view.found.service.eligibility {
                Paragraphs(words, language: view.initiative.language, reader: reader)
            }
            if view.found.service.ages == nil, view.found.service.eligibility == nil {
                p(.class("soft")) { reader(ServicesText.serviceWhomUnsaid) }
            }
            if !view.found.stages.isEmpty {
                h3 { reader(ServicesText.serviceStages) }
                p { view.found.stages.map(\.name).joined(separator: " · ") }
                    .spoken(in: view.initiative.language, to: reader)
            }
            h3 { reader(ServicesText.serviceWhere) }
            if view.found.places.isEmpty {
                p(.class("soft")) { reader(ServicesText.serviceWhereUnsaid) }
            } else {
                p { view.found.places.map(\.name).joined(separator: " · ") }
                    .spoken(in: view.initiative.language, to: reader)
            }
        }
    }
}

private struct HowToGet: HTML {
    let view: ServiceView
    let reader: Reader

    var body: some HTML {
        Card(reader(ServicesText.serviceHow), hue: .activities) {
            if let words = service.application {
                Paragraphs(words, language: view.initiative.language, reader: reader)
            } else if !isReachable {
                p(.class("soft")) { reader(ServicesText.serviceHowUnsaid) }
            }
            if isReachable {
                ul(.class("links")) {
                    for phone in view.found.phones { PhoneLine(phone: phone, view: view, reader: reader) }
                    if let url = service.url {
                        li {
                            span { reader(ServicesText.serviceSite) + ": " }
                            a(.href(url)) { url }.spoken(in: view.initiative.language, to: reader)
                        }
                    }
                    if let email = service.email {
                        li {
                            span { reader(ServicesText.serviceMail) + ": " }
                            span { email }.spoken(in: view.initiative.language, to: reader)
                        }
                    }
                }
            }
            if let fees = service.fees {
                h3 { reader(ServicesText.serviceFees) }
                Paragraphs(fees, language: view.initiative.language, reader: reader)
            }
            if !view.found.languages.isEmpty {
                h3 { reader(ServicesText.serviceLanguages) }
                p { view.found.languages.map(reader.languageName).joined(separator: " · ") }
            }
        }
    }

    private var service: Service { view.found.service }
    private var isReachable: Bool { !view.found.phones.isEmpty || service.url != nil || service.email != nil }
}

private struct PhoneLine: HTML {
    let phone: ServicePhone
    let view: ServiceView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            if let words = phone.words {
                span { words + ": " }.spoken(in: view.initiative.language, to: reader)
            } else {
                span { reader(ServicesText.servicePhone) + ": " }
            }
            span(.dir(.ltr)) { phone.phone }
        }
    }
}
