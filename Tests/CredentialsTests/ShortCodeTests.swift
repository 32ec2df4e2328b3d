import Core
import TestSupport
import Testing

@testable import Credentials

@Suite("Short codes")
struct ShortCodeTests {
    @Test func aNewOneHasItsShape() {
        for _ in 0..<200 {
            let text = ShortCode().text
            #expect(text.wholeMatch(of: /[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}/) != nil, "\(text)")
        }
    }

    @Test(arguments: ["ABCDE-FGHJK", "abcde fghjk", "abcdefghjk", " abcde–fghjk "])
    func howeverItIsTypedItIsTheSame(_ typed: String) {
        #expect(ShortCode(typed)?.text == "abcde-fghjk")
    }

    @Test(arguments: ["", "abcde-fghj", "abcde-fghjk-mnpqr-stvwx", "abcde-fghju", "abcde_fghjk"])
    func whatCannotBeOneIsRefused(_ typed: String) {
        #expect(ShortCode(typed) == nil)
    }

    /// They are few enough to be tried: without the keys nobody may find one from what is stored.
    @Test func itsDigestNeedsTheKeys() throws {
        let code = try #require(ShortCode("abcde-fghjk"))
        let (ours, theirs) = try (
            #require(Keyring.forTests), #require(Keyring(current: [UInt8](repeating: 8, count: 32)))
        )
        #expect(code.digest(by: ours) == code.digest(by: ours))
        #expect(code.digest(by: ours) != code.digest(by: theirs))
        #expect(code.digest(by: ours) != ShortCode().digest(by: ours))
    }
}
