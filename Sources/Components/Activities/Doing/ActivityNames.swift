internal import Core
internal import Web

extension Activity.State {
    /// In the order in which a page shows them: what is done now comes first.
    static let shown: [Activity.State] = [.active, .planned, .paused, .done, .dropped]

    var title: Phrase {
        switch self {
        case .planned: ActivitiesText.statePlanned
        case .active: ActivitiesText.stateActive
        case .paused: ActivitiesText.statePaused
        case .done: ActivitiesText.stateDone
        case .dropped: ActivitiesText.stateDropped
        }
    }

    var heading: Phrase {
        switch self {
        case .planned: ActivitiesText.headingPlanned
        case .active: ActivitiesText.headingActive
        case .paused: ActivitiesText.headingPaused
        case .done: ActivitiesText.headingDone
        case .dropped: ActivitiesText.headingDropped
        }
    }

    var mark: Badge.Mark {
        switch self {
        case .planned: .open
        case .active, .done: .done
        case .paused: .silent
        case .dropped: .plain
        }
    }

    /// What a button says that makes it so.
    func button(from state: Activity.State) -> Phrase {
        switch self {
        case .planned, .active: state == .paused ? ActivitiesText.moveResume : ActivitiesText.moveBegin
        case .paused: ActivitiesText.movePause
        case .done: ActivitiesText.moveDone
        case .dropped: ActivitiesText.moveDrop
        }
    }
}

extension Extent {
    /// How many people there is room for.
    func room(_ reader: Reader) -> String {
        switch self {
        case .people(let count): reader(ActivitiesText.room(count: Int(count)))
        case .some: reader(ActivitiesText.roomSome)
        case .none: reader(ActivitiesText.roomNone)
        case .unknown: reader(ActivitiesText.roomUnknown)
        }
    }
}

extension Extent.Kind {
    /// As an answer to “How much room is there?”
    var room: Phrase {
        switch self {
        case .people: ActivitiesText.roomPeople
        case .some: ActivitiesText.roomSome
        case .none: ActivitiesText.roomNone
        case .unknown: ActivitiesText.roomUnknown
        }
    }
}
