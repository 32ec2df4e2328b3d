import Core
import Credentials
import Initiatives
import Measures
import TestSupport
import Testing

@testable import Purposes

/// A village in the middle of its work: a version put to the members and another being drafted, a result with a step
/// and a measure, somebody who asked to join and a seat that was offered.
struct Workplace {
    let village: Village
    let asked: Number<Seat>
    /// Another seat for the community member.
    let offered: Number<Seat>
    /// Of somebody who has not answered yet.
    let invited: Number<Seat>
    let open: Number<PurposeVersion>
    let draft: Number<PurposeVersion>
    let step: Number<Step>
    let assumption: Number<Assumption>
    let batch: OpenBatch.Opened
    let measure: Number<Measure>
    let place: Number<Place>
    let result: Slug
    let readers: Slug
    let reports: ReportsAtWork
    let stories: StoriesAtWork
    let survey: SurveyAtWork
    let mapping: Number<Mapping>
    let notes: NotesAtWork
    let activity: ActivityAtWork
    let referrals: ReferralsAtWork
    let repairs: RepairsAtWork
    let coverage: CoverageAtWork
    let services: ServicesAtWork
    let partners: PartnersAtWork
    var scope: Scope { village.scope }
    var store: Store { village.store }

    static let founders: [Role] = [.steward, .partnerLead, .contributor, .communityMember]
    /// A morning on the first of November 2026.
    static let clock = TimeSource { Instant(microseconds: 1_793_520_000_000_000) }

    /// - Parameter village: one that everybody may read about: somebody asks to join.
    init(_ village: Village, result name: String = "reading") async throws {
        self.village = village
        let (store, scope) = (village.store, village.scope)
        asked = try await store.perform(
            AskToJoin(
                scope: scope, name: "Nia", email: nil, language: "en", standing: .lives, organisation: nil),
            by: .visitor)
        offered = try await store.perform(
            OfferSeat(
                scope: scope, member: try village.person(.communityMember).member, role: .observer, organisation: nil),
            by: .operator)
        invited = try await village.invite(
            .init(name: "Guest", email: nil, language: "en", role: .observer, organisation: nil))
        let places = try await store.perform(
            AddPlaces(
                scope: scope, parent: nil, places: [.init(slug: try slug("valley"), name: "Valley", level: "place")]),
            by: .operator)
        place = try #require(places.first)
        (result, readers) = (try slug(name), try slug("readers-of-\(name)"))
        (open, draft) = try await Workplace.versions(village)
        step = try await store.perform(
            AddStep(scope: scope, words: StepWords(kind: .activity, words: "Read aloud.", leadsTo: nil)),
            by: village.person(.contributor).caller)
        assumption = try await store.perform(
            AddAssumption(scope: scope, step: step, kind: .risk, words: "No books."),
            by: village.person(.contributor).caller)
        _ = try await store.perform(
            NameResult(
                scope: scope, slug: result, kind: .population, statement: "Children read.", place: try slug("valley"),
                worstOff: "girls", isReading: false), by: .operator)
        var counting = DefineMeasure(
            scope: scope, slug: readers, result: result, question: "How many?", name: "Readers",
            definition: "Who reads.", unit: "children")
        counting.overPlaces = .sum
        measure = try await store.perform(counting, by: .operator)
        batch = try await store.perform(
            OpenBatch(scope: scope, name: "a survey", citations: ["A survey"], categories: []), by: .operator)
        reports = try await ReportsAtWork(of: readers, at: try slug("valley"), in: village)
        mapping = try await store.perform(
            KeepMapping(
                scope: scope, title: "Clinic list",
                columns: [.init(position: 1, header: "Where", meaning: .place, category: Number(0))],
                answers: [.init(question: .source, text: "A clinic")]), by: .operator)
        survey = try await SurveyAtWork(of: measure, at: place, in: village)
        stories = try await StoriesAtWork(of: result, at: try slug("valley"), in: village)
        notes = try await NotesAtWork(before: readers, in: village)
        activity = try await ActivityAtWork(for: result, in: village)
        referrals = try await ReferralsAtWork(in: village)
        repairs = try await RepairsAtWork(between: referrals.librarian, and: village)
        coverage = try await CoverageAtWork(of: result, at: place, in: village)
        services = try await ServicesAtWork(in: village)
        partners = try await PartnersAtWork(in: village)
    }

    /// One that is put to the members, and one that is being drafted.
    private static func versions(
        _ village: Village
    ) async throws -> (Number<PurposeVersion>, Number<PurposeVersion>) {
        let (store, scope) = (village.store, village.scope)
        func draft(_ statement: String) async throws -> Number<PurposeVersion> {
            try await store.perform(
                DraftPurpose(scope: scope, basedOn: nil, change: nil, text: PurposeText(statement: statement)),
                by: village.person(.communityMember).caller)
        }
        let first = try await draft("Every child reads.")
        let circle = try founders.map { try village.person($0).member }
        _ = try await store.perform(SeatFoundingCircle(scope: scope, members: circle), by: .operator)
        for role in founders {
            _ = try await store.perform(
                ConsentToDraft(scope: scope, version: first), by: village.person(role).caller)
        }
        let closes = try #require(Day("2026-12-01"))
        _ = try await store.perform(OpenRatification(scope: scope, version: first, closes: closes), by: .operator)
        return (first, try await draft("Every child reads by nine."))
    }
}

extension Village {
    /// Shows it to everybody, or to its members alone.
    func show(toEverybody isPublished: Bool) async throws {
        _ = try await store.perform(
            DescribeInitiative(
                scope: scope, name: "\(slug)", summary: "A village.", since: nil, isPublished: isPublished),
            by: .operator)
    }
}

func slug(_ text: String) throws -> Slug { try Slug(checking: text, at: "test") }
