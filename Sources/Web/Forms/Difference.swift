public import HTML

/// Two versions of a text in one: what was removed is struck out, what was added stands on a line of its own kind.
public struct Difference: HTML {
    let difference: WordDifference
    let language: String
    let reader: Reader

    public init(from old: String, to new: String, language: String, reader: Reader) {
        difference = WordDifference(from: old, to: new)
        self.language = language
        self.reader = reader
    }

    public var body: some HTML<HTMLTag.p> {
        p(.class("difference")) {
            for piece in difference.pieces { DifferencePiece(piece: piece, reader: reader) }
        }
        .spoken(in: language, to: reader)
    }
}

private struct DifferencePiece: HTML {
    let piece: WordDifference.Piece
    let reader: Reader

    var body: some HTML {
        switch piece {
        case .same(let words): words
        case .removed(let words):
            del {
                Aside(reader(WebText.formRemoved), reader)
                words
            }
        case .added(let words):
            ins {
                Aside(reader(WebText.formAdded), reader)
                words
            }
        }
    }
}

/// For a voice, in the reader's own language: few read out what is struck through.
private struct Aside: HTML {
    let words: String
    let reader: Reader

    init(_ words: String, _ reader: Reader) {
        self.words = words
        self.reader = reader
    }

    var body: some HTML<HTMLTag.span> {
        span(.class("unseen"), .lang(reader.language.rawValue)) { " \(words) " }
    }
}
