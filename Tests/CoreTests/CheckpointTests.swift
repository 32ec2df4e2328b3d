import TestSupport
import Testing

@testable import Core

@Suite struct CheckpointTests {
    private let checkpoint = Checkpoint(site: "a1b2", scope: Scope(3), size: 20_852_163, root: Digest(of: [7]))

    @Test func aSignedNoteReadsBack() throws {
        let key = try signingKey(1)
        let text = checkpoint.signed(by: key)
        #expect(try Checkpoint.read(text, signedBy: key.verifying) == [checkpoint])
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.prefix(2) == ["throughline/a1b2/3", "20852163"])
        #expect(lines.count == 6 && lines[3].isEmpty && lines[5].isEmpty)
        #expect(lines[4].hasPrefix("— throughline/a1b2 "))
    }

    @Test func severalRecordsFitInOneFile() throws {
        let key = try signingKey(1)
        let all = (0..<4 as Range<Int64>).map {
            Checkpoint(site: "a1b2", scope: Scope($0), size: $0 * 9, root: Digest(of: [UInt8($0)]))
        }
        let text = all.map { $0.signed(by: key) }.joined(separator: "\n")
        #expect(try Checkpoint.read(text, signedBy: key.verifying) == all)
        // Without the blank line between, as `cat` joins files.
        let joined = all.map { $0.signed(by: key) }.joined()
        #expect(try Checkpoint.read(joined, signedBy: key.verifying) == all)
    }

    @Test func anotherKeyIsRefused() throws {
        let text = checkpoint.signed(by: try signingKey(1))
        let stranger = try signingKey(2).verifying
        #expect(refusal { _ = try Checkpoint.read(text, signedBy: stranger) }?.code == "checkpoint.signature")
    }

    @Test("A forged one among good ones is refused with them")
    func aForgedOneAmongGoodOnes() throws {
        let (key, stranger) = (try signingKey(1), try signingKey(2))
        let forged = Checkpoint(site: "a1b2", scope: .site, size: 1, root: Digest(of: [])).signed(by: stranger)
        let text = [checkpoint.signed(by: key), forged].joined(separator: "\n")
        #expect(refusal { _ = try Checkpoint.read(text, signedBy: key.verifying) }?.code == "checkpoint.signature")
    }

    @Test func everyChangedByteIsRefused() throws {
        let key = try signingKey(1)
        let text = Array(checkpoint.signed(by: key).utf8)
        for position in text.indices {
            for bit in 0..<8 {
                var changed = text
                changed[position] ^= 1 << bit
                let read = try? Checkpoint.read(String(decoding: changed, as: UTF8.self), signedBy: key.verifying)
                #expect(read == nil, "byte \(position), bit \(bit)")
            }
        }
    }

    @Test func everyMissingByteIsRefused() throws {
        let key = try signingKey(1)
        let text = checkpoint.signed(by: key)
        for position in text.indices.dropLast() {
            var shorter = text
            shorter.remove(at: position)
            #expect((try? Checkpoint.read(shorter, signedBy: key.verifying)) == nil, "\(shorter)")
        }
    }

    @Test(arguments: [
        "", "\n", "\n\n\n", "hello", "throughline/a/0\n1\nAAAA\n", "\n\n— throughline/a AAAA\n", "— x y\n",
        "— x y\n— x y\n",
        "throughline/a/0\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— throughline/a AAAA\n",
        "throughline//0\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— throughline/ AAAA\n",
    ])
    func malformedTextsAreRefused(text: String) throws {
        let key = try signingKey(1).verifying
        #expect(refusal { _ = try Checkpoint.read(text, signedBy: key) }?.code == "checkpoint.malformed")
    }

    @Test func noTextBringsTheReaderDown() throws {
        var random = SeededGenerator(seed: 5)
        let key = try signingKey(1)
        let lines = checkpoint.signed(by: key).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let scraps =
            lines + ["", "— ", "—", "throughline/a1b2/3", "99999999999999999999", "-9223372036854775808", "\r", "\0"]
        var read = 0
        for _ in 0..<5_000 {
            let count = Int.random(in: 0...12, using: &random)
            let text = (0..<count).map { _ in scraps.randomElement(using: &random) ?? "" }.joined(separator: "\n")
            if (try? Checkpoint.read(text, signedBy: key.verifying)) != nil { read += 1 }
        }
        #expect(read < 50)
        for _ in 0..<5_000 {
            let bytes = random.bytes(Int.random(in: 0...200, using: &random))
            #expect((try? Checkpoint.read(String(decoding: bytes, as: UTF8.self), signedBy: key.verifying)) == nil)
        }
    }

    @Test(arguments: Engine.tried)
    func theStoreSignsTheHeadOfEveryRecord(engine: Engine) async throws {
        try await withWells(on: engine) { store in
            let key = try signingKey(1)
            try await live(in: store)
            let checkpoints = try await store.checkpoints(site: "a1b2")
            #expect(checkpoints.map(\.scope) == [.site, Scope(1), Scope(2)])
            #expect(checkpoints.last?.size == 0)
            let text = checkpoints.map { $0.signed(by: key) }.joined(separator: "\n")
            let read = try Checkpoint.read(text, signedBy: key.verifying)
            #expect(try await store.verify(against: read).findings.isEmpty)
            // They still hold when the record has grown.
            _ = try await store.perform(DigWell(well: Well(9, keeper: "Child")), by: .operator)
            #expect(try await store.verify(against: read).findings.isEmpty)
        }
    }
}

func signingKey(_ number: UInt8) throws -> SigningKey {
    try #require(SigningKey(seed: [UInt8](repeating: number, count: 32)))
}
