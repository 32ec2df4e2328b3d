import Core
import TestSupport
import Testing

@testable import Credentials

@Suite("Codes of authenticator apps")
struct TOTPTests {
    /// The secret of both RFCs' examples.
    let secret: TOTPSecret

    init() throws {
        secret = try #require(TOTPSecret(bytes: Array("12345678901234567890".utf8)))
    }

    @Test("RFC 4226, appendix D")
    func counters() {
        let expected = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
        ]
        #expect((0..<10).map { secret.code(ofStep: $0) } == expected)
    }

    @Test(
        "RFC 6238, appendix B",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func times(_ seconds: Int64, _ expected: String) {
        #expect(secret.code(ofStep: seconds / 30, digits: 8) == expected)
        #expect(secret.code(at: .seconds(seconds)) == expected.suffix(6))
    }

    @Test func oneStepEarlyOrLateIsForgiven() {
        let code = secret.code(at: .seconds(3_000))
        let found = [2_969, 2_970, 3_000, 3_059, 3_060].map {
            secret.step(matching: code, at: .seconds($0), after: nil)
        }
        #expect(found == [nil, 100, 100, 100, nil])
    }

    @Test func noCodeWorksTwice() {
        let now = Instant.seconds(3_000)
        let codes = [2_970, 3_000, 3_030].map { secret.code(at: .seconds($0)) }
        #expect(codes.map { secret.step(matching: $0, at: now, after: 98) } == [99, 100, 101])
        #expect(codes.map { secret.step(matching: $0, at: now, after: 99) } == [nil, 100, 101])
        #expect(codes.map { secret.step(matching: $0, at: now, after: 100) } == [nil, nil, 101])
        #expect(codes.map { secret.step(matching: $0, at: now, after: 101) } == [nil, nil, nil])
    }

    /// By chance, steps 153567 and 153569 have the same code: used once, it must not work as the other again.
    @Test func aCodeOfTwoStepsWorksOnce() {
        let between = Instant.seconds(153_568 * 30)
        #expect(secret.step(matching: "468457", at: between, after: nil) == 153_569)
        #expect(secret.step(matching: "468457", at: between, after: 153_569) == nil)
    }

    @Test(arguments: ["287 082", " 287082\n", "२८७०८२", "੨੮੭੦੮੨"])
    func typedInManyWays(_ typed: String) {
        #expect(secret.step(matching: typed, at: .seconds(59), after: nil) == 1)
    }

    @Test(arguments: ["", "28708", "2870820", "287083", "287-082", "28708X", "94287082", "28708²²", "28708十"])
    func wrong(_ typed: String) {
        #expect(secret.step(matching: typed, at: .seconds(59), after: nil) == nil)
    }

    @Test func secretsAsTextAndAddress() {
        #expect(secret.text == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
        #expect(
            secret.uri(for: "Asha & जल: a/b")
                == "otpauth://totp/Throughline:Asha%20%26%20%E0%A4%9C%E0%A4%B2%3A%20a%2Fb"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Throughline")
    }

    @Test func newSecretsDiffer() {
        #expect(TOTPSecret().bytes != TOTPSecret().bytes)
        #expect(TOTPSecret(bytes: TOTPSecret().bytes) != nil)
        #expect(TOTPSecret(bytes: Array("1234567890123456789".utf8)) == nil)
    }
}

extension Instant {
    static func seconds(_ seconds: Int64) -> Instant { Instant(microseconds: seconds * 1_000_000) }
}
