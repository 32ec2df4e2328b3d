public import Core
public import HTML

/// What waits for whoever signed in: each a question, who asks, until when, and one button.
public struct Waiting: HTML {
    public struct Item: Sendable {
        let question: String
        let asker: String
        let until: Day?
        let button: Phrase
        let path: String
        let hue: Hue
        let language: String

        /// - Parameter language: what question and asker are written in.
        public init(
            _ question: String, asker: String, until: Day? = nil, button: Phrase, path: String, hue: Hue,
            language: String
        ) {
            self.question = question
            self.asker = asker
            self.until = until
            self.button = button
            self.path = path
            self.hue = hue
            self.language = language
        }
    }

    let items: [Item]
    let reader: Reader

    public init(_ items: [Item], reader: Reader) {
        self.items = items
        self.reader = reader
    }

    public var body: some HTML {
        if items.isEmpty {
            p(.class("note")) { reader(WebText.formWaitingNone) }
        } else {
            ul(.class("waiting")) {
                for item in items { WaitingItem(item: item, reader: reader) }
            }
        }
    }
}

private struct WaitingItem: HTML {
    let item: Waiting.Item
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.hue(item.hue)) {
            div {
                h3 { item.question }.spoken(in: item.language, to: reader)
                p(.class("soft")) {
                    span { item.asker }.spoken(in: item.language, to: reader)
                    if let until = item.until { " · " + reader(WebText.formWaitingUntil(day: reader.day(until))) }
                }
            }
            a(.class("button"), .href(reader.link(item.path))) {
                reader(item.button)
                span(.class("unseen")) {
                    ": "
                    span { item.question }.spoken(in: item.language, to: reader)
                }
            }
        }
    }
}
