extension Network {
    /// The pieces it falls into, each in order, the one with the lowest position first.
    public var pieces: [[Int]] { pieces(of: Array(0..<count), without: nil) }

    /// Whoever would lose their connection to the largest part of their piece if one left; nobody where nothing hangs on
    /// that one. Of parts that are equally large, the one with the lowest position stays.
    public func cutOff(without one: Int) -> [Int] {
        let piece = pieces.first { $0.contains(one) } ?? []
        let parts = pieces(of: piece.filter { $0 != one }, without: one)
        let size = parts.map(\.count).max() ?? 0
        guard let stays = parts.firstIndex(where: { $0.count == size }) else { return [] }
        return parts.indices.filter { $0 != stays }.flatMap { parts[$0] }.sorted()
    }

    private func pieces(of members: [Int], without gone: Int?) -> [[Int]] {
        var seen = Set(gone.map { [$0] } ?? [])
        return members.compactMap { start in
            guard seen.insert(start).inserted else { return nil }
            var piece = [start]
            var next = 0
            while next < piece.count {
                piece += neighbours[piece[next]].filter { seen.insert($0).inserted }
                next += 1
            }
            return piece.sorted()
        }
    }
}
