@_spi(Driver) import Core
@_spi(Driver) import TestSupport
import Testing

/// What goes in comes out: the same on both engines, byte for byte.
@Suite struct ValueTests {
    @Test(arguments: Engine.tried, [.min, -1, 0, 1, 255, 65_536, (1 << 53) + 1, .max] as [Int64])
    func integersComeBack(engine: Engine, number: Int64) async throws {
        try await withGatherings(on: engine) { driver in
            try await driver.insert([Gathering(number, "Assembly")])
            let found = try await driver.gatherings("number = \(number)")
            #expect(found.map(\.number) == [number])
            let dense = try await driver.read { connection in
                try ReadTransaction(connection).all("SELECT number, attended FROM gathering") {
                    [$0.int64(0), $0.int64(1)]
                }
            }
            #expect(dense == [[number, 0]])
        }
    }

    @Test(
        arguments: Engine.tried,
        ["", " ", "it's “quoted”; \\ -- $1 ?", "किताब", "👩🏽‍🌾🌍", "e\u{301}", "é", "tab\tand\r\nline"])
    func textComesBackByteForByte(engine: Engine, text: String) async throws {
        try await withGatherings(on: engine) { driver in
            try await driver.insert([Gathering(1, text, note: text)])
            let found = try await driver.gatherings("name = \(text)")
            #expect(found.map { Array($0.name.utf8) } == [Array(text.utf8)])
            #expect(found.map { $0.note.map { Array($0.utf8) } } == [Array(text.utf8)])
        }
    }

    @Test(arguments: Engine.tried)
    func emptyIsNotMissing(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            let empty = Gathering(1, "", note: "", attended: 0, photo: [])
            let missing = Gathering(2, "Harvest")
            try await driver.insert([empty, missing])
            #expect(try await driver.gatherings("scope = 0 ORDER BY number") == [empty, missing])
            #expect(try await driver.count("SELECT number FROM gathering WHERE photo IS NULL AND note IS NULL") == 2)
            #expect(try await driver.count("SELECT number FROM gathering WHERE photo = \([UInt8]())") == 1)
        }
    }

    @Test(arguments: Engine.tried)
    func largePhotosComeBack(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            let photo = (0..<1_048_576).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
            try await driver.insert([Gathering(1, "Harvest", photo: photo)])
            try await driver.execute("UPDATE gathering SET photo = \(photo.reversed() as [UInt8]) WHERE number = 1")
            let found = try await driver.gatherings("number = 1")
            #expect(found.first?.photo == photo.reversed())
        }
    }

    @Test(arguments: Engine.tried)
    func flagsComeBackAndHoldNothingElse(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            var closed = Gathering(1, "Council")
            closed.isOpen = false
            try await driver.insert([closed, Gathering(2, "Harvest")])
            #expect(try await driver.gatherings("is_open = \(false)") == [closed])
            let refusal = await problem { try await driver.execute("UPDATE gathering SET is_open = 2") }
            #expect(refusal?.code == "row.check")
        }
    }

    @Test(arguments: Engine.tried)
    func nulIsRefusedWhereverItComesIn(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            let name = "a\u{0}b"
            let many = (1...500).map { Gathering($0, $0 == 400 ? name : "Gathering \($0)") }
            let refusals = [
                await problem { try await driver.insert([Gathering(1, name)]) },
                await problem { try await driver.insert(many) },
                await problem { _ = try await driver.gatherings("name = \(name)") },
                await problem { try await driver.execute("UPDATE gathering SET name = \(name)") },
            ]
            #expect(refusals.map { $0?.code } == Array(repeating: "text.nul", count: 4))
            #expect(refusals.allSatisfy { $0?.kind == .invalid })
            let kept = try await driver.count("SELECT COUNT(*) FROM gathering")
            #expect(kept == 0)
        }
    }

    @Test(arguments: Engine.tried)
    func textIsOrderedByItsBytes(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            let names = ["z", "Z", "a", "é", "e", "क", "😀", "~", "", "_", "B", "aa", "\u{FFFD}"]
            try await driver.insert(names.enumerated().map { Gathering(Int64($0), $1) })
            let found = try await driver.gatherings("scope = 0 ORDER BY name").map(\.name)
            #expect(found == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
            let later = try await driver.gatherings("name > \("Z") ORDER BY name").map(\.name)
            #expect(later == found.filter { "Z".utf8.lexicographicallyPrecedes($0.utf8) })
        }
    }
}
