internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// A service in a list: who offers it, why it fits, when it was last checked, and whether there is room.
struct ServiceLine: HTML {
    let found: FullService
    let view: ServicesView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("measure"), .hue(.activities)) {
            div {
                h3 {
                    a(.href(reader.link(found.service.path(in: view.initiative)))) { found.service.name }
                        .spoken(in: view.initiative.language, to: reader)
                }
                p(.class("soft")) { found.organisation.name }.spoken(in: view.initiative.language, to: reader)
                if !topics.isEmpty { Reason(words: ServicesText.whyTopic, names: topics, view: view, reader: reader) }
                if let place { Reason(words: ServicesText.whyPlace, names: [place], view: view, reader: reader) }
                if let age { p { age } }
                p(.class("actions")) {
                    if found.service.status != .active {
                        Badge(reader(found.service.status.title), .silent)
                    }
                    if let room = found.service.room { Badge(reader(room.title), room.mark) }
                    if view.search.isNow { Badge(reader(open), until == nil ? .open : .done) }
                    AssuranceBadge(assurance: found.assurance, reader: reader)
                }
            }
        }
    }

    private var open: Phrase { until.map { ServicesText.openUntil(time: $0.asTime) } ?? ServicesText.openUntold }

    /// When it closes, where it is open at the minute that was asked for.
    private var until: Int64? {
        guard let minute = view.search.minute else { return nil }
        return found.hours.filter {
            $0.weekday == view.search.weekday && $0.opens <= minute && minute < $0.closes
        }.map(\.closes).max()
    }

    /// Only of what was asked for.
    private var topics: [String] {
        let words = Set(view.search.words)
        return Array(found.topics.filter { !words.isDisjoint(with: SearchWords($0).words) }.prefix(3))
    }

    private var place: String? {
        guard let asked = view.place(view.search.place) else { return nil }
        return found.places.first { $0.opens < asked.closes && asked.opens < $0.closes }?.name
    }

    private var age: String? { view.search.age == nil ? nil : found.service.ages.map { reader($0) } }
}

/// Why it is among what was found, with names in the directory's own language.
private struct Reason: HTML {
    let words: Phrase
    let names: [String]
    let view: ServicesView
    let reader: Reader

    var body: some HTML<HTMLTag.p> {
        p {
            reader(words) + " "
            span { names.joined(separator: " · ") }.spoken(in: view.initiative.language, to: reader)
        }
    }
}

/// When somebody last said that it is true; marked where that is long ago.
struct AssuranceBadge: HTML {
    let assurance: Assurance
    let reader: Reader

    var body: some HTML<HTMLTag.span> { Badge(reader(words), assurance.isStale ? .late : .done) }

    private var words: Phrase {
        guard let day = assurance.day.map(reader.day) else { return ServicesText.checkedNever }
        return assurance.isStale ? ServicesText.checkedStale(day: day) : ServicesText.checked(day: day)
    }
}

extension Service.Room {
    var title: Phrase {
        switch self {
        case .capacity: ServicesText.roomCapacity
        case .waitlist: ServicesText.roomWaitlist
        case .full: ServicesText.roomFull
        case .assessment: ServicesText.roomAssessment
        }
    }

    var mark: Badge.Mark {
        switch self {
        case .capacity: .done
        case .waitlist, .assessment: .open
        case .full: .silent
        }
    }
}

extension Service.Status {
    var title: Phrase {
        switch self {
        case .active: ServicesText.statusActive
        case .inactive: ServicesText.statusInactive
        case .defunct: ServicesText.statusDefunct
        case .temporarilyClosed: ServicesText.statusClosed
        }
    }
}

extension Service {
    /// Nil where it is for every age.
    var ages: Phrase? { Self.ages(from: minimumAge, to: maximumAge) }

    static func ages(from youngest: Int64?, to oldest: Int64?) -> Phrase? {
        switch (youngest, oldest) {
        case (nil, nil): nil
        case (let from?, nil): ServicesText.ageFrom(from: Int(from))
        case (nil, let to?): ServicesText.ageTo(to: Int(to))
        case (let from?, let to?) where from == to: ServicesText.ageOne(from: Int(from))
        case (let from?, let to?): ServicesText.ageBetween(from: Int(from), to: Int(to))
        }
    }
}

extension Weekday {
    var title: Phrase {
        switch self {
        case .monday: ServicesText.weekdayMonday
        case .tuesday: ServicesText.weekdayTuesday
        case .wednesday: ServicesText.weekdayWednesday
        case .thursday: ServicesText.weekdayThursday
        case .friday: ServicesText.weekdayFriday
        case .saturday: ServicesText.weekdaySaturday
        case .sunday: ServicesText.weekdaySunday
        }
    }
}
