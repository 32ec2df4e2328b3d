import Core
import Demonstration
import Foundation
import Initiatives
import Measures
import TestSupport
import Testing
import Web

@testable import Overview
@testable import Purposes
@testable import Server

/// What Riverbend tells: who is in it, how they answered, and what it leaves open.
@Suite struct RiverbendStoryTests {
    private func withRiverbend(_ body: (Store, Scope) async throws -> Void) async throws {
        try await withHouse(on: .sqlite, time: RiverbendTests.clock()) { store in
            _ = try await Riverbend(store).load()
            let slug = try #require(Slug("riverbend"))
            let scope = try await store.read { try Initiative.find(slug, in: $0).scope }
            try await body(store, scope)
        }
    }

    @Test func everyRoleHasSomebodyAndThoseWhoLiveItAreAThird() async throws {
        try await withRiverbend { store, scope in
            let (held, profiles) = try await store.read { tx in
                (
                    try tx.records(Seat.self, "scope = \(scope) AND state = 'held'"),
                    try tx.records(Profile.self, "scope = \(scope)")
                )
            }
            #expect(Set(held.map(\.role)) == Set(Role.offered))
            #expect(held.count { $0.role == .steward } == 2 && held.count { $0.role == .safeguardingOfficer } == 2)
            let living = Set(profiles.filter { $0.standing == .lives }.map(\.member))
            #expect(3 * held.count { living.contains($0.member) } >= held.count)
        }
    }

    @Test("From a boat up to the purpose, and down to who runs it and the number that tells of it")
    func theLineRunsThroughWhatIsDone() async throws {
        try await withRiverbend { store, _ in
            let slug = try #require(Slug("riverbend"))
            let steward = Actor(member: 1, behalf: nil, role: .steward)
            let view = try await store.read { tx in
                let whole = try LineView.find(slug, at: nil, House.line, for: steward, in: tx)
                let boat = whole.line.stops.first { $0.name == "activities" }?.nodes.first?.id
                return try LineView.find(slug, at: boat, House.line, for: steward, in: tx)
            }
            let looseEnds = try await store.read { tx in
                try MeasuresComponent.looseEnds(steward, Initiative.find(slug, in: tx), tx).flatMap(\.ends).map(\.words)
            }
            func kinds(_ ids: Set<String>) -> Set<Substring> { Set(ids.compactMap { $0.split(separator: "-").first }) }
            #expect(kinds(view.up) == ["result", "purpose"])
            #expect(kinds(view.down) == ["voice", "measure", "figure"])
            let reader = Reader(language: .en, path: "/", isLanguageChosen: false)
            let doers = view.line.stops.first { $0.name == "partners" }?.nodes.filter { view.down.contains($0.id) }
            #expect(doers?.map { $0.words.text(reader) }.sorted() == ["Ferry Workers’ Union", "Old Ford Upper School"])
            #expect(looseEnds == ["Evening walkers", "Girls’ circle", "Bursaries"])
        }
    }

    @Test func organisationsStandInEveryState() async throws {
        try await withRiverbend { store, scope in
            let states = try await store.read { tx in
                try tx.all("SELECT state FROM membership WHERE scope = \(scope)") {
                    try $0.get("state", as: Membership.State.self)
                }
            }
            let counted = Dictionary(grouping: states) { $0 }.mapValues(\.count)
            #expect(counted == [.joined: 14, .invited: 3, .asked: 1, .declined: 1, .left: 1, .named: 1])
            let sectors = try await store.read { tx in
                try tx.records(Organisation.self, "scope = \(scope)").map(\.sector)
            }
            #expect(Set(sectors) == Set(Sector.allCases))
        }
    }

    @Test func thePurposeIsBeingRatified() async throws {
        try await withRiverbend { store, scope in
            let (open, count, words) = try await store.read { tx in
                let open = try Ratification.open(in: tx, scope: scope)
                let count = try open.map { try RatificationCount.now($0.version, in: tx, scope: scope) }
                let words = try tx.count(
                    "SELECT COUNT(*) FROM purpose_answer WHERE scope = \(scope) AND words IS NOT NULL AND kind <> 'yes'"
                )
                return (open, count, words)
            }
            #expect(open?.version == Number(2))
            #expect(open.map { $0.closes.number - $0.opened.number } == 16)
            #expect(
                count
                    == RatificationCount(
                        entitled: 19, entitledLiving: 9, yes: 10, dissents: 1, notYet: 1, answeredLiving: 6))
            #expect(words == 2)
        }
    }

    @Test func looseEndsAndLessonsAreThere() async throws {
        try await withRiverbend { store, scope in
            let counts = try await store.read { tx in
                try [
                    "SELECT COUNT(*) FROM shared_view WHERE scope = \(scope)",
                    """
                    SELECT COUNT(*) FROM strategy_step
                    WHERE scope = \(scope) AND leads_to_step IS NULL AND leads_to_result IS NULL
                    """,
                    "SELECT COUNT(*) FROM learning WHERE scope = \(scope) AND state = 'did not hold'",
                    """
                    SELECT COUNT(*) FROM vision v WHERE v.scope = \(scope) AND NOT EXISTS
                      (SELECT 1 FROM vision_result r WHERE r.scope = v.scope AND r.voice = v.voice)
                    """,
                    "SELECT COUNT(*) FROM result WHERE scope = \(scope)",
                ].map { (sql: SQL) in try tx.count(sql) }
            }
            #expect(counts == [9, 1, 1, 1, 4])
        }
    }

    @Test func stageWentBackAndTheNewestCheckSaysGoAhead() async throws {
        try await withRiverbend { store, scope in
            let (stages, outcomes) = try await store.read { tx in
                let stages = try tx.records(StageDeclaration.self, "scope = \(scope) ORDER BY number").map(\.stage)
                let outcomes = try [1, 2].map { (check: Int64) in
                    let replies = try tx.records(FitReply.self, "scope = \(scope) AND fit_check = \(check)")
                    return try FitAnswers { question in
                        try #require(replies.first { $0.question == question }).answer
                    }.outcome
                }
                return (stages, outcomes)
            }
            #expect(stages == [.exploring, .emerging, .sustaining, .emerging])
            #expect(outcomes == [.lowerIntensity, .goAhead])
        }
    }

    /// Nobody under 18 has an account here; and no address leads to a real mailbox.
    @Test func noRealAddressAndNobodyUnderAge() async throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Demonstration/Assets")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasPrefix("riverbend-") }
        #expect(files.count == 41)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            for address in text.matches(of: /[\w.+-]+@([\w.-]+)/) {
                #expect(["riverbend.example", "example.org"].contains(address.1), "\(file.lastPathComponent)")
            }
        }
        let people = try String(contentsOf: folder.appending(path: "riverbend-people.csv"), encoding: .utf8)
        #expect(people.firstMatch(of: /\b(1[0-7]|girl of|pupil|child)\b/) == nil)
        let council = try String(contentsOf: folder.appending(path: "riverbend-organisations.csv"), encoding: .utf8)
        #expect(council.contains("Young women of eighteen and older speak for themselves"))
    }
}
