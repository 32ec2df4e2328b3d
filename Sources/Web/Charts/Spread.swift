/// Puts things one below the other, none over another, each as near as possible to where it wants to be.
enum Spread {
    private struct Block {
        var count: Int
        /// Where its first thing begins.
        var top: Double
        var height: Double
    }

    /// - Parameter wishes: where each wants its top to be.
    static func tops(_ heights: [Double], wishes: [Double], gap: Double) -> [Double] {
        var blocks: [Block] = []
        for (height, wish) in zip(heights, wishes) {
            var block = Block(count: 1, top: wish, height: height)
            // Those that would touch go together, and share what they want.
            while let last = blocks.last, last.top + last.height + gap > block.top {
                let (mine, theirs) = (Double(block.count), Double(last.count))
                let shared = (last.top * theirs + (block.top - last.height - gap) * mine) / (mine + theirs)
                block = Block(
                    count: last.count + block.count, top: shared, height: last.height + gap + block.height)
                blocks.removeLast()
            }
            blocks.append(block)
        }
        var (tops, next): ([Double], Int) = ([], 0)
        for block in blocks {
            var top = block.top
            for _ in 0..<block.count {
                tops.append(top)
                top += heights[next] + gap
                next += 1
            }
        }
        return tops
    }
}
