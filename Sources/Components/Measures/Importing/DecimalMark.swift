internal import Core
internal import Web

/// What stands before decimals: `12.5` or `12,5`. The other of the two then only parts thousands.
public enum DecimalMark: String, CaseIterable, Codable, Sendable {
    case point, comma

    var character: Character { self == .point ? "." : "," }
    var other: Character { self == .point ? "," : "." }

    static let unclear = Problem.invalid(
        "import.decimal-mark", at: "mark", "A number like 1,234 can be read in two ways. Say how decimals are written.")

    /// A number that is written so.
    var sample: String { "12\(character)5" }

    /// As people of a language write.
    init(in language: Language) { self = language == .es || language == .fr ? .comma : .point }

    /// The same number without marks between thousands and with a decimal point: `1,204.5`, `1,04,204` or `1.204,5`.
    /// - Returns: nil where it is no such number.
    func plain(_ text: String) -> String? {
        let halves = text.split(separator: character, omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = halves.first, !halves.dropFirst().contains(where: { $0.contains(other) })
        else { return nil }
        let groups = whole.split(separator: other, omittingEmptySubsequences: false)
        guard groups.count == 1 || Self.areThousands(groups) else { return nil }
        return ([groups.joined()] + halves.dropFirst().map(String.init)).joined(separator: ".")
    }

    /// `1`, `204`; in India also `1`, `04`, `204`.
    static func areThousands(_ groups: [Substring]) -> Bool {
        guard let first = groups.first?.drop(while: { $0 == "-" }), let last = groups.last else { return false }
        return (1...3).contains(first.count) && last.count == 3
            && groups.dropFirst().dropLast().allSatisfy { (2...3).contains($0.count) }
    }
}
