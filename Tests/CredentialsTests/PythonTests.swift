import Core
import Foundation
import TestSupport
import Testing

@testable import Credentials

/// What others have written after the same standards, from PyPI: each must understand the other.
@Suite("Compared with Python", .enabled(if: Python.has("argon2, pyotp, qrcode"), "bin/setup test has not made .venv"))
struct PythonTests {
    @Test func argon2() async throws {
        let desk = PassphraseDesk()
        let ours = try await desk.hash("नदी किनारे घर")
        #expect(try Python.run(Self.argon2Verify, [ours.rawValue, "नदी किनारे घर"]) == [true])
        #expect(try Python.run(Self.argon2Verify, [ours.rawValue, "नदी किनारे"]) == [false])

        let text: [String] = try Python.run(Self.argon2Hash, "ਦਰਿਆ ਕੰਢੇ ਘਰ")
        let theirs = try #require(text.first.flatMap(PassphraseHash.init))
        let right = try await desk.verify("ਦਰਿਆ ਕੰਢੇ ਘਰ", against: theirs)
        let wrong = try await desk.verify("ਦਰਿਆ ਕੰਢੇ", against: theirs)
        #expect(right && !wrong && !theirs.needsRehash)
    }

    private static let argon2Verify = """
        import argon2
        def matches(hash, text):
            try: return argon2.PasswordHasher().verify(hash, text)
            except argon2.exceptions.VerifyMismatchError: return False
        answer = [matches(*given)]
        """
    private static let argon2Hash = """
        import argon2
        answer = [argon2.PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1, hash_len=32).hash(given)]
        """

    /// They read the address as an app would, and show the same codes at any time.
    @Test func pyotp() throws {
        var random = SeededGenerator(seed: 6238)
        let secrets = try (0..<200).map { _ in try #require(TOTPSecret(bytes: random.bytes(20))) }
        let seconds = secrets.map { _ in Int64.random(in: 0..<10_000_000_000, using: &random) }
        let given = zip(secrets, seconds).map { [$0.uri(for: "Asha & जल"), String($1)] }
        let theirs: [[String]] = try Python.run(
            """
            import pyotp
            def read(uri, second):
                totp = pyotp.parse_uri(uri)
                return [totp.at(int(second)), totp.issuer, totp.name]
            answer = [read(*one) for one in given]
            """, given)
        let ours = zip(secrets, seconds).map { [$0.code(at: .seconds($1)), "Throughline", "Asha & जल"] }
        #expect(theirs == ours)
    }

    /// The standard leaves open which of eight masks is laid over the code; both may weigh them differently.
    @Test func qrcode() throws {
        let texts = (1..<40).map { String(repeating: "otpauth://totp/", count: $0) }
        let theirs: [[[String]]] = try Python.run(
            """
            import qrcode
            from qrcode.util import MODE_8BIT_BYTE, QRData
            def drawn(text, mask):
                code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, mask_pattern=mask, border=0)
                code.add_data(QRData(text, mode=MODE_8BIT_BYTE), optimize=0)
                return ["".join("#" if dark else " " for dark in row) for row in code.get_matrix()]
            answer = [[drawn(text, mask) for mask in range(8)] for text in given]
            """, texts)
        for (text, masked) in zip(texts, theirs) {
            let code = try QRCode(text)
            let ours = (0..<code.size).map { y in String((0..<code.size).map { x in code[x, y] ? "#" : " " }) }
            #expect(masked.count { $0 == ours } == 1, "\(text.count)")
        }
    }
}
