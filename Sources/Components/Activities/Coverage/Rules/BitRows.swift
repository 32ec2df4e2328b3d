/// Small numbers that belong to each of many things: a row of bits for each thing, in words of 64.
struct BitRows {
    let width: Int
    private var words: [UInt64]

    init(count: Int, of bits: Int) {
        width = bits / 64 + 1
        words = [UInt64](repeating: 0, count: count * width)
    }

    init(_ rows: [[Int]]) {
        self.init(count: rows.count, of: rows.joined().max() ?? 0)
        for (row, bits) in rows.enumerated() { for bit in bits { self[row, bit / 64] |= 1 << UInt64(bit % 64) } }
    }

    subscript(row: Int, word: Int) -> UInt64 {
        get { words[row * width + word] }
        set { words[row * width + word] = newValue }
    }

    func share(_ one: Int, _ other: Int) -> Bool {
        for word in 0..<width where self[one, word] & self[other, word] != 0 { return true }
        return false
    }
}

/// Which bits of a word are set, from the lowest.
struct Bits: Sequence, IteratorProtocol {
    private var rest: UInt64

    init(_ word: UInt64) { rest = word }

    mutating func next() -> Int? {
        guard rest != 0 else { return nil }
        defer { rest &= rest - 1 }
        return rest.trailingZeroBitCount
    }
}
