/// What the columns of an answer are called.
///
/// Records read their columns in the order in which they asked for them, so the one after the last is looked at first.
public final class ColumnNames {
    public let all: [String]
    /// Of two of one name the first is meant, whichever was read last.
    private let isEachOnce: Bool
    private var next = 0

    public init(_ all: [String]) {
        self.all = all
        isEachOnce = all.indices.allSatisfy { all.firstIndex(of: all[$0]) == $0 }
    }

    func position(of name: String) -> Int? {
        if next == all.count { next = 0 }
        let isNext = isEachOnce && next < all.count && all[next] == name
        guard let position = isNext ? next : all.firstIndex(of: name) else { return nil }
        next = position + 1
        return position
    }
}
