public import HTML

/// A few numbers with what they count, side by side.
public struct Facts: HTML {
    public struct Fact: Sendable {
        let figure: String
        let counts: String

        public init(_ figure: String, _ counts: String) {
            self.figure = figure
            self.counts = counts
        }
    }

    let facts: [Fact]
    let language: String
    let reader: Reader

    public init(_ facts: [Fact], language: String, reader: Reader) {
        self.facts = facts
        self.language = language
        self.reader = reader
    }

    public var body: some HTML {
        dl(.class("facts")) {
            for fact in facts {
                div {
                    dt { fact.counts }
                    dd { fact.figure }
                }
            }
        }
        .spoken(in: language, to: reader)
    }
}
