import Core
import Credentials
import Initiatives
import TestSupport
import Testing

@testable import Server

/// How long an answer takes tells nobody whether there is something that they may not see.
@Suite(.serialized) struct TimingTests {
    private static let stopwatch = Stopwatch(count: 500)

    @Test("A hidden place and one that never was", arguments: [false, true], ["", "/people", "/results/reading"])
    func places(isSignedIn: Bool, path: String) async throws {
        try await withHouse(on: .sqlite, time: Workplace.clock) { store in
            let hidden = try await Village("Hidden village", in: store, nature: .own)
            let open = try await Village("Open village", in: store)
            let session = isSignedIn ? try open.person(.observer).session : nil
            let browser = try Visitor(store).signedIn(with: session)
            let rounds = try await Self.stopwatch.rounds(
                one: { try await expectNothing(browser.get("/\(hidden.slug)\(path)")) },
                other: { try await expectNothing(browser.get("/hidden-valleys\(path)")) })
            #expect(rounds.last?.tellsApart == false, "\(rounds)")
        }
    }

    @Test("Another's link and a code that never was") func links() async throws {
        try await withHouse(on: .sqlite, time: Workplace.clock) { store in
            let other = try await Village("Other village", in: store)
            let open = try await Village("Open village", in: store)
            let code = try await other.link(.answer, for: try other.person(.communityMember).seat).text
            let (browser, random) = (try Visitor(store), SecretCode().text)
            let rounds = try await Self.stopwatch.rounds(
                one: { try await expectNothing(browser.get("/\(open.slug)/answer/\(code)")) },
                other: { try await expectNothing(browser.get("/\(open.slug)/answer/\(random)")) })
            #expect(rounds.last?.tellsApart == false, "\(rounds)")
        }
    }

    @Test("A name that nobody has and a wrong passphrase") func names() async throws {
        let clock = Outbox.Clock()
        try await withHouse(on: .sqlite, time: clock.source) { store in
            let village = try await Village("Open village", in: store)
            let browser = try Visitor(store)
            try await village.letIn(.contributor, as: "asha-1234", SessionTests.passphrase, at: browser)
            // Nobody may try this often; so a quarter of an hour goes by each time.
            let stopwatch = Stopwatch(count: 60) { clock.wait(minutes: 16) }
            let rounds = try await stopwatch.rounds(
                one: { try await expectRefused(browser.signIn("asha-1234", "six hens in a barn")) },
                other: { try await expectRefused(browser.signIn("asha-5678", "six hens in a barn")) })
            #expect(rounds.last?.tellsApart == false, "\(rounds)")
        }
    }

    @Test("Looking for who lives there would be noticed") func theStopwatchItself() async throws {
        try await withStore(on: .sqlite, schema: .house, authority: Careless(), time: Workplace.clock) { store in
            let hidden = try await Village("Hidden village", in: store, nature: .own)
            let browser = try Visitor(store)
            let rounds = try await Self.stopwatch.rounds(
                one: { try await expectNothing(browser.get("/\(hidden.slug)/people")) },
                other: { try await expectNothing(browser.get("/hidden-valleys/people")) })
            #expect(rounds.count == 3 && rounds.last?.tellsApart == true, "\(rounds)")
        }
    }
}

/// Knows what the registrar knows, and looks at who lives there, role by role, before it says that there is nothing.
private struct Careless: Authority {
    func actor(_ caller: Caller, in scope: Scope, tx: ReadTransaction) throws -> Actor {
        if scope.number > 0 {
            for role in Role.offered { _ = try tx.records(Seat.self, "scope = \(scope) AND role = \(role)") }
        }
        return try Registrar().actor(caller, in: scope, tx: tx)
    }
}

private func expectNothing(_ reply: Visitor.Reply) { #expect(reply.status == 404) }
private func expectRefused(_ reply: Visitor.Reply) { #expect(reply.status == 422) }
