import Core
import TestSupport
import Testing

@testable import Credentials

@Suite("Signed forms")
struct FormSignerTests {
    let signer: FormSigner
    let other: FormSigner
    let session = SessionToken()
    let noon = Instant.seconds(1_800_000_000)

    init() throws {
        signer = try #require(FormSigner(key: [UInt8](repeating: 1, count: 32)))
        other = try #require(FormSigner(key: [UInt8](repeating: 2, count: 32)))
    }

    @Test func aTokenHoldsForItsSessionAndKeyAlone() {
        let token = signer.token(for: session)
        #expect(signer.verify(token, for: session))
        #expect(!signer.verify(token, for: SessionToken()))
        #expect(!other.verify(token, for: session))
    }

    @Test func tokensOfOneSessionDifferAndAllHold() {
        let tokens = (0..<10).map { _ in signer.token(for: session) }
        #expect(Set(tokens).count == 10)
        #expect(tokens.allSatisfy { signer.verify($0, for: session) })
    }

    @Test func aNonceHoldsForItsPathAndKeyAlone() {
        let nonce = signer.nonce(at: noon, for: "/sign-in")
        #expect(signer.verifyNonce(nonce, at: noon, for: "/sign-in"))
        #expect(!signer.verifyNonce(nonce, at: noon, for: "/sign-in/"))
        #expect(!signer.verifyNonce(nonce, at: noon, for: ""))
        #expect(!other.verifyNonce(nonce, at: noon, for: "/sign-in"))
        #expect(signer.nonce(at: noon, for: "/sign-in") != nonce)
    }

    @Test func aNonceExpires() {
        let nonce = signer.nonce(at: noon, for: "/sign-in")
        func holds(after microseconds: Int64, valid: Duration = .seconds(12 * 3600)) -> Bool {
            let instant = Instant(microseconds: noon.microseconds + microseconds)
            return signer.verifyNonce(nonce, at: instant, for: "/sign-in", valid: valid)
        }
        let halfDay: Int64 = 12 * 3_600_000_000
        #expect(holds(after: halfDay) && !holds(after: halfDay + 1))
        #expect(holds(after: 1_000_000, valid: .seconds(1)) && !holds(after: 1_000_001, valid: .seconds(1)))
        #expect(holds(after: -60_000_000) && !holds(after: -60_000_001), "clocks of servers differ, by a little")
    }

    @Test func noByteCanBeChanged() throws {
        let token = try #require(Base64.url.bytes(of: signer.token(for: session)))
        let nonce = try #require(Base64.url.bytes(of: signer.nonce(at: noon, for: "/sign-in")))
        for changed in tampered(token) {
            #expect(!signer.verify(Base64.url.text(of: changed), for: session))
        }
        for changed in tampered(nonce) {
            #expect(!signer.verifyNonce(Base64.url.text(of: changed), at: noon, for: "/sign-in"))
        }
    }

    @Test(arguments: [
        "", "A", "AAAA", "not base64!", String(repeating: "A", count: 64), String(repeating: "A", count: 75),
    ])
    func whatIsNoneIsRefused(_ text: String) {
        #expect(!signer.verify(text, for: session))
        #expect(!signer.verifyNonce(text, at: noon, for: "/sign-in"))
    }

    @Test func keysHaveThirtyTwoBytes() {
        #expect([0, 31, 33].allSatisfy { FormSigner(key: [UInt8](repeating: 1, count: $0)) == nil })
    }
}

/// Every way to change one byte a little, to drop bytes at the end, and to add one.
func tampered(_ bytes: [UInt8]) -> [[UInt8]] {
    let flipped = bytes.indices.flatMap { index in
        [0x01, 0x80].map { (bit: UInt8) in
            var changed = bytes
            changed[index] ^= bit
            return changed
        }
    }
    return flipped + (0..<bytes.count).map { Array(bytes.prefix($0)) } + [bytes + [0]]
}
