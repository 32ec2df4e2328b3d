import Core
import Mail
import TestSupport
import Testing

@Suite struct MailServerTests {
    @Test(arguments: [
        ("smtp://mail.example.org", true), ("smtps://mail.example.org:465", true), ("smtp://127.0.0.1:25", false),
        ("smtp://localhost:25", false), ("smtp://[::1]:25", false), ("smtp://127.0.0.1.example.org:25", true),
        ("smtp://localhost.example.org:25", true), ("smtp://10.0.0.1:25", true), ("SMTP://Mail.Example.org/", true),
    ])
    func onlyThisMachineMayBeReachedInTheOpen(text: String, requiresTLS: Bool) throws {
        let server = try MailServer(checking: text, from: sender, at: "server")
        #expect(server.requiresTLS == requiresTLS)
    }

    @Test(arguments: [
        "", "mail.example.org", "http://mail.example.org", "smtp://", "smtp://:25", "smtp://a:0", "smtp://a:65536",
        "smtp://a/path", "smtp://a?b", "smtp://a#b", "smtp://a%2Fb", "smtp://a%0d%0ab", "smtp://u:secret%00@a",
        "smtp://u%0a:secret@a", "smtp://u:secret@[zz]", "smtp://u:secret@a b",
    ])
    func whatIsNoServerIsRefused(text: String) {
        let problem = refusal { _ = try MailServer(checking: text, from: sender, at: "server") }
        #expect(problem?.code == "mail.server-malformed" && problem?.place == "server")
        #expect(problem?.detail.contains("secret") == false)
    }

    @Test func thePasswordIsNotPrinted() throws {
        let server = try MailServer(checking: "smtp://asha:secret@mail.example.org", from: sender, at: "server")
        #expect(server.login?.password == "secret")
        #expect(!"\(server)".contains("secret") && !String(reflecting: server).contains("secret"))
        #expect(!"\(SMTPPostOffice(server: server))".contains("secret"))
    }
}
