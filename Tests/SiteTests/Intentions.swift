import Core
import Initiatives
import Measures
import TestSupport
import Testing

@testable import Purposes

/// One of every action, each of which somebody may do in this village. A new action that has none here fails the walk.
extension Workplace {
    func intentions() async throws -> [any Action] {
        try aboutTheInitiative() + aboutPeople() + aboutThePurpose() + (try await aboutResults()) + aboutMeasures()
            + aboutReports() + aboutStories() + aboutTurning() + aboutActivities() + aboutReferrals()
            + aboutCoverage() + aboutPartners() + aboutRepairs() + (try await aboutServices())
    }

    private func aboutTheInitiative() throws -> [any Action] {
        [
            StartInitiative(
                slug: try slug("another"), name: "Another", summary: "One more.", timeZone: "Asia/Kolkata", since: nil,
                language: "en"),
            DescribeInitiative(scope: scope, name: "Village", summary: "A village.", since: nil, isPublished: true),
            AddPlaces(scope: scope, parent: nil, places: [.init(slug: try slug("hill"), name: "Hill", level: "place")]),
            NameOrganisation(
                scope: scope, slug: try slug("clinic"), name: "Clinic", sector: .government, givesMoney: false,
                part: "Looks after children.", citation: "Its page"),
            DescribeOrganisation(
                scope: scope, organisation: village.school, name: "School", sector: .government, standing: .lives,
                givesMoney: false, part: nil), LeaveTogether(scope: scope),
        ]
    }

    private func aboutPeople() throws -> [any Action] {
        let guest = InvitePeople.Guest(
            name: "Guest", email: nil, language: "en", role: .contributor, organisation: .known(village.school))
        return [
            InvitePeople(scope: scope, guests: [guest]),
            AcceptInvitation(scope: scope, seat: offered, standing: nil),
            DeclineInvitation(scope: scope, seat: offered),
            AskToJoin(
                scope: scope, name: "Noor", email: nil, language: "en", standing: .lives, organisation: nil),
            AnswerRequest(scope: scope, seat: asked, admits: true),
            OfferSeat(
                scope: scope, member: try village.person(.observer).member, role: .facilitator, organisation: nil),
            KeepProfile(scope: scope, name: "Noor", email: nil, language: "en", standing: nil),
            LeaveSeat(scope: scope), EndSeat(scope: scope, seat: try village.person(.contributor).seat),
            ForgetMember(scope: scope, member: try village.person(.communityMember).member),
            HandLink(scope: scope, seat: offered, purpose: .invitation),
        ]
    }

    private func aboutThePurpose() throws -> [any Action] {
        [
            DraftPurpose(scope: scope, basedOn: nil, change: nil, text: PurposeText(statement: "Every girl reads.")),
            SeatFoundingCircle(scope: scope, members: try Self.founders.map { try village.person($0).member }),
            ShareView(scope: scope, sees: "Too few books."), ConsentToDraft(scope: scope, version: draft),
            OpenRatification(scope: scope, version: draft, closes: try #require(Day("2026-12-20"))),
            AnswerPurpose(scope: scope, version: open, kind: .yes), CloseRatification(scope: scope, version: open),
            WithdrawRatification(scope: scope, version: open, reason: "Too soon."),
            StatePurpose(scope: scope, statement: "Children read.", citation: "A leaflet"),
            PublishAim(scope: scope, figure: "100", counts: "children", citation: "A leaflet"),
            ShareVision(scope: scope, vision: "A library.", goals: "Books.", changed: nil, results: []),
        ]
    }

    private func aboutResults() async throws -> [any Action] {
        let words = ResultWords(
            kind: .population, statement: "Girls read.", place: try slug("valley"), worstOff: "girls")
        let (known, standing) = try await store.read { [self] tx in
            (try Step.find(step, in: tx, scope: scope), try SharedResult.find(result, in: tx, scope: scope))
        }
        let today = try #require(Day("2026-11-01"))
        let replies = FitQuestion.allCases.map { CheckFit.Reply(question: $0, answer: .yes) }
        return [
            NameResult(scope: scope, slug: try slug("writing"), words: words, isReading: false),
            SuggestResult(scope: scope, words: words), KeepResult(scope: scope, result: result),
            ReviseResult(scope: scope, result: result, basedOn: try standing.edition, words: words),
            RetireResult(scope: scope, result: result, reason: "Done."),
            AddStep(scope: scope, words: StepWords(kind: .change, words: "More read.", leadsTo: nil)),
            ReviseStep(
                scope: scope, step: step, basedOn: try known.edition,
                words: StepWords(kind: .change, words: "Many read.", leadsTo: nil)),
            RetireStep(scope: scope, step: step, reason: "Done."),
            AddAssumption(scope: scope, step: step, kind: .assumption, words: "Books come."),
            LearnAbout(scope: scope, assumption: assumption, state: .held, words: "They came.", day: today),
            DeclareStage(scope: scope, stage: .emerging, evidence: [.init(words: "We met.")], day: today),
            CheckFit(scope: scope, replies: replies, frame: FitFrame()),
        ]
    }

    private func aboutMeasures() throws -> [any Action] {
        let year = try #require(Period("2024"))
        let source = try #require(batch.sources.first)
        return [
            DefineMeasure(
                scope: scope, slug: try slug("writers"), result: result, question: "How many?", name: "Writers",
                definition: "Who writes.", unit: "children"),
            TellStory(scope: scope, measure: readers, kind: .reading, text: "More read.", citation: "A survey"),
            BreakSeries(scope: scope, measure: readers, period: year, reason: "New test.", citation: "A survey"),
            ReadGapOn(scope: scope, result: result, group: .init(dimension: "gender", name: "girls")),
            OpenBatch(scope: scope, name: "another survey", citations: [], categories: []),
            RecordFigures(
                scope: scope, batch: batch.batch,
                rows: [
                    .init(
                        measure: measure, place: place, period: year, category: Number(0), source: source,
                        state: .reported, units: 7, rank: nil, note: nil, isPreferred: true)
                ]), PublishBatch(scope: scope, batch: batch.batch),
            ImportFigures(
                scope: scope, file: "survey.csv",
                figures: [
                    .init(
                        measure: measure, place: place, period: year, category: nil, citation: "A survey",
                        state: .reported, units: 7, isPreferred: true)
                ]),
            KeepMapping(
                scope: scope, title: "Survey",
                columns: [.init(position: 1, header: "Village", meaning: .place, category: Number(0))]),
            RemoveMapping(scope: scope, mapping: mapping),
        ]
    }
}
