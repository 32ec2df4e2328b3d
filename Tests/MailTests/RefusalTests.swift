import Core
import Mail
import TestSupport
import Testing

/// Letters that do not arrive: whose fault it is, and that the sentence about it names nobody.
@Suite struct RefusalTests {
    @Test(arguments: ["RCPT", "DATA"], ["550 5.1.1 No asha@example.org here", "552 Your meeting is too large"])
    func aLetterThatNobodyWantsIsRefused(command: String, reply: String) async throws {
        let (problem, events) = try await attempt(.init(replies: [command: reply]))
        #expect(problem?.kind == .invalid && problem?.code == "mail.refused")
        #expect(problem?.detail.contains(reply.prefix(3)) == true)
        expectNobodyNamed(problem)
        #expect(events.letters.isEmpty && events.commands.contains(command))
    }

    @Test(arguments: [
        ("EHLO", "421 Too busy"), ("MAIL", "451 Later, asha@example.org"),
        ("RCPT", "450 4.2.1 asha@example.org is full"),
        ("DATA", "452 No room for Your meeting"), ("RCPT", "554 5.7.1 asha@example.org: Relay access denied"),
    ])
    func aServerThatCannotNowIsUnavailable(command: String, reply: String) async throws {
        // Whoever cannot say EHLO is tried with HELO.
        let (problem, events) = try await attempt(.init(replies: [command: reply, "HELO": reply]))
        expectUnavailable(problem)
        #expect(events.letters.isEmpty)
    }

    @Test func aServerThatRefusesUsDoesNotRefuseTheLetter() async throws {
        let (problem, events) = try await attempt(.init(replies: ["MAIL": "550 throughline@example.org may not send"]))
        expectUnavailable(problem)
        #expect(!events.commands.contains("RCPT"))
    }

    @Test(arguments: ["EHLO", "MAIL", "RCPT", "DATA"], ["smtp://", "smtps://"])
    func aServerThatHangsUpIsUnavailable(command: String, scheme: String) async throws {
        let server = try TestServer(.init(tls: scheme == "smtps://" ? "always" : nil, closesAt: command))
        let office = try server.office(scheme, trusts: true)
        // Long enough for much of it to be written to a line that is closed already.
        let message = try letter(text: String(repeating: "See you on Monday.\n", count: 200_000))
        let problem = await refused { try await office.send(message) }
        expectUnavailable(problem)
        let events = try server.stop()
        #expect(events.commands.last == command && events.letters.isEmpty)
    }

    @Test func nobodyListensAnyMore() async throws {
        let server = try TestServer()
        let office = try server.office()
        _ = try server.stop()
        let message = try letter()
        expectUnavailable(await refused { try await office.send(message) })
    }

    @Test func aServerThatSaysNothingIsGivenUp() async throws {
        let server = try TestServer(.init(isSilent: true))
        let office = try server.office(timeout: .milliseconds(200))
        let message = try letter()
        expectUnavailable(await refused { try await office.send(message) })
        _ = try server.stop()
    }

    @Test func oneRefusalDoesNotHoldUpTheNextLetter() async throws {
        // It refuses an address whose letters are not ASCII.
        let server = try TestServer(.init(isOld: true))
        let office = try server.office()
        let (strange, plain) = (try letter(to: address("आशा@example.org")), try letter())
        #expect(await refused { try await office.send(strange) }?.code == "mail.refused")
        try await office.send(plain)
        #expect(try server.stop().letters.count == 1)
    }

    private func attempt(_ options: TestServer.Options) async throws -> (Problem?, [Event]) {
        let server = try TestServer(options)
        let office = try server.office()
        let message = try letter()
        let problem = await refused { try await office.send(message) }
        return (problem, try server.stop())
    }
}

func expectUnavailable(_ problem: Problem?) {
    #expect(problem?.kind == .unavailable && problem?.code == "mail.unavailable")
    expectNobodyNamed(problem)
}

private func expectNobodyNamed(_ problem: Problem?) {
    for word in ["asha", "throughline", "example", "meeting", "Monday"] {
        #expect(problem?.description.contains(word) == false)
    }
}
