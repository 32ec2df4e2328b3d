/// The Merkle tree of RFC 9162 over a scope's entries.
///
/// A tree of n leaves is a row of perfect subtrees, one for each 1 in n written in binary, largest first: the
/// *peaks*. Appending a leaf adds a subtree of one and then joins equal neighbours, exactly as adding 1 carries in
/// binary. So the peaks are all that appending needs, and the root is the peaks folded from the right.
struct MerkleTree {
    private(set) var size: Int64
    private(set) var peaks: [Digest]

    init() {
        size = 0
        peaks = []
    }

    /// - Returns: nil where the frontier does not fit the size.
    init?(size: Int64, frontier: [UInt8]) {
        guard frontier.count == size.nonzeroBitCount * Digest.count else { return nil }
        self.size = size
        peaks = stride(from: 0, to: frontier.count, by: Digest.count).compactMap {
            Digest(bytes: Array(frontier[$0..<$0 + Digest.count]))
        }
    }

    var frontier: [UInt8] { peaks.flatMap(\.bytes) }

    /// The root over no leaves is the digest of nothing.
    var root: Digest {
        guard var root = peaks.last else { return Digest(of: []) }
        for peak in peaks.dropLast().reversed() { root = MerkleTree.join(peak, root) }
        return root
    }

    /// - Returns: the inner nodes that became complete: their level above the leaves, position and digest.
    mutating func append(_ leaf: Digest) -> [(level: Int64, position: Int64, digest: Digest)] {
        var completed: [(Int64, Int64, Digest)] = []
        var joined = leaf
        for level in 0..<Int64(size.trailingOneBitCount) {
            joined = MerkleTree.join(peaks.removeLast(), joined)
            completed.append((level + 1, size >> (level + 1), joined))
        }
        peaks.append(joined)
        size += 1
        return completed
    }

    static func join(_ left: Digest, _ right: Digest) -> Digest { Digest(of: [1] + left.bytes + right.bytes) }
}

extension Int64 {
    fileprivate var trailingOneBitCount: Int { (~self).trailingZeroBitCount }
}

/// Proof that an entry is in the record under a given root: the digests beside its way up.
public struct InclusionProof: Sendable {
    public let leaf: Digest
    /// From 0.
    public let position: Int64
    public let size: Int64
    public let path: [Digest]
    public let root: Digest

    /// RFC 9162, 2.1.3.2.
    public var holds: Bool {
        guard position >= 0, position < size else { return false }
        var (index, last, digest) = (position, size - 1, leaf)
        for sibling in path {
            guard last > 0 else { return false }
            if index & 1 == 1 || index == last {
                digest = MerkleTree.join(sibling, digest)
                while index & 1 == 0 && index != 0 { (index, last) = (index >> 1, last >> 1) }
            } else {
                digest = MerkleTree.join(digest, sibling)
            }
            (index, last) = (index >> 1, last >> 1)
        }
        return last == 0 && digest == root
    }

    /// Builds the proof from the digests of complete subtrees, given by level and position. RFC 9162, 2.1.3.1.
    static func make(
        position: Int64, size: Int64, subtree: @escaping (_ level: Int64, _ position: Int64) throws -> Digest
    ) throws -> InclusionProof {
        let builder = ProofBuilder(subtree: subtree)
        return InclusionProof(
            leaf: try subtree(0, position), position: position, size: size,
            path: try builder.path(position, 0..<size), root: try builder.digest(0..<size))
    }
}

private struct ProofBuilder {
    let subtree: (Int64, Int64) throws -> Digest

    func digest(_ range: Range<Int64>) throws -> Digest {
        let count = Int64(range.count)
        if count & (count - 1) == 0 {
            let level = Int64(count.trailingZeroBitCount)
            return try subtree(level, range.lowerBound >> level)
        }
        let middle = split(range)
        return MerkleTree.join(try digest(range.lowerBound..<middle), try digest(middle..<range.upperBound))
    }

    func path(_ position: Int64, _ range: Range<Int64>) throws -> [Digest] {
        guard range.count > 1 else { return [] }
        let middle = split(range)
        return position < middle
            ? try path(position, range.lowerBound..<middle) + [digest(middle..<range.upperBound)]
            : try path(position, middle..<range.upperBound) + [digest(range.lowerBound..<middle)]
    }

    /// The left part is the largest power of two smaller than the whole.
    private func split(_ range: Range<Int64>) -> Int64 {
        range.lowerBound + (1 << (Int64.bitWidth - 1 - (Int64(range.count) - 1).leadingZeroBitCount))
    }
}
