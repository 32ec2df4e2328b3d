import Foundation
import Testing

@testable import Services

/// The README's table of what can become of a referral is the code's.
@Suite struct ReadmeTests {
    @Test func itTellsEveryWay() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let readme = root.appending(path: "Sources/Components/Services/README.md")
        let lines = try String(contentsOf: readme, encoding: .utf8).split(separator: "\n")
        for state in ReferralState.allCases {
            let ways = state.next.map { next in
                "\(next.rawValue) (\(next.setters.map(\.rawValue).joined(separator: " or ")))"
            }
            let line = "| \(state.rawValue) | \(ways.isEmpty ? "nothing" : ways.joined(separator: ", ")) |"
            #expect(lines.contains(Substring(line)), "\(line)")
        }
    }
}
