import Activities
import Core
import Initiatives
import Purposes
import TestSupport
import Testing
import Web

@testable import Services

/// A way through stages of life: what helps at each, and how many go on.
@Suite struct PathwayTests {
    /// Three stages, a pathway through them, and what it is called in addresses.
    private struct Way {
        let help: HelpVillage
        let early: Number<LifeStage>
        let school: Number<LifeStage>
        let work: Number<LifeStage>
        let pathway: Slug

        func view(as role: Role?) async throws -> PathwayView {
            let caller = try role.map { try help.village.person($0).caller } ?? .visitor
            return try await help.store.read {
                [scope = help.scope, slug = help.village.slug, pathway, authority = help.store.authority] tx in
                let actor = try authority.actor(caller, in: scope, tx: tx)
                return try PathwayView.find(slug, pathway, for: actor, in: tx)
            }
        }

        func said(
            _ count: StateTransition.Count?, of year: Int = 2025, from: Number<LifeStage>? = nil,
            to: Number<LifeStage>? = nil
        ) throws -> StateTransition {
            StateTransition(
                scope: help.scope, pathway: pathway, from: from ?? school, to: to ?? work,
                period: try #require(.year(year)), count: count, source: "The school’s lists")
        }
    }

    private func withWay(on engine: Engine, _ body: (Way) async throws -> Void) async throws {
        try await withHelp(on: engine) { help in
            func name(_ stage: String) async throws -> Number<LifeStage> {
                try await help.perform(NameLifeStage(scope: help.scope, stage: stage), as: .steward)
            }
            let (school, early, work) = (try await name("school"), try await name("early"), try await name("work"))
            try await help.perform(PutLifeStageEarlier(scope: help.scope, stage: early), as: .steward)
            let words = PathwayWords(
                name: "To work",
                steps: [.init(stage: work), .init(stage: school, indicator: "began to work"), .init(stage: early)])
            let pathway = try await help.perform(DrawPathway(scope: help.scope, words: words), as: .steward)
            try await body(Way(help: help, early: early, school: school, work: work, pathway: pathway))
        }
    }

    @Test("It leads in the order of life, and says where nobody helps", arguments: Engine.tried)
    func stagesWithHelp(engine: Engine) async throws {
        try await withWay(on: engine) { way in
            let help = way.help
            let club = try await help.tell("Homework club") { $0.stages = [way.school] }
            let visits = try await help.tell("Visits at work") { $0.stages = [way.school, way.work] }
            try await help.tell("Over") {
                $0.stages = [way.early]; $0.status = .defunct
            }
            try await help.perform(
                SayRoom(scope: help.scope, service: club, room: .waitlist, wait: 40), as: .partnerLead)
            try await help.perform(SayRoom(scope: help.scope, service: visits, room: .capacity), as: .partnerLead)
            let stops = try await way.view(as: nil).way.stops
            #expect(stops.map(\.stage.name) == ["early", "school", "work"])
            #expect(stops.map(\.isBare) == [true, false, false], "what is over helps nobody")
            #expect(stops[1].helps.map(\.service.name) == ["Homework club", "Visits at work"])
            #expect(stops[1].count(.waitlist) == 1 && stops[1].count(.capacity) == 1 && stops[1].count(.full) == 0)
            #expect(stops[1].longestWait == 40 && stops[2].longestWait == nil, "no wait told is not no wait")
            #expect(stops.map { $0.step?.to.name } == ["school", "work", nil])
            #expect(stops[1].step?.indicator == "began to work")
        }
    }

    @Test("Taken away, it is nowhere but in the record; what it led through stays", arguments: Engine.tried)
    func takenAway(engine: Engine) async throws {
        try await withWay(on: engine) { way in
            let (help, scope, pathway) = (way.help, way.help.scope, way.pathway)
            try await help.perform(try way.said(.init(3, of: 4)), as: .partnerLead)
            let edition = try await help.store.read { try Pathway.edition(of: pathway, in: $0, scope: scope) }
            let old = RemovePathway(scope: scope, pathway: pathway, basedOn: "old")
            #expect(await help.refused(old, as: .steward)?.code == "row.changed")
            let remove = RemovePathway(scope: scope, pathway: pathway, basedOn: edition)
            for role in [Role.partnerLead, .contributor, .funder] {
                #expect(await help.refused(remove, as: role)?.kind == .notAllowed)
            }
            try await help.perform(remove, as: .steward)
            #expect(await help.refused(remove, as: .steward) == .notFound)
            let left = try await help.store.read { tx in
                try ["pathway", "pathway_stage", "transition", "life_stage"].map {
                    try tx.count("SELECT COUNT(*) FROM \(name: $0) WHERE scope = \(scope)")
                }
            }
            #expect(left == [0, 0, 0, 3])
            let entries = try await help.store.read { tx in
                try tx.records(Entry.self, "scope = \(scope) AND subject = \("pathway \(pathway)")")
            }
            #expect(entries.map(\.action).contains("services.remove-pathway"), "the record keeps it")
            let words = PathwayWords(name: "To work", steps: [.init(stage: way.early), .init(stage: way.work)])
            try await help.perform(DrawPathway(scope: scope, words: words), as: .steward)
            let numbers = try await help.store.read {
                try $0.records(Pathway.self, "scope = \(scope)").map(\.number.value)
            }
            #expect(numbers == [2], "its past is not told of another")
        }
    }

