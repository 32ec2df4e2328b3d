import Core
import TestSupport
import Testing

@testable import Initiatives
@testable import Purposes

/// Whoever is forgotten takes along what they said as themselves.
@Suite("Forgetting somebody's own words") struct OwnWordsTests {
    private let said = "I am the miller's daughter."

    @Test(arguments: Engine.tried) func ownWordsGoAndThoseOfOrganisationsStay(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(try await Village("Valley", in: store))
            let (scope, girl) = (work.scope, try work.village.person(.communityMember))
            let lead = try work.village.person(.partnerLead)
            for caller in [girl.caller, lead.caller] {
                _ = try await store.perform(ShareView(scope: scope, sees: "First: \(said)"), by: caller)
                _ = try await store.perform(ShareView(scope: scope, sees: said), by: caller)
                _ = try await store.perform(
                    AnswerPurpose(scope: scope, version: work.open, kind: .dissent, words: said), by: caller)
                _ = try await store.perform(
                    ShareVision(scope: scope, vision: said, goals: said, changed: nil, results: [work.result]),
                    by: caller)
            }
            _ = try await store.perform(
                ConsentToDraft(scope: scope, version: work.draft, objection: said), by: girl.caller)
            let before = try await traces(store)
            _ = try await store.perform(ForgetMember(scope: scope), by: girl.caller)
            let after = try await traces(store)
            #expect(before == 9 && after == 4, "two views, an answer and a vision are the school's")
            let rows = try await store.read { tx in
                try ["shared_view", "purpose_answer", "vision", "vision_result"].map {
                    try tx.count("SELECT COUNT(*) FROM \(name: $0)")
                }
            }
            #expect(rows == [1, 1, 1, 1])
            let report = try await store.verify()
            #expect(report.findings.isEmpty)
        }
    }

    /// How many images in the record hold what was said.
    private func traces(_ store: Store) async throws -> Int {
        try await store.read { [said] tx in
            try tx.all("SELECT image FROM ledger_effect WHERE image IS NOT NULL") {
                try $0.get("image", as: [UInt8].self)
            }.filter { String(decoding: $0, as: UTF8.self).contains(said) }.count
        }
    }
}
