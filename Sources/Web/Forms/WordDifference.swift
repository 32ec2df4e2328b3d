/// What changed from one text to another, word by word.
public struct WordDifference: Sendable, Equatable {
    public enum Piece: Sendable, Equatable {
        case same(String), removed(String), added(String)
    }

    /// In reading order. Without what was added they make the old text, without what was removed the new one.
    public let pieces: [Piece]

    public init(from old: String, to new: String) {
        let (old, new) = (Self.words(old), Self.words(new))
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let middle = Self.align(old[head..<(old.count - tail)], new[head..<(new.count - tail)])
        pieces = Self.joined(old.prefix(head).map { .same($0) } + middle + old.suffix(tail).map { .same($0) })
    }

    /// Words, blanks between them, and single signs: “end.” has the word of “end,”.
    private static func words(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var rest = text[...]
        while let first = rest.first {
            let kind = Kind(first)
            let word = kind == .sign ? rest.prefix(1) : rest.prefix { Kind($0) == kind }
            words.append(word)
            rest = rest.dropFirst(word.count)
        }
        return words
    }

    private enum Kind {
        case letters, blank, sign

        init(_ character: Character) {
            let isInWord = character.isLetter || character.isNumber || character == "’" || character == "'"
            self = isInWord ? .letters : character.isWhitespace ? .blank : .sign
        }
    }

    /// A longest common subsequence of words, by the table of the lengths of those of all endings. Texts so long and
    /// so different that the table would be too large are shown as wholly new.
    private static func align(_ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>) -> [WordPiece] {
        let mostCells = 4_000_000
        let (old, new) = (Array(old), Array(new))
        guard old.count * new.count <= mostCells else {
            return old.map { .removed($0) } + new.map { .added($0) }
        }
        let lengths = commonLengths(old, new)
        var (pieces, row, column) = ([WordPiece](), 0, 0)
        while row < old.count, column < new.count {
            if old[row] == new[column] {
                pieces.append(.same(old[row]))
                (row, column) = (row + 1, column + 1)
            } else if lengths[row + 1][column] >= lengths[row][column + 1] {
                pieces.append(.removed(old[row]))
                row += 1
            } else {
                pieces.append(.added(new[column]))
                column += 1
            }
        }
        return pieces + old[row...].map { .removed($0) } + new[column...].map { .added($0) }
    }

    /// `lengths[i][j]`: how many words the rests of the texts after `i` and `j` words have in common, in order.
    private static func commonLengths(_ old: [Substring], _ new: [Substring]) -> [[UInt16]] {
        var lengths = [[UInt16]](repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
        for row in old.indices.reversed() {
            for column in new.indices.reversed() {
                lengths[row][column] =
                    old[row] == new[column]
                    ? lengths[row + 1][column + 1] + 1 : max(lengths[row + 1][column], lengths[row][column + 1])
            }
        }
        return lengths
    }
}

extension WordDifference {
    private enum WordPiece {
        case same(Substring), removed(Substring), added(Substring)
    }

    /// Neighbours become one piece. What was removed stands before what was added in its place, and a blank that
    /// only happens to be the same between two changed words belongs to both of them.
    private static func joined(_ words: [WordPiece]) -> [Piece] {
        var (pieces, removed, added) = ([Piece](), "", "")
        var kept = ""
        func settle() {
            if !removed.isEmpty { pieces.append(.removed(removed)) }
            if !added.isEmpty { pieces.append(.added(added)) }
            (removed, added) = ("", "")
        }
        func resume() {
            // Only a blank stood between this change and the one before.
            if !removed.isEmpty || !added.isEmpty, !kept.isEmpty, kept.allSatisfy(\.isWhitespace) {
                (removed, added, kept) = (removed + kept, added + kept, "")
            }
            if kept.isEmpty { return }
            settle()
            pieces.append(.same(kept))
            kept = ""
        }
        for word in words {
            switch word {
            case .same(let word): kept += word
            case .removed(let word):
                resume()
                removed += word
            case .added(let word):
                resume()
                added += word
            }
        }
        settle()
        if !kept.isEmpty { pieces.append(.same(kept)) }
        return pieces
    }
}
