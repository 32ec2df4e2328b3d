import Core
import Initiatives
import TestSupport
import Testing

@testable import Measures

/// What is said before a curve: by whom, for whose eyes, and what becomes of it.
@Suite struct CurveNoteTests {
    @Test("What costs nothing stands first, and proposals that were taken up", arguments: Engine.tried)
    func order(engine: Engine) async throws {
        try await withTalk(on: engine) { talk in
            try await talk.say(.works, "Buses.", cost: .more)
            try await talk.say(.works, "A word.", cost: CurveNote.Cost.none)
            try await talk.say(.works, "A rota.", cost: .low)
            let (first, second) = (try await talk.propose("Paint."), try await talk.propose("Walk together."))
            try await talk.decide(second, .takenUp)
            try await talk.back(first, by: talk.union)
            let view = try await talk.view(.steward)
            #expect(view.notes(.works).map(\.words) == ["A word.", "A rota.", "Buses."])
            #expect(view.notes(.proposal).map(\.words) == ["Walk together.", "Paint."])
            #expect(view.notes(.proposal).map(\.reason) == ["We can begin tomorrow.", nil])
        }
    }

    @Test("Only what fits is said: a cost where there is one, a part for a partner", arguments: Engine.tried)
    func whatFits(engine: Engine) async throws {
        try await withTalk(on: engine) { talk in
            let problems = [
                await refused { try await talk.say(.proposal, "Paint.") },
                await refused { try await talk.say(.cause, "Rain.", cost: .low) },
                await refused { try await talk.say(.cause, "Rain.", partner: "school") },
                await refused { try await talk.say(.role, "Rows.", partner: "ferry") },
                await refused { try await talk.say(.cause, "  ") },
            ]
            #expect(
                problems.map { $0?.code } == [
                    "note.cost", "note.cost", "note.partner", "note.unknown-partner", "text.blank",
                ])
            try await talk.say(.role, "Rows.", partner: "union")
            let view = try await talk.view(.observer)
            #expect(view.notes(.role).map { $0.partner?.name } == ["Union"])
        }
    }

    @Test("An organisation is for a proposal once, whoever says so", arguments: Engine.tried)
    func backing(engine: Engine) async throws {
        try await withTalk(on: engine) { talk in
            let proposal = try await talk.propose("Walk together.")
            let second = try await ReportingVillage.enter(
                talk.village.village, .partnerLead, .known(talk.village.school))
            try await talk.back(proposal, by: talk.lead)
            let twice = await refused { try await talk.back(proposal, by: second.caller) }
            #expect(twice?.code == "note.backed")
            try await talk.back(proposal, by: talk.union)
            try await talk.back(proposal, by: talk.caller(.communityMember))
            let backers = try await talk.view(.steward).notes(.proposal).first?.backers
            #expect(backers?.compactMap(\.organisation).sorted() == ["School", "Union"] && backers?.count == 3)
            try await talk.stop(proposal, by: second.caller)
            let none = await refused { try await talk.stop(proposal, by: talk.lead) }
            #expect(none?.code == "note.not-backed")
            let silent = await refused { try await talk.back(proposal, by: talk.caller(.steward)) }
            #expect(silent?.kind == .notAllowed, "the backbone helps to decide and has no voice")
        }
    }

    @Test("What is no proposal is not backed, and what was decided stays", arguments: Engine.tried)
    func whatStays(engine: Engine) async throws {
        try await withTalk(on: engine) { talk in
            let cause = try await talk.say(.cause, "Rain.")
            let proposal = try await talk.propose("Walk together.")
            let wrong = await refused { try await talk.back(cause, by: talk.lead) }
            #expect(wrong?.code == "note.no-proposal")
            try await talk.decide(proposal, .setAside)
            let late = [
                await refused { try await talk.decide(proposal, .takenUp) },
                await refused { try await talk.back(proposal, by: talk.lead) },
                await refused { try await talk.takeBack(proposal, by: talk.lead) },
            ]
            #expect(late.map { $0?.code } == ["note.decided", "note.decided", "note.decided"])
            let others = await refused { try await talk.takeBack(cause, by: talk.union) }
            #expect(others?.code == "note.not-yours")
            try await talk.takeBack(cause, by: talk.lead)
            let view = try await talk.view(.steward)
            #expect(view.notes(.cause).isEmpty)
            let gone = await refused { try await talk.takeBack(cause, by: talk.lead) }
            #expect(gone == .notFound)
        }
    }

    @Test("Everybody reads what was taken up and nothing else; who said it is for members", arguments: Engine.tried)
    func whoReadsWhat(engine: Engine) async throws {
        try await withTalk(on: engine) { talk in
            try await talk.say(.cause, "Rain.")
            _ = try await talk.propose("Paint.")
            try await talk.decide(try await talk.propose("Walk together."), .takenUp)
            try await talk.answer(.no, "It took all of us.", by: talk.lead)
            for role in [Role.visitor, .facilitator, .safeguardingOfficer, .invited] {
                let view = try await talk.view(role)
                #expect(view.notes.map(\.words) == ["Walk together."], "\(role)")
                #expect(view.notes.allSatisfy { $0.who == Sayer() && $0.reason == nil && $0.backers.isEmpty })
                #expect(view.answers.isEmpty && view.partners.isEmpty, "\(role)")
            }
            let observer = try await talk.view(.observer)
            #expect(observer.notes.count == 3 && observer.notes.allSatisfy { $0.who.name == nil })
            #expect(observer.notes.allSatisfy { $0.who.organisation == "School" })
            let steward = try await talk.view(.steward)
            #expect(steward.notes.allSatisfy { $0.who.name == "The partner lead" })
        }
    }

    @Test("One answer of each voice counts: its newest", arguments: Engine.tried)
    func alone(engine: Engine) async throws {
        try await withTalk(on: engine) { talk in
            try await talk.answer(.yes, "We did it.", by: talk.lead)
            try await talk.answer(.no, "It took the ferry.", by: talk.lead)
            try await talk.answer(.partly, "The road helped.", by: talk.union)
            let view = try await talk.view(.observer)
            #expect(view.answers.map(\.answer.kind).sorted { $0.rawValue < $1.rawValue } == [.no, .partly])
            let silent = await refused { try await talk.answer(.yes, "They did.", by: talk.caller(.steward)) }
            #expect(silent?.kind == .notAllowed)
        }
    }

    @Test(
        "Whoever is forgotten takes their words along, and no later note gets what stood by them",
        arguments: Engine.tried)
    func forgotten(engine: Engine) async throws {
        try await withTalk(on: engine) { talk in
            let girl = try talk.caller(.communityMember)
            let proposal = try await talk.say(.proposal, "A boat of our own.", cost: .more, by: girl)
            try await talk.back(proposal, by: talk.lead)
            try await talk.back(proposal, by: girl)
            try await talk.answer(.no, "I could not.", by: girl)
            _ = try await talk.store.perform(ForgetMember(scope: talk.scope), by: girl)
            let view = try await talk.view(.steward)
            #expect(view.notes.isEmpty && view.answers.isEmpty)
            let gone = await refused { try await talk.stop(proposal, by: talk.lead) }
            #expect(gone == .notFound)
            let next = try await talk.propose("Paint.")
            let backers = try await talk.view(.steward).notes(.proposal).first?.backers
            #expect(next != proposal && backers?.isEmpty == true)
        }
    }
}

