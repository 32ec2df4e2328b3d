internal import Core
internal import HTML
internal import Initiatives
internal import Purposes
internal import Web

/// “Who does what?”: every activity with who does it, what for, where and for whom.
struct ActivitiesPage: HTML {
    let view: ActivitiesView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(ActivitiesText.title), surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { reader(ActivitiesText.title) }
                p(.class("lead")) { reader(ActivitiesText.lead) }
                if view.mayStart {
                    p(.class("actions")) {
                        a(.class("button"), .href(reader.link("\(home)/activities/add"))) {
                            reader(ActivitiesText.start)
                        }
                    }
                }
                if view.isMember {
                    p { a(.href(reader.link("\(home)/coverage"))) { reader(ActivitiesText.coverageTitle) } }
                }
            }
            if view.book.entries.isEmpty {
                EmptyRoom(
                    heading: ActivitiesText.empty,
                    words: view.isMember ? ActivitiesText.emptyText : ActivitiesText.emptyPublic, step: nil,
                    hue: .activities, reader: reader)
            }
            for state in Activity.State.shown { ActivitiesInState(state: state, view: view, reader: reader) }
        }
    }

    private var home: String { "/\(view.initiative.slug)" }
}

private struct ActivitiesInState: HTML {
    let state: Activity.State
    let view: ActivitiesView
    let reader: Reader

    var body: some HTML {
        if !entries.isEmpty {
            section(.class("stack"), .id(state.rawValue)) {
                h2 { reader(state.heading) }
                div(.class("cards")) {
                    for entry in entries { ActivityCard(entry: entry, view: view, reader: reader) }
                }
            }
        }
    }

    private var entries: [ActivityBook.Entry] { view.entries(state) }
}

private struct ActivityCard: HTML {
    let entry: ActivityBook.Entry
    let view: ActivitiesView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.activities)) {
            h3 {
                a(.href(reader.link(entry.activity.path(in: view.initiative)))) { entry.activity.title }
                    .spoken(in: view.initiative.language, to: reader)
            }
            p { OwnersLine(entry: entry, initiative: view.initiative, reader: reader) }
            p(.class("soft")) { entry.activity.change }.spoken(in: view.initiative.language, to: reader)
            p(.class("soft")) { ReachLine(entry: entry, initiative: view.initiative, reader: reader) }
            if let capacity = entry.capacity(on: view.book.today) {
                p { capacity.extent.room(reader) }
            }
            if view.isMember, entry.activity.state.isOpen, entry.results.isEmpty {
                p { Badge(reader(ActivitiesText.noResult), .late) }
            }
        }
    }
}

/// Who does it, and whether that is more than one.
struct OwnersLine: HTML {
    let entry: ActivityBook.Entry
    let initiative: Initiative
    let reader: Reader

    var body: some HTML {
        if entry.agreed.isEmpty {
            Badge(reader(ActivitiesText.noOwner), .late)
        } else {
            for (index, speaker) in entry.agreed.enumerated() {
                if index > 0 { " · " }
                b { speaker.title(reader) }.spoken(
                    in: speaker.isOrganisation ? initiative.language : reader.language.rawValue, to: reader)
            }
            if entry.isJoint {
                " "
                Badge(reader(ActivitiesText.joint), .done)
            }
        }
    }
}

/// Where, and for whom.
struct ReachLine: HTML {
    let entry: ActivityBook.Entry
    let initiative: Initiative
    let reader: Reader

    var body: some HTML {
        ReachPart(
            names: entry.places.map(\.name), nothing: ActivitiesText.placesNone, initiative: initiative, reader: reader)
        " · "
        ReachPart(
            names: entry.groups.map(\.name), nothing: ActivitiesText.groupsNone, initiative: initiative, reader: reader)
        if !entry.stages.isEmpty {
            " · "
            ReachPart(
                names: entry.stages.map(\.name), nothing: ActivitiesText.stagesNone, initiative: initiative,
                reader: reader)
        }
    }
}

private struct ReachPart: HTML {
    let names: [String]
    let nothing: Phrase
    let initiative: Initiative
    let reader: Reader

    var body: some HTML {
        if names.isEmpty {
            reader(nothing)
        } else {
            span { names.joined(separator: ", ") }.spoken(in: initiative.language, to: reader)
        }
    }
}
