@_spi(Driver) import Core
import Credentials
import Foundation
import Initiatives
import Logging
import Mail
import Synchronization
@_spi(Driver) import TestSupport
import Testing

@testable import Server

/// Letters on their way from the outbox through a real mail server into somebody's hands.
@Suite struct OutboxTests {
    @Test("An invitation comes in one's own language, with a link that works once", arguments: Engine.tried)
    func invitation(engine: Engine) async throws {
        try await withOutbox(on: engine) { outbox in
            let (mailbox, seat) = (try Mailbox(), try await outbox.invite("Asha", language: "hi"))
            #expect(try await outbox.send(to: mailbox) == 1)
            #expect(try await outbox.send(to: mailbox) == 0)
            let letter = try #require(try mailbox.close().first)
            #expect(letter.language == "hi" && letter.receiver == [["name": "Asha", "address": "asha@example.org"]])
            #expect(letter.text.contains("https://site.example/hi/link/") && letter.text.contains("Asha"))
            #expect(letter.subject.contains { $0.isDevanagari } && letter.text.contains { $0.isDevanagari })

            let (visitor, code) = (try Visitor(outbox.store), try #require(letter.code))
            let page = try await visitor.get("/hi/link/\(code)")
            let yes = try await visitor.post("/hi/link/\(code)", [("answer", "yes"), ("standing", "lives it")])
            #expect(page.status == 200 && page.text.contains("Asha") && yes.status == 200)
            #expect(try await outbox.state(of: seat) == .held)
            let no = try await visitor.post("/link/\(code)", [("answer", "no")])
            #expect(no.status == 409 || no.status == 404)
            #expect(try await outbox.state(of: seat) == .held)
        }
    }

    @Test("What cannot be sent now is sent later; what is not wanted never again", arguments: Engine.tried)
    func failures(engine: Engine) async throws {
        try await withOutbox(on: engine) { outbox in
            _ = try await outbox.invite("Asha", language: "en")
            let full = try Mailbox(refusal: "450 4.2.1 full")
            #expect(try await outbox.send(to: full) == 0)
            #expect(try await outbox.send(to: full) == 0)
            #expect(try await outbox.letters() == ["waiting"])
            #expect(try await outbox.tries() == 1, "not again at once")
            _ = try full.close()
            outbox.clock.wait(minutes: 5)
            let open = try Mailbox()
            #expect(try await outbox.send(to: open) == 1)
            #expect(try open.close().count == 1)

            _ = try await outbox.invite("Nobody", language: "en")
            let closed = try Mailbox(refusal: "550 5.1.1 nobody here")
            #expect(try await outbox.send(to: closed) == 0)
            _ = try closed.close()
            #expect(try await outbox.letters() == ["sent", "refused"])
            outbox.clock.wait(minutes: 5 * 24 * 60)
            let later = try Mailbox()
            #expect(try await outbox.send(to: later) == 0)
            #expect(try later.close().isEmpty)
        }
    }

    @Test("After three days it is given up", arguments: Engine.tried)
    func givenUp(engine: Engine) async throws {
        try await withOutbox(on: engine) { outbox in
            _ = try await outbox.invite("Asha", language: "en")
            let full = try Mailbox(refusal: "450 4.2.1 full")
            var hours = 0
            while try await outbox.letters() == ["waiting"], hours < 200 {
                _ = try await outbox.send(to: full)
                outbox.clock.wait(minutes: 60)
                hours += 1
            }
            _ = try full.close()
            #expect(try await outbox.letters() == ["given up"] && (72...80).contains(hours))
        }
    }

    @Test("Two servers that send at once send each letter once", arguments: Engine.tried)
    func twoServers(engine: Engine) async throws {
        try await withOutbox(on: engine) { outbox in
            for number in 1...12 { _ = try await outbox.invite("Guest \(number)", language: "en") }
            let mailbox = try Mailbox()
            let (one, other) = (
                outbox.room(mailbox.office, at: outbox.store), outbox.room(mailbox.office, at: outbox.other)
            )
            async let first = one.sendAllDue()
            async let second = other.sendAllDue()
            let sent = try await first + second
            let letters = try mailbox.close()
            #expect(sent == 12 && letters.count == 12 && Set(letters.map(\.id)).count == 12)
            #expect(Set(letters.flatMap(\.receiver).compactMap { $0["address"] }).count == 12)
        }
    }

    @Test("One letter that nobody understands keeps no other back", arguments: Engine.tried)
    func strangeFailure(engine: Engine) async throws {
        try await withOutbox(on: engine) { outbox in
            for name in ["Asha", "Odd", "Ravi"] { _ = try await outbox.invite(name, language: "en") }
            let log = Logbook()
            let room = PostRoom(
                store: outbox.store, office: OddOffice(),
                from: try MailAddress(checking: Mailbox.sender, name: "The site", at: "test"),
                site: "https://site.example", logger: Logger(label: "test") { _ in log })
            let sent = try await room.sendAllDue()
            let letters = try await outbox.letters()
            #expect(sent == 2 && letters.sorted() == ["sent", "sent", "waiting"])
            #expect(log.text.contains("OddError") && !log.text.contains("odd@example.org"))
            outbox.clock.wait(minutes: 5)
            let later = try Mailbox()
            #expect(try await outbox.send(to: later) == 1)
            _ = try later.close()
        }
    }

    @Test("Who was forgotten gets no letter", arguments: Engine.tried)
    func forgotten(engine: Engine) async throws {
        try await withOutbox(on: engine) { outbox in
            let seat = try await outbox.invite("Asha", language: "en")
            let code = try await outbox.village.link(.invitation, for: seat)
            _ = try await outbox.store.perform(ForgetMember(scope: outbox.village.scope), by: .link(code.digest))
            let mailbox = try Mailbox()
            #expect(try await outbox.send(to: mailbox) == 0)
            #expect(try mailbox.close().isEmpty)
            #expect(try await outbox.letters() == [])
        }
    }

    @Test("A link's code is nowhere in the database's files") func codes() async throws {
        try await withOutbox(on: .sqlite) { outbox in
            _ = try await outbox.invite("Asha", language: "en")
            let mailbox = try Mailbox()
            #expect(try await outbox.send(to: mailbox) == 1)
            let letter = try #require(try mailbox.close().first)
            let code = try #require(letter.code)
            let visitor = try Visitor(outbox.store)
            _ = try await visitor.get("/link/\(code)")
            let yes = try await visitor.post("/link/\(code)", [("answer", "yes")])
            let codes = yes.text.matches(of: /\/link\/([0-9a-z-]{23})/).map { String($0.1) }
            let next = try #require(codes.first { $0 != code }, "the answer leads on by another link")
            let files = try outbox.files()
            #expect(files.contains { $0.contains("asha@example.org") }, "this way of looking finds what is there")
            for secret in [code, next].flatMap({ [$0, $0.replacing("-", with: "")] }) {
                #expect(!files.contains { $0.contains(secret) })
            }
        }
    }
}

/// Takes every letter but those to one address.
private struct OddOffice: PostOffice {
    struct OddError: Error, CustomStringConvertible {
        let description = "odd@example.org is odd"
    }

