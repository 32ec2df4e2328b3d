import Core
import Credentials
import TestSupport
import Testing

@testable import Initiatives
@testable import Purposes
@testable import Server

/// What a restore does with the list of erasures, on a village as a backup would bring it back.
@Suite("After a restore") struct AftermathTests {
    @Test("Whoever had been forgotten is forgotten whole, be they the last steward", arguments: Engine.tried)
    func forgottenWhole(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let village = try await Village("Restored", in: store)
            _ = try await village.token(.communityMember, may: [.readShared])
            _ = try await store.perform(
                ShareView(scope: village.scope, sees: "I am the miller's daughter."),
                by: village.person(.communityMember).caller)
            let gone = [try village.person(.communityMember), try village.person(.steward)]
            let erasures = try await village.erasures(of: gone.map(\.member))
            try await Aftermath(store: store, erasures: erasures).run()
            for person in gone {
                let left = try await village.traces(of: person.member)
                #expect(left == 0)
            }
            let left = try await village.count(["shared_view", "account_member"])
            #expect(left == [0, Role.offered.count - gone.count])
            let report = try await store.verify()
            #expect(report.findings.isEmpty)
        }
    }

    @Test("Whoever got the number later stays", arguments: Engine.tried)
    func laterComersStay(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let village = try await Village("Restored", in: store)
            let member = try village.person(.communityMember).member
            let before = try await village.traces(of: member)
            let other = Profile(scope: village.scope, member: member, name: "Another", email: nil, language: "en")
            try await Aftermath(store: store, erasures: [try other.erasure()]).run()
            let after = try await village.traces(of: member)
            #expect(after == before && before == 4)
        }
    }

    @Test("Nothing that may have ended since is open", arguments: Engine.tried)
    func waysInAreClosed(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let village = try await Village("Restored", in: store)
            _ = try await village.token(.steward, may: [.readShared])
            _ = try await village.invite(
                .init(name: "Guest", email: "guest@example.org", language: "en", role: .observer, organisation: nil))
            let tables = ["session", "token_grant", "link"]
            let filled = try await village.count(tables)
            #expect(filled.allSatisfy { $0 > 0 }, "or this test would find nothing closed")
            try await Aftermath(store: store, erasures: []).run()
            let left = try await village.count(tables + ["letter", "account"])
            let waiting = try await store.read { try $0.count("SELECT COUNT(*) FROM letter WHERE state = 'waiting'") }
            #expect(left == [0, 0, 0, 1, Role.offered.count] && waiting == 0)
        }
    }
}

extension Village {
    fileprivate func erasures(of members: [Number<Member>]) async throws -> [Erasure] {
        try await store.read { [scope] tx in
            try members.compactMap { try Profile.find($0, in: tx, scope: scope)?.erasure() }
        }
    }

    /// What still lets a member be known, act or count.
    fileprivate func traces(of member: Number<Member>) async throws -> Int64 {
        try await store.read { [scope] tx in
            let counts: [SQL] = [
                "SELECT COUNT(*) FROM profile WHERE scope = \(scope) AND member = \(member)",
                "SELECT COUNT(*) FROM account_member WHERE scope = \(scope) AND member = \(member)",
                "SELECT COUNT(*) FROM seat WHERE scope = \(scope) AND member = \(member) AND state = 'held'",
                "SELECT COUNT(*) FROM voice WHERE scope = \(scope) AND member = \(member) AND is_entitled = \(true)",
            ]
            return try counts.reduce(0) { try $0 + tx.count($1) }
        }
    }

    fileprivate func count(_ tables: [String]) async throws -> [Int] {
        try await store.read { tx in
            try tables.map { Int(try tx.count("SELECT COUNT(*) FROM \(name: $0)")) }
        }
    }
}
