internal import HTML
internal import Web

/// After somebody else changed the same thing: how it is now, and what was typed, each difference in its place.
struct BothVersions: HTML {
    struct Field {
        let label: Phrase
        let now: String
        let typed: String

        init(_ label: Phrase, now: String?, typed: String?) {
            self.label = label
            self.now = now ?? ""
            self.typed = typed ?? ""
        }
    }

    let fields: [Field]
    let language: String
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.purposes)) {
            h2 { reader(PurposesText.bothTitle) }
            p { reader(PurposesText.bothText) }
            dl(.class("terms")) {
                for field in fields where field.now != field.typed {
                    div {
                        dt { reader(field.label) }
                        dd { Difference(from: field.now, to: field.typed, language: language, reader: reader) }
                    }
                }
            }
        }
    }
}
