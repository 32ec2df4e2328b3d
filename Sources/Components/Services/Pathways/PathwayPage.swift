internal import Activities
internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// Who helps at each stage of life, and where do people get lost?
struct PathwayPage: HTML {
    let view: PathwayView
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: view.way.pathway.name, surroundings: view.initiative.surroundings()) {
            Opening {
                h1 { view.way.pathway.name }.spoken(in: view.initiative.language, to: reader)
                if let about = view.way.pathway.about {
                    Paragraphs(about, language: view.initiative.language, reader: reader)
                }
                p(.class("actions")) { MissingBadges(way: view.way, reader: reader) }
                if view.mayDraw {
                    div(.class("actions")) {
                        a(.class("button quiet"), .href(reader.link("\(view.path)/revise"))) {
                            reader(ServicesText.drawRevise)
                        }
                        a(.class("button quiet"), .href(reader.link("\(view.path)/remove"))) {
                            reader(ServicesText.removeLink)
                        }
                    }
                }
            }
            ol(.class("stops down"), .hue(.activities)) {
                for stop in view.way.stops { StopLine(stop: stop, view: view, reader: reader) }
            }
            if !view.isMember { p(.class("soft")) { reader(ServicesText.wayMembers) } }
            p {
                a(.href(reader.link("/\(view.initiative.slug)/pathways"))) { reader(ServicesText.waysAll) }
                " · "
                a(.href("\(view.path)/pathway.csv")) { reader(ServicesText.findFile) }
                if view.opensRecord {
                    " · "
                    a(.href(reader.link("\(view.path)/history"))) { reader(ServicesText.serviceHistory) }
                }
            }
        }
    }
}

/// A stage: how old people are, what helps them, and how many go on from here.
private struct StopLine: HTML {
    let stop: PathwayBook.Stop
    let view: PathwayView
    let reader: Reader
    /// House default: who wants all of them looks for them.
    private static let most = 12

    var body: some HTML<HTMLTag.li> {
        li {
            h2 { stop.stage.name }.spoken(in: view.initiative.language, to: reader)
            if let ages { p(.class("soft")) { reader(ages) } }
            if stop.isBare {
                p { Badge(reader(ServicesText.wayNobody), .late) }
            } else {
                p(.class("actions")) { RoomBadges(stop: stop, reader: reader) }
                if let wait = stop.longestWait {
                    p { reader(ServicesText.wayWait(count: Int(wait))) }
                }
                ul(.class("links"), .hue(.activities)) {
                    for help in stop.helps.prefix(Self.most) { HelpLine(help: help, view: view, reader: reader) }
                }
                if stop.helps.count > Self.most {
                    p {
                        a(.href(reader.link("/\(view.initiative.slug)/services") + "?stage=\(stop.stage.number.value)"))
                        { reader(ServicesText.wayMore(count: stop.helps.count - Self.most)) }
                    }
                }
            }
            if let step = stop.step { StepLine(step: step, stop: stop, view: view, reader: reader) }
        }
        .attributes(.class("bare"), when: stop.isBare)
    }

    private var ages: Phrase? { Service.ages(from: stop.stage.fromAge, to: stop.stage.toAge) }
}

/// How many services have room, how many a list, and of how many nobody knows.
private struct RoomBadges: HTML {
    let stop: PathwayBook.Stop
    let reader: Reader

    var body: some HTML {
        for room in Service.Room.allCases where stop.count(room) > 0 {
            Badge(reader(words(room)), room.mark)
        }
        if stop.count(nil) > 0 { Badge(reader(ServicesText.wayUnsaid(count: stop.count(nil))), .silent) }
    }

    private func words(_ room: Service.Room) -> Phrase {
        let count = stop.count(room)
        return switch room {
        case .capacity: ServicesText.wayCapacity(count: count)
        case .waitlist: ServicesText.wayWaitlist(count: count)
        case .full: ServicesText.wayFull(count: count)
        case .assessment: ServicesText.wayAssessment(count: count)
        }
    }
}

private struct HelpLine: HTML {
    let help: PathwayBook.Help
    let view: PathwayView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li {
            span {
                a(.href(reader.link(help.service.path(in: view.initiative)))) { help.service.name }
                    .spoken(in: view.initiative.language, to: reader)
                " "
                small(.class("soft")) { help.organisation.name }.spoken(in: view.initiative.language, to: reader)
                if help.service.status != .active { " " + reader(help.service.status.title) }
            }
        }
    }
}
