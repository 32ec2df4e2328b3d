import Core
import Credentials
import TestSupport
import Testing
import Web

@testable import Initiatives

/// On one phone for a whole family, the link of one is opened where another is signed in.
@Suite("A link on a device where somebody else is signed in")
struct SharedDeviceTests {
    @Test("It says who is signed in, and ticks nothing for them", arguments: Engine.tried)
    func saysSo(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let aarav = try await brother(doorway)
            let (_, invitation) = try await doorway.invite("Simran")
            let (_, account) = try await doorway.member("Gurleen")
            for code in [invitation, account] {
                let visit = doorway.visit(at: ["code": code.text], by: .session(aarav.session.digest))
                let page = try await page(visit).text
                #expect(page.contains("This device is signed in as \(aarav.name)") && page.contains("/sign-out"))
                #expect(page.contains("name=\"mine\""))
                #expect(!page.contains(" checked"))
                let alone = try await self.page(doorway.visit(at: ["code": code.text])).text
                #expect(!alone.contains("/sign-out") && !alone.contains("name=\"mine\""))
            }
        }
    }

    @Test("A yes goes into no account that was not named", arguments: Engine.tried)
    func staysHerOwn(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let aarav = try await brother(doorway)
            let (seat, code) = try await doorway.invite("Simran")
            let caller = Caller.session(aarav.session.digest)
            let yes = try #require(LinkRoutes.all.last?.submit)
            _ = try await yes(doorway.visit(["answer": ["yes"]], at: ["code": code.text], by: caller))
            let held = try await doorway.seat(seat.number).state
            let (scope, member) = (doorway.scope, seat.member)
            let ties = try await doorway.store.read { tx in
                try tx.count("SELECT COUNT(*) FROM account_member WHERE scope = \(scope) AND member = \(member)")
            }
            #expect(held == .held && ties == 0)
        }
    }

    @Test("Who signs the other one out goes on with the link", arguments: Engine.tried)
    func signOut(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let aarav = try await brother(doorway)
            let (_, code) = try await doorway.invite("Simran")
            let signOut = try #require(EnteringRoutes.all.first { $0.path == "/sign-out" }?.submit)
            let caller = Caller.session(aarav.session.digest)
            let answer = try await signOut(doorway.visit(["link": [code.text]], by: caller))
            let isOpen = try await doorway.isOpen(aarav.session)
            #expect(answer.path == "/link/\(code.text)" && !isOpen)
            let elsewhere = try await signOut(doorway.visit(["link": ["//other.example"]]))
            #expect(elsewhere.path == "/")
        }
    }

    /// Somebody who is signed in, and whose only place is in another initiative.
    private func brother(_ doorway: Doorway) async throws -> Resident {
        let scope = try await doorway.store.perform(
            StartInitiative(
                slug: try #require(Slug("far-well")), name: "Far well", summary: "Another well.",
                timeZone: "Asia/Kolkata", since: nil, language: "en"), by: .operator)
        return try await doorway.in(scope).account("Aarav")
    }

    private func page(_ visit: Visit) async throws -> Answer {
        let page = try #require(LinkRoutes.all.last?.page)
        return try await page(visit)
    }
}