    func send(_ message: MailMessage) async throws {
        if message.to.address == "odd@example.org" { throw OddError() }
    }
}

/// A village that writes letters, its database seen by two servers, and a clock that its test moves.
struct Outbox {
    final class Clock: Sendable {
        private let now = Mutex(Workplace.clock.now())

        func wait(minutes: Int64) { now.withLock { $0 = $0.advanced(60 * minutes) } }
        var source: TimeSource { TimeSource { self.now.withLock { $0 } } }
    }

    let village: Village
    let clock: Clock
    /// The same database as another server opens it.
    let other: Store
    let database: Database
    var store: Store { village.store }

    func invite(_ name: String, language: String) async throws -> Number<Seat> {
        let email = "\(name.lowercased().replacing(" ", with: "-"))@example.org"
        let seat = try await village.invite(
            .init(name: name, email: email, language: language, role: .observer, organisation: nil))
        // The ledger's times run ahead of a clock that stands still, and a letter is due when it was written.
        clock.wait(minutes: 1)
        return seat
    }

    func room(_ office: any PostOffice, at store: Store) -> PostRoom {
        let from = (office as? SMTPPostOffice)?.server.from
        guard let from else { preconditionFailure("a mailbox of ours") }
        return PostRoom(
            store: store, office: office, from: from, site: "https://site.example",
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    func send(to mailbox: Mailbox) async throws -> Int { try await room(mailbox.office, at: store).sendAllDue() }

    func letters() async throws -> [String] {
        try await store.read { tx in
            try tx.all("SELECT state FROM letter ORDER BY made, id") { try $0.get("state", as: String.self) }
        }
    }

    func tries() async throws -> Int64 { try await store.read { try $0.count("SELECT MAX(tries) FROM letter") } }

    func state(of seat: Number<Seat>) async throws -> Seat.State {
        try await store.read { [scope = village.scope] in try Seat.find(seat, in: $0, scope: scope).state }
    }

    /// What stands in the database's files, byte by byte.
    func files() throws -> [String] {
        let folder = URL(filePath: database.address).deletingLastPathComponent()
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).map {
            String(decoding: try Data(contentsOf: $0), as: UTF8.self)
        }
    }
}

/// Lends an outbox, and verifies its village's record afterwards.
func withOutbox(on engine: Engine, _ body: (Outbox) async throws -> Void) async throws {
    try await withDatabase(on: engine) { database in
        let clock = Outbox.Clock()
        func open() throws -> Store {
            Store(driver: try database.open(), schema: .house, authority: Registrar(), time: clock.source)
        }
        let store = try open()
        try await store.migrate()
        // On SQLite one server alone writes; two of its tasks are then at it.
        let other = engine == .sqlite ? store : try open()
        let village = try await Village("Open village", in: store)
        try await body(Outbox(village: village, clock: clock, other: other, database: database))
        let verification = try await store.verify()
        #expect(verification.isSound, "\(verification.findings)")
        await store.close()
        if engine != .sqlite { await other.close() }
    }
}

extension Character {
    fileprivate var isDevanagari: Bool { unicodeScalars.contains { (0x900...0x97F).contains($0.value) } }
}
