import Core
import Initiatives
import Purposes
import TestSupport
import Testing

@testable import Activities

/// What is said of an activity, and what can become of it.
@Suite struct ActivityTests {
    @Test(arguments: Activity.State.allCases)
    func whatIsDoneOrDroppedStaysSo(state: Activity.State) {
        #expect(state.next.isEmpty == (state == .done || state == .dropped))
        #expect(!state.next.contains(state) && !state.next.contains(.planned))
    }

    @Test("Every step from every state, allowed or not", arguments: Engine.tried)
    func onlyTheStepsOfTheTable(engine: Engine) async throws {
        try await withWorkingVillage(on: engine) { village in
            for from in Activity.State.allCases {
                for to in Activity.State.allCases {
                    let activity = try await village.start("\(from) to \(to)")
                    for step in way(to: from) {
                        try await village.perform(move(activity, step, in: village), as: .partnerLead)
                    }
                    let problem = await village.refused(move(activity, to, in: village), as: .partnerLead)
                    #expect(
                        (problem == nil) == from.next.contains(to), "\(from) to \(to): \(String(describing: problem))")
                }
            }
        }
    }

    private func way(to state: Activity.State) -> [Activity.State] {
        switch state {
        case .planned: []
        case .active: [.active]
        case .paused, .done, .dropped: [.active, state]
        }
    }

    private func move(_ activity: Slug, _ state: Activity.State, in village: WorkingVillage) -> MoveActivity {
        MoveActivity(
            scope: village.scope, activity: activity, state: state, reason: state.needsReason ? "The well is dry." : nil
        )
    }

    @Test(arguments: Engine.tried)
    func nobodyDoesWhatNobodyOwns(engine: Engine) async throws {
        try await withWorkingVillage(on: engine) { village in
            let well = try await village.start(by: .steward)
            let begin = MoveActivity(scope: village.scope, activity: well, state: .active)
            #expect(await village.refused(begin, as: .steward)?.code == "activity.no-owner")
            let open = PublishActivity(scope: village.scope, activity: well, isPublic: true)
            #expect(await village.refused(open, as: .steward)?.code == "activity.no-owner")
            try await village.perform(AnswerOwning(scope: village.scope, activity: well, owns: true), as: .partnerLead)
            try await village.perform(begin, as: .steward)
            #expect(try await village.view(well).activity.state == .active)
        }
    }

    @Test(arguments: Engine.tried)
    func wrongWordsAreRefusedWithTheirPlace(engine: Engine) async throws {
        try await withWorkingVillage(on: engine) { village in
            var within = try village.words(places: ["upper", "east"])
            #expect(await code(of: within, in: village) == "activity.place-within at places")
            within.places = [try slug("nowhere")]
            #expect(await code(of: within, in: village)?.hasPrefix("place") == true)
            var dates = try village.words()
            (dates.starts, dates.ends) = (Day("2026-11-02"), Day("2026-11-01"))
            #expect(await code(of: dates, in: village) == "activity.ends-first at ends")
            var group = try village.words()
            group.groups = [Number(7)]
            #expect(await code(of: group, in: village) == "activity.group at groups")
        }
    }

    private func code(of words: ActivityWords, in village: WorkingVillage) async -> String? {
        let problem = await village.refused(StartActivity(scope: village.scope, words: words), as: .partnerLead)
        return problem.map { "\($0.code) at \($0.place ?? "nothing")" }
    }

    @Test(arguments: Engine.tried)
    func nothingBuildsOnItself(engine: Engine) async throws {
        try await withWorkingVillage(on: engine) { village in
            let first = try await village.start("First")
            let second = try await village.perform(
                StartActivity(scope: village.scope, words: try village.words("Second", buildsOn: first)),
                as: .partnerLead)
            let edition = try await village.view(first).activity.edition
            let circle = ReviseActivity(
                scope: village.scope, activity: first, basedOn: edition,
                words: try village.words("First", buildsOn: second))
            #expect(await village.refused(circle, as: .partnerLead)?.code == "activity.circle")
            #expect(try await village.view(first).followers.map(\.activity.slug) == [second])
        }
    }

    @Test(arguments: Engine.tried)
    func whatSomebodyElseChangedIsNotOverwritten(engine: Engine) async throws {
        try await withWorkingVillage(on: engine) { village in
            let well = try await village.start()
            let edition = try await village.view(well).activity.edition
            for (title, code) in [("Dig two wells", nil), ("Dig three wells", "row.changed")] {
                let revise = ReviseActivity(
                    scope: village.scope, activity: well, basedOn: edition,
                    words: try village.words(title, results: [], places: ["east", "west"]))
                #expect(await village.refused(revise, as: .partnerLead)?.code == code)
            }
            let view = try await village.view(well)
            #expect(view.activity.title == "Dig two wells" && view.entry.results.isEmpty)
            #expect(view.entry.places.map(\.name) == ["east", "west"])
        }
    }

    @Test(arguments: Engine.tried)
    func roomIsSaidOnceForADay(engine: Engine) async throws {
        try await withWorkingVillage(on: engine) { village in
            let well = try await village.start()
            for (period, extent, code) in [
                ("2026-11", Extent.people(40), nil), ("2026-11", .unknown, nil), ("2026-12", .some, nil),
                ("2026", .people(9), "capacity.overlaps"),
            ] {
                let room = SetCapacity(
                    scope: village.scope, activity: well, period: try #require(Period(period)), extent: extent)
                #expect(await village.refused(room, as: .partnerLead)?.code == code)
            }
            #expect(try await village.view(well).entry.capacities.map(\.extent) == [.some, .unknown])
        }
    }

    @Test("Others read only what its owners opened", arguments: Engine.tried)
    func visitorsSeeWhatWasOpened(engine: Engine) async throws {
        try await withWorkingVillage(on: engine) { village in
            let (hidden, open) = (try await village.start("Hidden"), try await village.start("Open"))
            try await village.perform(
                PublishActivity(scope: village.scope, activity: open, isPublic: true), as: .partnerLead)
            let (seen, missed) = try await village.store.read { [slug = village.village.slug] tx in
                let seen = try ActivitiesView.find(slug, for: .visitor, in: tx).book.entries.map(\.activity.slug)
                return (seen, refusal { _ = try ActivityView.find(slug, hidden, for: .visitor, in: tx) })
            }
            #expect(seen == [open] && missed?.kind == .notFound)
        }
    }
}
