import Core
import TestSupport
import Testing

@testable import Credentials

@Suite("QR codes")
struct QRCodeTests {
    /// How many bytes fit with error correction M: ISO/IEC 18004, table 7.
    @Test(arguments: [(1, 21), (14, 21), (15, 25), (26, 25), (27, 29), (62, 33), (63, 37), (2_331, 177)])
    func sizeFollowsLength(_ length: Int, _ size: Int) throws {
        #expect(try QRCode(String(repeating: "a", count: length)).size == size)
    }

    @Test(arguments: [0, 2_332])
    func whatDoesNotFitIsRefused(_ length: Int) {
        #expect(refusal { _ = try QRCode(String(repeating: "a", count: length)) }?.code == "qr-code.length")
    }

    @Test func threeCornersHaveTheirPattern() throws {
        let code = try QRCode(TOTPSecret().uri(for: "Asha"))
        let corners = [(0, 0), (code.size - 7, 0), (0, code.size - 7)]
        let pattern = ["#######", "#     #", "# ### #", "# ### #", "# ### #", "#     #", "#######"]
        for (left, top) in corners {
            let found = (0..<7).map { y in String((0..<7).map { x in code[left + x, top + y] ? "#" : " " }) }
            #expect(found == pattern)
        }
        for step in 8..<code.size - 8 {
            #expect(code[step, 6] == step.isMultiple(of: 2) && code[6, step] == step.isMultiple(of: 2))
        }
    }

    /// Paints the path again and compares.
    @Test func thePathCoversTheDarkModulesAndNothingElse() throws {
        let code = try QRCode("otpauth://totp/Throughline:Asha")
        var painted = [[Bool]](repeating: [Bool](repeating: false, count: code.size), count: code.size)
        var rest = Substring(code.path)
        while let run = rest.prefixMatch(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
            let (x, y, width) = try (#require(Int(run.1)), #require(Int(run.2)), #require(Int(run.3)))
            #expect(run.3 == run.4)
            for column in x..<x + width {
                #expect(!painted[y][column])
                painted[y][column] = true
            }
            rest = rest[run.range.upperBound...]
        }
        #expect(rest.isEmpty)
        let expected = (0..<code.size).map { y in (0..<code.size).map { x in code[x, y] } }
        #expect(painted == expected)
        #expect(code.path.hasPrefix("M0 0h7v1h-7z"))
        #expect(code.viewBox == "-4 -4 37 37" && code.size == 29)
    }
}
