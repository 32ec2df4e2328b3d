internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// When a service is open, day by day.
struct OpenHours: HTML {
    let view: ServiceView
    let reader: Reader

    var body: some HTML {
        Card(reader(ServicesText.serviceOpen), hue: .activities) {
            table(.class("figures")) {
                caption(.class("unseen")) { reader(ServicesText.serviceOpen) }
                tbody {
                    for day in days { OpenDay(day: day, hours: view.found.hours, reader: reader) }
                }
            }
            p(.class("soft")) { reader(ServicesText.serviceOpenZone) }
        }
    }

    private var days: [Weekday] {
        Weekday.allCases.filter { day in view.found.hours.contains { $0.weekday == day.number } }
    }
}

private struct OpenDay: HTML {
    let day: Weekday
    let hours: [ServiceHours]
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { reader(day.title) }
            td { open.joined(separator: ", ") }
        }
    }

    private var open: [String] {
        hours.filter { $0.weekday == day.number }.map {
            reader(ServicesText.serviceHours(opens: $0.opens.asTime, closes: $0.closes.asTime))
        }
    }
}

extension Int64 {
    /// Minutes after midnight as a time: 14:30.
    var asTime: String { "\(self / 60):" + (self % 60 < 10 ? "0" : "") + "\(self % 60)" }
}

/// Where it is, and where else its organisation is.
struct Whereabouts: HTML {
    let view: ServiceView
    let reader: Reader

    var body: some HTML {
        Card(reader(ServicesText.serviceAt), hue: .activities) {
            if !view.found.locations.isEmpty {
                ul {
                    for location in view.found.locations {
                        LocationLine(location: location, view: view, reader: reader)
                    }
                }
            }
            if !view.offices.isEmpty {
                h3 { reader(ServicesText.serviceOffices) }
                ul { for location in view.offices { LocationLine(location: location, view: view, reader: reader) } }
            }
        }
    }
}

private struct LocationLine: HTML {
    let location: Location
    let view: ServiceView
    let reader: Reader

    var body: some HTML<HTMLTag.li> { li { words }.spoken(in: view.initiative.language, to: reader) }

    private var words: String {
        let place = location.place.flatMap { number in view.places.first { $0.number == number }?.name }
        return [location.name, location.address, place, position].compactMap(\.self).joined(separator: ", ")
    }

    private var position: String? {
        guard let latitude = location.latitude, let longitude = location.longitude else { return nil }
        return "\(Fixed(units: latitude, decimals: 6)), \(Fixed(units: longitude, decimals: 6))"
    }
}

/// What a service helps with; each leads to all that help with it.
struct TopicList: HTML {
    let view: ServiceView
    let reader: Reader

    var body: some HTML {
        Card(reader(ServicesText.serviceTopics), hue: .activities) {
            p { for topic in view.found.topics { TopicWord(topic: topic, view: view, reader: reader) } }
                .spoken(in: view.initiative.language, to: reader)
        }
    }
}

private struct TopicWord: HTML {
    let topic: String
    let view: ServiceView
    let reader: Reader

    var body: some HTML {
        a(.href(reader.link("/\(view.initiative.slug)/services") + "?need=\(topic.inAddress)")) { topic }
        if topic != view.found.topics.last { " · " }
    }
}

/// Who says all this, and what became of it.
struct SaidBy: HTML {
    let view: ServiceView
    let reader: Reader

    var body: some HTML {
        section(.class("stack")) {
            if let directory = view.found.directory, !view.found.service.isOwnWord {
                p {
                    reader(ServicesText.serviceSource) + " "
                    span { directory.name }.spoken(in: view.initiative.language, to: reader)
                    if let day = directory.published {
                        " " + reader(ServicesText.servicePublished(day: reader.day(day)))
                    }
                }
                if let source = view.found.source {
                    Citation(source.citation, language: view.initiative.language, reader: reader)
                }
            } else {
                p { reader(ServicesText.serviceOwn) }
            }
            p {
                a(.href(reader.link("/\(view.initiative.slug)/services"))) { reader(ServicesText.serviceBack) }
                if view.opensRecord {
                    " · "
                    a(.href(reader.link("\(view.path)/history"))) { reader(ServicesText.serviceHistory) }
                }
            }
        }
    }
}
