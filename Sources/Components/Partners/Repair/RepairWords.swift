internal import Core

/// What somebody says in a repair: what it is about, who could help, what each does next, what has changed.
public struct RepairWords: Codable, Sendable, Hashable {
    public var text: String

    public init(_ text: String) { self.text = text }

    /// House default.
    static let most = 2000

    public func validate() throws { try text.requireText(at: "text", most: Self.most) }

    func seal(for place: String, in tx: ReadTransaction) throws -> [UInt8] {
        try tx.seal(Array(text.utf8), for: place)
    }

    /// - Returns: nil where they were erased.
    static func open(_ sealed: [UInt8], for place: String, in tx: ReadTransaction) throws -> RepairWords? {
        guard !sealed.isEmpty else { return nil }
        return RepairWords(String(decoding: try tx.unseal(sealed, for: place), as: UTF8.self))
    }
}

extension RepairProposal {
    var place: String { Self.place(number, of: repair, in: scope) }

    func opened(in tx: ReadTransaction) throws -> RepairWords? {
        try words.flatMap { try RepairWords.open($0, for: place, in: tx) }
    }
}
