import Testing

@testable import Core

@Suite struct MerkleTreeTests {
    /// The vectors that every implementation of certificate transparency is tested with.
    private static let leaves = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ]
    private static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test("The known roots of RFC 9162 come out, for 0 to 8 leaves")
    func knownRoots() throws {
        var tree = MerkleTree()
        var roots = [tree.root.description]
        for leaf in Self.leaves {
            _ = tree.append(Digest(of: [0] + (try #require([UInt8](hex: leaf)))))
            roots.append(tree.root.description)
        }
        #expect(roots == Self.roots)
    }

    @Test func theFrontierIsAllThatGrowingNeeds() throws {
        var whole = MerkleTree()
        for size in 0..<300 as Range<Int64> {
            var resumed = try #require(MerkleTree(size: size, frontier: whole.frontier))
            #expect(resumed.root == whole.root)
            let (one, other) = (whole.append(leaf(size)), resumed.append(leaf(size)))
            #expect(one.map(\.digest) == other.map(\.digest))
            #expect(resumed.frontier == whole.frontier)
        }
    }

    @Test func aFrontierOfAnotherSizeIsRefused() {
        var tree = MerkleTree()
        for position in 0..<7 as Range<Int64> { _ = tree.append(leaf(position)) }
        #expect(MerkleTree(size: 7, frontier: tree.frontier) != nil)
        for size in [0, 1, 2, 6, 8, 15, -1] as [Int64] {
            #expect(MerkleTree(size: size, frontier: tree.frontier) == nil)
        }
        #expect(MerkleTree(size: 7, frontier: tree.frontier.dropLast()) == nil)
    }

    /// Every size up to 70 has been met: perfect trees, one more, one less, and all between.
    @Test func everyPositionOfEverySizeHasItsProof() throws {
        let forest = Forest(size: 70)
        for size in 1...70 as ClosedRange<Int64> {
            for position in 0..<size {
                let proof = try forest.proof(position, size)
                #expect(proof.holds, "\(position) of \(size)")
                #expect(proof.root == forest.roots[Int(size)])
                #expect(proof.leaf == leaf(position))
            }
        }
    }

    @Test func aProofHoldsForNothingElse() throws {
        let forest = Forest(size: 70)
        var forgeries = 0
        for size in 1...70 as ClosedRange<Int64> {
            for position in 0..<size {
                let proof = try forest.proof(position, size)
                for forged in try proof.forgeries(forest) {
                    forgeries += 1
                    #expect(!forged.holds, "\(position) of \(size): \(forged)")
                }
            }
        }
        #expect(forgeries > 50_000)
    }

    @Test func nodesThatAreKeptAreTheSubtrees() {
        var tree = MerkleTree()
        var kept: [[Int64]: Digest] = [:]
        for position in 0..<64 as Range<Int64> {
            for node in tree.append(leaf(position)) { kept[[node.level, node.position]] = node.digest }
        }
        let forest = Forest(size: 64)
        #expect(kept.count == 63)
        for (place, digest) in kept { #expect(forest.subtrees[place] == digest) }
    }
}

private func leaf(_ position: Int64) -> Digest {
    Digest(of: [0, UInt8(truncatingIfNeeded: position), UInt8(position >> 8)])
}

/// All complete subtrees over the first leaves, and the root at each size, computed the slow way.
private struct Forest {
    var subtrees: [[Int64]: Digest] = [:]
    var roots: [Digest] = []

    init(size: Int64) {
        for position in 0..<size { subtrees[[0, position]] = leaf(position) }
        for level in 1..<8 as Range<Int64> {
            for position in 0..<(size >> level) {
                guard let left = subtrees[[level - 1, 2 * position]],
                    let right = subtrees[[level - 1, 2 * position + 1]]
                else { continue }
                subtrees[[level, position]] = MerkleTree.join(left, right)
            }
        }
        roots = (0...size).map { Forest.root((0..<$0).map(leaf)) }
    }

    /// As RFC 9162, 2.1.1 defines it.
    private static func root(_ leaves: [Digest]) -> Digest {
        guard leaves.count > 1 else { return leaves.first ?? Digest(of: []) }
        var middle = 1
        while middle * 2 < leaves.count { middle *= 2 }
        return MerkleTree.join(root(Array(leaves[..<middle])), root(Array(leaves[middle...])))
    }

    func proof(_ position: Int64, _ size: Int64) throws -> InclusionProof {
        try InclusionProof.make(position: position, size: size) { try #require(subtrees[[$0, $1]]) }
    }
}

extension InclusionProof {
    /// What an attacker could make of this proof.
    fileprivate func forgeries(_ forest: Forest) throws -> [InclusionProof] {
        func with(
            leaf: Digest? = nil, position: Int64? = nil, size: Int64? = nil, path: [Digest]? = nil, root: Digest? = nil
        ) -> InclusionProof {
            InclusionProof(
                leaf: leaf ?? self.leaf, position: position ?? self.position, size: size ?? self.size,
                path: path ?? self.path, root: root ?? self.root)
        }
        let bit = Int(size + position) % 32
        var forged = [
            with(leaf: self.leaf.changed(at: bit)), with(root: self.root.changed(at: bit)),
            with(path: path + [self.leaf]), with(position: -1), with(position: position - size), with(position: size),
            with(size: 0), with(size: -size), with(size: position),
        ]
        for step in path.indices {
            var (changed, shorter) = (path, path)
            changed[step] = changed[step].changed(at: bit)
            shorter.remove(at: step)
            forged += [with(path: changed), with(path: shorter)]
        }
        for other in 0..<size where other != position { forged.append(with(position: other)) }
        // The signed head, not the proof, says the size: sizes whose path is as long can share a proof.
        for other in position + 1...size + 40 where other <= 70 {
            if try forest.proof(position, other).path.count != path.count { forged.append(with(size: other)) }
        }
        return forged
    }
}

extension Digest {
    fileprivate func changed(at position: Int) -> Digest {
        var bytes = bytes
        bytes[position] ^= 1
        return Digest(bytes: bytes) ?? self
    }
}
