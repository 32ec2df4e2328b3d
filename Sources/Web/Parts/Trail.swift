public import HTML

/// The line up from this page: purpose → result → measure. Each stop leads there.
public struct Trail: HTML {
    public struct Stop: Sendable {
        let hue: Hue
        let name: String
        let words: String?
        let address: String?
        let language: String?

        /// - Parameters:
        ///   - name: what kind of stop this is: “Result”.
        ///   - words: what it says, in the initiative's own language; none where the name is all there is.
        ///   - address: where it leads; none for the page one is on.
        public init(
            _ hue: Hue, _ name: String, words: String? = nil, address: String? = nil, language: String? = nil
        ) {
            self.hue = hue
            self.name = name
            self.words = words
            self.address = address
            self.language = language
        }
    }

    let reader: Reader
    let stops: [Stop]

    public init(reader: Reader, stops: [Stop]) {
        self.reader = reader
        self.stops = stops
    }

    public var body: some HTML<HTMLTag.nav> {
        nav(.class("trail"), .aria("label", reader(WebText.trail))) {
            ol {
                for stop in stops {
                    li(.hue(stop.hue)) { TrailStop(reader: reader, stop: stop) }
                        .attributes(.aria("current", "page"), when: stop.address == nil && stop.words == nil)
                }
            }
        }
    }
}

private struct TrailStop: HTML {
    let reader: Reader
    let stop: Trail.Stop

    var body: some HTML {
        if let address = stop.address {
            a(.href(reader.link(address))) { words }
        } else {
            words
        }
    }

    @HTMLBuilder private var words: some HTML {
        if let said = stop.words {
            span(.class("unseen")) { stop.name + ": " }
            span { said }.spoken(in: stop.language ?? reader.language.rawValue, to: reader)
        } else {
            stop.name
        }
    }
}
