import Core
import Credentials
import TestSupport
import Testing
import Web

@testable import Initiatives

@Suite("What is shown before somebody is forgotten")
struct ForgettingProofTests {
    @Test("The passphrase, and not a name that the page tells", arguments: Engine.tried)
    func passphrase(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let caller = Caller.session(asha.session.digest)
            for fields in [["name": [asha.name]], ["name": [asha.name], "passphrase": ["three goats are too few"]]] {
                let all = await refused { _ = try await post("/me/forget-all", doorway.visit(fields, by: caller)) }
                let one = await refused {
                    let visit = doorway.visit(fields, at: ["place": "well-water"], by: caller)
                    _ = try await post("/me/forget/{place}", visit)
                }
                #expect(all?.code == "passphrase.wrong" && one?.code == "passphrase.wrong")
            }
            let page = try await page("/me/forget-all", doorway.visit(by: caller)).text
            #expect(page.contains("type=\"password\"") && !page.contains("name=\"name\""))
            let before = try await doorway.rows(Profile.table)
            _ = try await post(
                "/me/forget-all", doorway.visit(["passphrase": [Doorway.passphrase]], by: caller))
            let after = try await doorway.rows(Profile.table)
            #expect(before == 1 && after == 0)
        }
    }

    @Test("Who tries it out has none, and writes the name", arguments: Engine.tried)
    func tryOut(engine: Engine) async throws {
        try await withDoorway(on: engine, nature: .fiction) { doorway in
            let (seat, _) = try await doorway.member("Asha")
            let entry = try await TryOut(door: doorway.door(isLocal: true))
                .enter(as: seat.member, in: doorway.scope, replacing: .visitor)
            let caller = Caller.session(entry.session.digest)
            let place = ["place": "well-water"]
            let wrong = await refused {
                _ = try await post("/me/forget/{place}", doorway.visit(["name": ["Well"]], at: place, by: caller))
            }
            #expect(wrong?.code == "forget.name")
            _ = try await post("/me/forget/{place}", doorway.visit(["name": ["Well water"]], at: place, by: caller))
            let profiles = try await doorway.rows(Profile.table)
            #expect(profiles == 0)
        }
    }

    @Test("A seat that waits for the second step is not ended without it", arguments: Engine.tried)
    func secondStepFirst(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha", as: .safeguardingOfficer)
            let noted = Noted(doorway)
            let (caller, fields) = (Caller.session(asha.session.digest), ["passphrase": [Doorway.passphrase]])
            let all = await refused {
                _ = try await post("/me/forget-all", doorway.visit(fields, by: caller, noting: noted))
            }
            let past = await refused {
                let visit = doorway.visit(by: caller, noting: noted)
                _ = try await Forgetting(visit: visit, session: asha.session).leave(doorway.scope)
            }
            let page = try await page("/me/forget-all", doorway.visit(by: caller)).text
            let (profiles, erasures) = (try await doorway.rows(Profile.table), await noted.erasures)
            #expect(all?.code == "forget.second-factor" && past?.code == "forget.second-factor")
            #expect(profiles == 1 && erasures.isEmpty)
            #expect(page.contains("/me/second-factor") && !page.contains("type=\"password\""))
            let (_, session) = try await doorway.secondFactor(asha.session)
            _ = try await post("/me/forget-all", doorway.visit(fields, by: .session(session.digest), noting: noted))
            let left = try await doorway.rows(Profile.table)
            #expect(left == 0)
        }
    }

    private func page(_ path: String, _ visit: Visit) async throws -> Answer {
        let page = try #require(ForgettingRoutes.all.first { $0.path == path }?.page)
        return try await page(visit)
    }

    private func post(_ path: String, _ visit: Visit) async throws -> Answer {
        let submit = try #require(ForgettingRoutes.all.first { $0.path == path }?.submit)
        return try await submit(visit)
    }
}