    @Test("A stage taken off takes its steps with it, and the ways around it close", arguments: Engine.tried)
    func aStageTakenOff(engine: Engine) async throws {
        try await withWay(on: engine) { way in
            let (help, pathway) = (way.help, way.pathway)
            let edition = try await help.store.read { [scope = help.scope] in
                try Pathway.edition(of: pathway, in: $0, scope: scope)
            }
            let words = PathwayWords(name: "To work", steps: [.init(stage: way.early), .init(stage: way.work)])
            try await help.perform(
                RevisePathway(scope: help.scope, pathway: pathway, basedOn: edition, words: words), as: .steward)
            let stops = try await way.view(as: nil).way.stops
            #expect(stops.map(\.stage.name) == ["early", "work"] && stops[0].step?.to.name == "work")
        }
    }

    @Test("How many go on is told to members, and what is unknown is never zero", arguments: Engine.tried)
    func howManyGoOn(engine: Engine) async throws {
        try await withWay(on: engine) { way in
            let help = way.help
            try await help.perform(try way.said(.init(12, of: 20), of: 2024), as: .partnerLead)
            try await help.perform(try way.said(nil), as: .partnerLead)
            let silent = try #require(try await way.view(as: .observer).way.stops[1].step)
            #expect(silent.newest.map(\.transition.made) == [nil] && silent.earlier.map(\.transition.made) == [12])
            try await help.perform(try way.said(.init(0, of: 20)), as: .contributor)
            let step = try #require(try await way.view(as: .observer).way.stops[1].step)
            #expect(step.newest.map(\.transition.made) == [0], "said anew by the same organisation")
            #expect(!step.isSilent && step.newest.first?.organisation.name == "School")
            let first = try #require(try await way.view(as: .observer).way.stops[0].step)
            #expect(first.isSilent && first.newest.isEmpty)
            for role in [Role.facilitator, .safeguardingOfficer, nil] {
                let view = try await way.view(as: role)
                #expect(view.way.stops.allSatisfy { $0.step?.told == nil } && view.way.silent == 0)
                let sheet = String(decoding: Spreadsheet(view).bytes, as: UTF8.self)
                #expect(!sheet.contains("lists") && !sheet.contains("went_on"))
            }
            let sheet = String(decoding: Spreadsheet(try await way.view(as: .observer)).bytes, as: UTF8.self)
            #expect(sheet.contains("2025") && sheet.contains(",0,20,School,"))
        }
    }

    @Test(
        "Only who acts for an organisation says how many went on, and no more than there were", arguments: Engine.tried)
    func whoMaySay(engine: Engine) async throws {
        try await withWay(on: engine) { way in
            let help = way.help
            let steward = await help.refused(try way.said(.init(1, of: 2)), as: .steward)
            #expect(steward?.code == "pathway.for-whom")
            let funder = await help.refused(try way.said(.init(1, of: 2)), as: .funder)
            #expect(funder?.kind == .notAllowed)
            let more = await help.refused(try way.said(.init(3, of: 2)), as: .partnerLead)
            #expect(more?.code == "pathway.more" && more?.place == "made")
            let nobody = await help.refused(try way.said(.init(0, of: 0)), as: .partnerLead)
            #expect(nobody?.code == "number.out-of-range")
            let later = await help.refused(try way.said(nil, of: 2027), as: .partnerLead)
            #expect(later?.code == "day.to-come")
            let leap = await help.refused(
                try way.said(.init(1, of: 2), from: way.early, to: way.work), as: .partnerLead)
            #expect(leap?.code == Problem.notFound.code, "these do not follow one another")
        }
    }

    @Test("Drawn anew it keeps what was said of steps that are still on it", arguments: Engine.tried)
    func drawnAnew(engine: Engine) async throws {
        try await withWay(on: engine) { way in
            let help = way.help
            try await help.perform(try way.said(.init(12, of: 20)), as: .partnerLead)
            let edition = try await way.view(as: .steward).way.edition
            let words = PathwayWords(
                name: "To a job", steps: [.init(stage: way.school, indicator: "earns money"), .init(stage: way.work)])
            let revise = RevisePathway(scope: help.scope, pathway: way.pathway, basedOn: edition, words: words)
            try await help.perform(revise, as: .steward)
            let view = try await way.view(as: .observer)
            #expect(view.way.pathway.name == "To a job" && view.way.stops.map(\.stage.name) == ["school", "work"])
            #expect(view.way.stops[0].step?.newest.map(\.transition.made) == [12])
            #expect(view.way.stops[0].step?.indicator == "earns money")
            let again = await help.refused(revise, as: .steward)
            #expect(again?.code == "row.changed")
            let short = PathwayWords(name: "Short", steps: [.init(stage: way.work)])
            let alone = await help.refused(DrawPathway(scope: help.scope, words: short), as: .steward)
            #expect(alone?.code == "pathway.stages")
            let nowhere = PathwayWords(name: "Nowhere", steps: [.init(stage: way.work), .init(stage: Number(99))])
            let unknown = await help.refused(DrawPathway(scope: help.scope, words: nowhere), as: .steward)
            #expect(unknown?.code == "pathway.stage")
        }
    }

    @Test("What is missing is a loose end", arguments: Engine.tried)
    func looseEnds(engine: Engine) async throws {
        try await withWay(on: engine) { way in
            let help = way.help
            try await help.tell("Visits") { $0.stages = [way.school, way.work] }
            try await help.perform(try way.said(.init(12, of: 20)), as: .partnerLead)
            let member = try help.village.person(.observer).caller
            let groups = try await help.store.read {
                [slug = help.village.slug, scope = help.scope, authority = help.store.authority] tx in
                try ServicesComponent.looseEnds(
                    authority.actor(member, in: scope, tx: tx), Initiative.find(slug, in: tx), tx)
            }
            #expect(groups.map { $0.ends.map(\.words) } == [["To work: early"], ["early → school"]])
            #expect(groups.flatMap(\.ends).allSatisfy { $0.path == "/pathways/to-work" })
        }
    }
}
