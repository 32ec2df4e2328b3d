internal import Core
internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// “What is done here, by whom and for whom?”
struct ActivityPage: HTML {
    let view: ActivityView
    let form: Form
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: view.activity.title, surroundings: view.initiative.surroundings()) {
            Opening {
                Trail(
                    reader: reader,
                    stops: [
                        Trail.Stop(
                            .activities, reader(ActivitiesText.navigation),
                            address: "/\(view.initiative.slug)/activities"),
                        Trail.Stop(.activities, reader(view.activity.state.title)),
                    ])
                h1 { view.activity.title }.spoken(in: view.initiative.language, to: reader)
                p(.class("lead")) { view.activity.change }.spoken(in: view.initiative.language, to: reader)
                p(.class("actions")) {
                    Badge(reader(view.activity.state.title), view.activity.state.mark)
                    OwnersLine(entry: view.entry, initiative: view.initiative, reader: reader)
                }
                if view.isMember, let reason = view.activity.reason {
                    Saying(reason, language: view.initiative.language, hue: .activities, reader: reader)
                }
            }
            FormSummary(form, reader: reader)
            if view.standing != .none { OwningButtons(view: view, form: form, reader: reader) }
            div(.class("two")) {
                ActivityFacts(view: view, reader: reader)
                ActivityRoom(view: view, reader: reader)
            }
            CountedCard(view: view, reader: reader)
            if view.isMember { ActivityOwners(view: view, form: form, reader: reader) }
            if view.isTended { TendActivity(view: view, form: form, reader: reader) }
            p {
                LineDoors(
                    to: view.activity.lineID, history: view.opensRecord ? "\(view.path)/history" : nil,
                    initiative: view.initiative, reader: reader)
            }
        }
    }
}

/// What it is for, where, for whom and when.
private struct ActivityFacts: HTML {
    let view: ActivityView
    let reader: Reader

    var body: some HTML {
        Card(reader(ActivitiesText.factsTitle), hue: .activities) {
            if view.entry.results.isEmpty, view.isMember {
                p { Badge(reader(ActivitiesText.noResult), .late) }
            }
            if !view.entry.results.isEmpty {
                p(.class("soft")) { reader(ActivitiesText.factsResults) }
                ul(.class("links"), .hue(.decisions)) {
                    for result in view.entry.results {
                        ResultLink(result: result, initiative: view.initiative, reader: reader)
                    }
                }
            }
            dl(.class("terms")) {
                NamesTerm(
                    word: ActivitiesText.factsWhere, names: view.entry.places.map(\.name),
                    none: ActivitiesText.placesNone,
                    language: language, reader: reader)
                NamesTerm(
                    word: ActivitiesText.factsWhom, names: view.entry.groups.map(\.name),
                    none: ActivitiesText.groupsNone,
                    language: language, reader: reader)
                if !view.entry.stages.isEmpty {
                    NamesTerm(
                        word: ActivitiesText.factsStages, names: view.entry.stages.map(\.name),
                        none: ActivitiesText.stagesNone, language: language, reader: reader)
                }
                if view.activity.starts != nil || view.activity.ends != nil {
                    Term(reader(ActivitiesText.factsWhen), dates)
                }
            }
            if let before = view.buildsOn {
                p { reader(ActivitiesText.factsBuildsOn) }
                ul(.class("links"), .hue(.activities)) { ActivityLink(entry: before, view: view, reader: reader) }
            }
            if !view.followers.isEmpty {
                p { reader(ActivitiesText.factsFollowers) }
                ul(.class("links"), .hue(.activities)) {
                    for entry in view.followers { ActivityLink(entry: entry, view: view, reader: reader) }
                }
            }
        }
    }

    private var language: String? { reader.foreign(view.initiative.language) }

    private var dates: String {
        switch (view.activity.starts, view.activity.ends) {
        case (let starts?, let ends?):
            reader(ActivitiesText.datesBoth(from: reader.day(starts), to: reader.day(ends)))
        case (let starts?, nil): reader(ActivitiesText.datesFrom(day: reader.day(starts)))
        case (nil, let ends?): reader(ActivitiesText.datesUntil(day: reader.day(ends)))
        case (nil, nil): ""
        }
    }
}

/// Names in the initiative's own language, or that there are none, in the reader's.
private struct NamesTerm: HTML {
    let word: Phrase
    let names: [String]
    let none: Phrase
    let language: String?
    let reader: Reader

    var body: some HTML {
        Term(
            reader(word), names.isEmpty ? reader(none) : names.joined(separator: ", "),
            language: names.isEmpty ? nil : language)
    }
}

private struct ActivityLink: HTML {
    let entry: ActivityBook.Entry
    let view: ActivityView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            a(.href(reader.link(entry.activity.path(in: view.initiative)))) { entry.activity.title }
                .spoken(in: view.initiative.language, to: reader)
        }
    }
}

/// How many people there is room for, period by period.
private struct ActivityRoom: HTML {
    let view: ActivityView
    let reader: Reader

    var body: some HTML {
        Card(reader(ActivitiesText.roomTitle), hue: .activities) {
            if view.entry.capacities.isEmpty {
                p { reader(ActivitiesText.roomUnsaid) }
            } else {
                table(.class("figures")) {
                    caption(.class("unseen")) { reader(ActivitiesText.roomTitle) }
                    thead {
                        tr {
                            th(.scope(.col)) { reader(ActivitiesText.roomPeriod) }
                            th(.scope(.col)) { reader(ActivitiesText.roomHow) }
                        }
                    }
                    tbody {
                        for capacity in view.entry.capacities { RoomRow(capacity: capacity, reader: reader) }
                    }
                }
            }
            if view.isTended {
                p {
                    a(.class("button quiet"), .href(reader.link("\(view.path)/room"))) {
                        reader(ActivitiesText.roomSay)
                    }
                }
            }
        }
    }
}

private struct RoomRow: HTML {
    let capacity: Capacity
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row)) { reader.period(capacity.period) }
            td { capacity.extent.room(reader) }
        }
    }
}
