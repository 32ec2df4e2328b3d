public import Core
internal import Foundation

/// What is said with a proposal: what it is about, who could help, what each does next, what has changed.
public struct RepairWords: Codable, Sendable, Hashable {
    public var text: String
    /// When both look at it again; only with steps.
    public var again: Day?

    public init(_ text: String, again: Day? = nil) {
        self.text = text
        self.again = again
    }

    /// House default.
    static let most = 2000

    public func validate() throws { try text.requireText(at: "text", most: Self.most) }

    func seal(for place: String, in tx: ReadTransaction) throws -> [UInt8] {
        try tx.seal(Array(JSONEncoder().encode(self)), for: place)
    }
}

extension RepairProposal {
    func opened(in tx: ReadTransaction) throws -> RepairWords? {
        try words.map {
            let plain = try tx.unseal($0, for: Self.place(number, of: repair, in: scope))
            return try JSONDecoder().decode(RepairWords.self, from: Data(plain))
        }
    }
}