/// A village that sits before the curve of its readers.
private struct Talk {
    let village: ReportingVillage
    var store: Store { village.store }
    var scope: Scope { village.scope }
    var lead: Caller { get throws { try village.lead } }
    var union: Caller { village.unionLead.caller }

    func caller(_ role: Role) throws -> Caller { try village.caller(role) }

    @discardableResult func say(
        _ kind: CurveNote.Kind, _ words: String, partner: String? = nil, cost: CurveNote.Cost? = nil,
        by caller: Caller? = nil
    ) async throws -> Number<CurveNote> {
        try await store.perform(
            SayOnCurve(
                scope: scope, measure: slug("readers"), kind: kind, words: words, partner: partner.map(slug),
                cost: cost), by: caller ?? lead)
    }

    func propose(_ words: String) async throws -> Number<CurveNote> { try await say(.proposal, words, cost: .low) }

    func takeBack(_ note: Number<CurveNote>, by caller: Caller) async throws {
        _ = try await store.perform(TakeBackNote(scope: scope, note: note), by: caller)
    }

    func back(_ note: Number<CurveNote>, by caller: Caller) async throws {
        _ = try await store.perform(BackProposal(scope: scope, note: note), by: caller)
    }

    func stop(_ note: Number<CurveNote>, by caller: Caller) async throws {
        _ = try await store.perform(StopBacking(scope: scope, note: note), by: caller)
    }

    func decide(_ note: Number<CurveNote>, _ decision: DecideProposal.Decision) async throws {
        _ = try await store.perform(
            DecideProposal(scope: scope, note: note, decision: decision, reason: "We can begin tomorrow."),
            by: village.steward)
    }

    func answer(_ kind: AloneAnswer.Kind, _ words: String, by caller: Caller) async throws {
        _ = try await store.perform(
            AnswerAlone(scope: scope, measure: slug("readers"), kind: kind, words: words), by: caller)
    }

    /// What somebody in a role sees.
    func view(_ role: Role) async throws -> TurnView {
        let member = village.village.people[role]?.member.value ?? -1
        let actor = Actor(member: member, behalf: nil, role: role)
        return try await store.read { [place = village.village.slug, readers = try slug("readers")] tx in
            try TurnView.find(place, readers, for: actor, in: tx)
        }
    }
}

private func withTalk(on engine: Engine, _ body: (Talk) async throws -> Void) async throws {
    try await withReporting(on: engine, nature: .publicFacts) { village in
        let known = try await village.valley.readOut()
        try await village.valley.measure("readers") { $0.result = known }
        try await body(Talk(village: village))
    }
}
