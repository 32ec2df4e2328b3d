import Core
import Mail
import Testing

/// Letters that arrive, as Python's `email` reads them on the other side.
@Suite struct DeliveryTests {
    @Test func everyHeaderIsThere() async throws {
        let message = try letter(
            to: address("asha@example.org", name: "Asha Rani"), replyTo: address("anita@ngo.example", name: "Anita"),
            language: "pt-BR")
        let events = try await delivered([message])
        let found = try #require(events.letters.first)
        #expect(found.names.sorted() == Array(expectedNames + ["Reply-To"]).sorted())
        #expect(found.sender == [.init(name: "Throughline", address: "throughline@example.org")])
        #expect(found.receiver == [.init(name: "Asha Rani", address: "asha@example.org")])
        #expect(found.replyTo == [.init(name: "Anita", address: "anita@ngo.example")])
        #expect(found.subject == "Your meeting")
        #expect(found.text == "See you on Monday.")
        #expect(found.id == "<meeting.1@example.org>")
        #expect(found.date == "2026-11-22T10:11:12+00:00")
        #expect(found.language == "pt-BR")
        #expect(found.automatic == "auto-generated")
        #expect(found.type == "text/plain; charset=\"utf-8\"")
        #expect(found.defects.isEmpty && found.isASCII)
    }

    @Test func theEnvelopeNamesTheServersOwnSender() async throws {
        let message = try letter(from: address("other@elsewhere.example"))
        let events = try await delivered([message])
        let envelope = try #require(events.envelopes.first)
        #expect(envelope.sender == "throughline@example.org")
        #expect(envelope.receivers == ["asha@example.org"])
        #expect(envelope.greeting == "example.org", "not the name of this machine")
        #expect(events.letters.first?.sender.first?.address == "other@elsewhere.example")
    }

    @Test(arguments: [
        ("hi", "मेला शुरू: आपकी बैठक सोमवार को है, कृपया अपनी कॉपी और सवाल साथ लाएँ", "नमस्ते आशा,\n\nक्षमा करें, बैठक अब सोमवार को है।"),
        ("pa", "ਮੀਟਿੰਗ ਸੋਮਵਾਰ ਨੂੰ ਹੈ, ਕਿਰਪਾ ਕਰਕੇ ਆਪਣੀ ਕਾਪੀ ਅਤੇ ਸਵਾਲ ਨਾਲ ਲੈ ਕੇ ਆਓ ਜੀ", "ਸਤ ਸ੍ਰੀ ਅਕਾਲ,\n\nਮੀਟਿੰਗ ਸੋਮਵਾਰ ਨੂੰ ਹੈ।\n"),
        (
            "es", "¿Viene usted? La reunión del próximo lunes será a las diez de la mañana",
            "Buenos días, señora Núñez:\n¡Hasta mañana!"
        ),
        ("en", "A subject that is plain but far too long for one line, so that it has to be folded somewhere", ""),
        ("en", "Says =?UTF-8?B?QUFBQQ==?= itself", "x"),
        ("en", "A long \(String(repeating: "w", count: 200))", "👩‍👩‍👧‍👦\u{0}\u{2028}"),
        ("en", "One letter: e\(String(repeating: "\u{301}", count: 100))", "x"),
        ("fr", "Qui\u{a0}vient\u{a0}?", "x"), ("en", "", "x"),
    ])
    func wordsComeBackAsTheyWere(language: String, subject: String, text: String) async throws {
        let name = subject.isEmpty ? nil : subject
        let message = try letter(
            to: address("asha@example.org", name: name), subject: subject, text: text, language: language)
        let events = try await delivered([message])
        let found = try #require(events.letters.first)
        #expect(Array(found.subject.utf8) == Array(subject.utf8))
        #expect(found.receiver == [.init(name: subject, address: "asha@example.org")])
        #expect(Array(found.text.withLineFeeds.utf8) == Array(text.utf8))
        #expect(found.language == language)
        #expect(found.longestLine <= 78 && found.looseBreaks == 0 && found.isASCII)
        #expect(found.defects.isEmpty)
    }

    @Test func anyTextArrives() async throws {
        let texts = [
            ".", "..", ".\n.\n..x\n", "a\n.\nb", "a\r\n.\r\nb", "a\r.\rb", "a\r\r\nb\n\rc", "From me\n\n\n", "\n", "",
            String(repeating: "long ", count: 5_000), String(repeating: "न", count: 50_000),
        ]
        let events = try await delivered(texts.map { try letter(text: $0) })
        #expect(events.letters.map(\.text.withLineFeeds) == texts.map(\.withLineFeeds))
        #expect(events.letters.allSatisfy { $0.longestLine <= 78 && $0.looseBreaks == 0 })
    }

    @Test func namesOfAnyKindComeBack() async throws {
        let names = ["Rani, Asha (Punjab)", "Dr. O\"Neil \\ Sons", "<b@evil.example>", "a@b.example", "=?x?=", "ਆਸ਼ਾ ਰਾਣੀ"]
        let messages = try names.map { try letter(to: address("asha@example.org", name: $0)) }
        let events = try await delivered(messages)
        #expect(events.letters.map(\.receiver) == names.map { [.init(name: $0, address: "asha@example.org")] })
    }

    @Test func addressesBeyondASCIIArriveWhereTheyAreKnown() async throws {
        let message = try letter(to: address("आशा@उदाहरण.भारत", name: "आशा"))
        let events = try await delivered([message])
        #expect(events.letters.first?.receiver == [.init(name: "आशा", address: "आशा@xn--p1b6ci4b4b3a.xn--h2brj9c")])
        #expect(events.envelopes.first?.isInternational == true)
    }

    @Test func aLongAddressStandsOnALineOfItsOwn() async throws {
        let long = "\(String(repeating: "a", count: 64))@\(String(repeating: "b", count: 60)).example"
        let message = try letter(to: address(long, name: "Asha"))
        let events = try await delivered([message])
        #expect(events.letters.first?.receiver == [.init(name: "Asha", address: long)])
    }
}

let expectedNames = [
    "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
    "Content-Language", "Content-Transfer-Encoding",
]

extension String {
    /// Lines may end in other ways where they arrive.
    var withLineFeeds: String {
        split(omittingEmptySubsequences: false) { ["\r\n", "\r", "\n"].contains($0) }.joined(separator: "\n")
    }
}
