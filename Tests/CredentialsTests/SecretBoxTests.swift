import Core
import TestSupport
import Testing

@testable import Credentials

@Suite("Secrets at rest")
struct SecretBoxTests {
    let oldKey = [UInt8](repeating: 1, count: 32)
    let newKey = [UInt8](repeating: 2, count: 32)
    let box: SecretBox

    init() throws {
        box = try #require(SecretBox(current: newKey, older: [oldKey]))
    }

    @Test func whatWasSealedOpensInItsPlaceAlone() throws {
        var random = SeededGenerator(seed: 8)
        for count in 0..<100 {
            let plain = random.bytes(count)
            let sealed = box.seal(plain, for: "account.totp/1")
            try #require(box.open(sealed, for: "account.totp/1") == plain)
            try #require(box.open(sealed, for: "account.totp/2") == nil)
            try #require(box.open(sealed, for: "") == nil)
        }
    }

    @Test func noByteCanBeChanged() {
        let sealed = box.seal(Array("twenty secret bytes.".utf8), for: "here")
        #expect(box.open(sealed, for: "here") != nil)
        for changed in tampered(sealed) {
            #expect(box.open(changed, for: "here") == nil)
        }
    }

    @Test func nothingOfTheSecretShowsAndNoTwoAreAlike() {
        let plain = Array("twenty secret bytes.".utf8)
        let sealed = box.seal(plain, for: "here")
        #expect(sealed.count == 1 + 4 + 24 + 20 + 16)
        #expect(sealed != box.seal(plain, for: "here"))
        #expect(!sealed.contains(Array("secret".utf8)))
    }

    @Test func keysAreChangedOneAfterTheOther() throws {
        let before = try #require(SecretBox(current: oldKey))
        let after = try #require(SecretBox(current: newKey))
        let old = before.seal([1, 2, 3], for: "here")
        let new = box.seal([4, 5, 6], for: "here")
        #expect(box.open(old, for: "here") == [1, 2, 3] && after.open(old, for: "here") == nil)
        #expect(after.open(new, for: "here") == [4, 5, 6] && before.open(new, for: "here") == nil)
    }

    @Test func keysHaveThirtyTwoBytes() {
        #expect(SecretBox(current: Array(newKey.dropLast())) == nil)
        #expect(SecretBox(current: newKey, older: [oldKey, []]) == nil)
    }
}
