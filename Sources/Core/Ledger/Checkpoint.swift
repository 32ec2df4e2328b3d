internal import Foundation

/// A signed statement that a record had this many entries, with this root. Kept by partners, elsewhere, it shows a
/// record that was cut off or written anew, which the record alone cannot.
///
/// It is written as the transparency logs of the web write theirs: a note with the origin, the size and the root,
/// a blank line, and an Ed25519 signature. [C2SP tlog-checkpoint and signed-note]
public struct Checkpoint: Sendable, Equatable {
    public let site: String
    public let scope: Scope
    public let size: Int64
    public let root: Digest

    public init(site: String, scope: Scope, size: Int64, root: Digest) {
        self.site = site
        self.scope = scope
        self.size = size
        self.root = root
    }

    /// The signed text.
    private var note: String {
        "throughline/\(site)/\(scope.number)\n\(size)\n\(Data(root.bytes).base64EncodedString())\n"
    }

    public func signed(by key: SigningKey) -> String {
        "\(note)\n\(line(key.sign(Array(note.utf8)), of: key.verifying))\n"
    }

    private func line(_ signature: [UInt8], of key: VerifyingKey) -> String {
        "— throughline/\(site) \(Data(key.identity(for: "throughline/\(site)") + signature).base64EncodedString())"
    }

    /// Reads checkpoints as `throughline checkpoint` prints them, one after another.
    /// - Throws: `checkpoint.malformed`, or `checkpoint.signature` where one was not signed by this key.
    public static func read(_ text: String, signedBy key: VerifyingKey) throws -> [Checkpoint] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let blocks = lines.split(separator: "").map(Array.init)
        guard !blocks.isEmpty else { throw malformed }
        // A note and its signature are separated by a blank line, and so are two checkpoints.
        let halves = blocks.flatMap {
            $0.first?.hasPrefix("— ") == true && $0.count > 1 ? [[$0[0]], Array($0.dropFirst())] : [$0]
        }
        guard halves.count.isMultiple(of: 2) else { throw malformed }
        return try stride(from: 0, to: halves.count, by: 2).map { try read(halves[$0], halves[$0 + 1], key) }
    }

    private static func read(_ note: [String], _ signature: [String], _ key: VerifyingKey) throws -> Checkpoint {
        guard note.count == 3, signature.count == 1 else { throw malformed }
        let origin = note[0].split(separator: "/")
        guard origin.count == 3, origin[0] == "throughline", let scope = Int64(origin[2]), let size = Int64(note[1]),
            size >= 0, let root = Data(base64Encoded: note[2]).flatMap({ Digest(bytes: Array($0)) })
        else { throw malformed }
        let checkpoint = Checkpoint(site: String(origin[1]), scope: Scope(scope), size: size, root: root)
        let parts = signature[0].split(separator: " ")
        guard parts.count == 3, let bytes = Data(base64Encoded: String(parts[2])),
            bytes.count == 4 + SigningKey.signatureCount
        else { throw malformed }
        let made = Array(bytes.dropFirst(4))
        guard key.verify(made, of: Array(checkpoint.note.utf8)) else {
            throw Problem.invalid("checkpoint.signature", "This checkpoint was not signed by this site's key.")
        }
        // There is one way to write it, so that no two texts are one checkpoint.
        guard note.map({ "\($0)\n" }).joined() == checkpoint.note, signature[0] == checkpoint.line(made, of: key) else {
            throw malformed
        }
        return checkpoint
    }

    private static let malformed = Problem.invalid("checkpoint.malformed", "This is not a checkpoint of Throughline.")
}

extension Store {
    /// The heads of all records, to be signed.
    public func checkpoints(site: String) async throws -> [Checkpoint] {
        try await read { tx in
            try tx.all("SELECT scope FROM ledger_head ORDER BY scope") { try $0.get("scope", as: Scope.self) }.map {
                let head = try RecordHead.find(in: tx, scope: $0)
                return Checkpoint(site: site, scope: $0, size: head.size, root: head.root)
            }
        }
    }
}
