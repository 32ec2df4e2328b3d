import Core
import Mail
import TestSupport
import Testing

/// Nothing that counts goes over a line that others can read, and nothing to a server that is not the one it says.
@Suite struct EncryptionTests {
    @Test(arguments: [("starttls", "smtp://"), ("always", "smtps://")])
    func lettersAndPasswordsGoOverAnEncryptedLine(tls: String, scheme: String) async throws {
        let server = try TestServer(.init(tls: tls, login: ["asha", "p@ss:wörd"]))
        let office = try server.office("\(scheme)asha:p%40ss%3Aw%C3%B6rd@", requiresTLS: true, trusts: true)
        try await office.send(try letter())
        let events = try server.stop()
        #expect(events.envelopes.map(\.isEncrypted) == [true])
        #expect(events.commands.contains("AUTH"))
    }

    @Test func withoutEncryptionNothingIsSent() async throws {
        let server = try TestServer(.init(login: ["asha", "secret"]))
        let office = try server.office("smtp://asha:secret@", requiresTLS: true)
        let message = try letter()
        expectUnavailable(await refused { try await office.send(message) })
        #expect(try server.stop().commands == ["EHLO"])
    }

    @Test(arguments: [("starttls", "smtp://"), ("always", "smtps://")])
    func aStrangersCertificateIsNotTrusted(tls: String, scheme: String) async throws {
        let server = try TestServer(.init(tls: tls, login: ["asha", "secret"]))
        let office = try server.office("\(scheme)asha:secret@", requiresTLS: true)
        let message = try letter()
        expectUnavailable(await refused { try await office.send(message) })
        #expect(try server.stop().commands == (tls == "starttls" ? ["EHLO"] : []))
    }

    @Test func aCertificateForAnotherServerIsNotTrusted() async throws {
        let server = try TestServer(.init(tls: "always", host: "mail.example.org"))
        let office = try server.office("smtps://", trusts: true)
        let message = try letter()
        expectUnavailable(await refused { try await office.send(message) })
        #expect(try server.stop().commands.isEmpty)
    }

    @Test func theRightPasswordOpensTheDoor() async throws {
        let server = try TestServer(.init(login: ["asha", "secret"]))
        try await server.office("smtp://asha@", password: "secret").send(try letter())
        #expect(try server.stop().letters.count == 1)
    }

    @Test(arguments: ["smtp://asha:wrong@", "smtp://"])
    func aWrongPasswordIsNoFaultOfTheLetter(start: String) async throws {
        let server = try TestServer(.init(login: ["asha", "secret"]))
        let office = try server.office(start)
        let message = try letter()
        let problem = await refused { try await office.send(message) }
        expectUnavailable(problem)
        #expect(problem?.detail.contains("wrong") == false)
        #expect(try server.stop().letters.isEmpty)
    }
}
