public import HTML

/// Every part of the pages, in use: whoever makes a page looks here first.
public struct StylePage: HTML {
    let reader: Reader

    public init(_ reader: Reader) { self.reader = reader }

    public var body: some HTML {
        Page(reader: reader, title: reader(WebText.styleTitle)) {
            Opening {
                h1 { reader(WebText.styleTitle) }
                p(.class("lead")) { reader(WebText.styleLead) }
            }
            StyleHues(reader: reader)
            StyleText(reader: reader)
            StyleLine(reader: reader)
            div(.class("two")) {
                StyleCurve(reader: reader)
                StyleDots(reader: reader)
            }
            StyleTable(reader: reader)
            StyleForms(reader: reader)
            StylePeople(reader: reader)
        }
    }
}

private struct StyleHues: HTML {
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(WebText.styleHues) }
            p { reader(WebText.styleHuesText) }
            ul(.class("swatches")) {
                for (hue, name) in hues { li(.hue(hue)) { reader(name) } }
            }
        }
    }

    private var hues: [(Hue, Phrase)] {
        [
            (.purposes, WebText.aboutPurposes), (.partners, WebText.aboutPartners),
            (.activities, WebText.aboutActivities), (.measures, WebText.aboutMeasures),
            (.commitments, WebText.aboutCommitments), (.decisions, WebText.aboutDecisions),
            (.convenings, WebText.aboutConvenings), (.funds, WebText.aboutFunds),
        ]
    }
}

private struct StyleText: HTML {
    let reader: Reader

    var body: some HTML {
        section(.class("stack")) {
            h2 { reader(WebText.styleType) }
            h3 { reader(WebText.styleTypeSample) }
            p {
                reader(WebText.styleTypeText)
                " "
                a(.href(reader.link("/about"))) { reader(WebText.footerAbout) }
            }
        }
        div(.class("two")) {
            Card(reader(WebText.styleCardHeading), kicker: reader(WebText.styleCardKicker), hue: .decisions) {
                p { reader(WebText.styleCardText) }
                Note(reader(WebText.styleNote), answer: reader(WebText.styleNoteAnswer))
                Saying(
                    reader(WebText.styleSaying), citation: reader(WebText.styleSayingSource),
                    language: reader.language.rawValue, hue: .commitments, reader: reader)
            }
            Card(reader(WebText.styleButtons), hue: .purposes) {
                p(.class("actions")) {
                    a(.class("button"), .href("#content")) { reader(WebText.styleButtonMain) }
                    " "
                    a(.class("button quiet"), .href("#content")) { reader(WebText.styleButtonQuiet) }
                }
            }
        }
    }
}

private struct StyleLine: HTML {
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("band")) {
            h2 { reader(WebText.styleLine) }
            LinePicture(
                label: reader(WebText.styleLine),
                knots: [
                    knot(.purposes, WebText.aboutPurposes, 1), knot(.partners, WebText.aboutPartners, 7),
                    knot(.activities, WebText.aboutActivities, 12), knot(.measures, WebText.aboutMeasures, 4),
                ])
        }
    }

    private func knot(_ hue: Hue, _ name: Phrase, _ strands: Int) -> LinePicture.Knot {
        LinePicture.Knot(hue, name: reader(name), words: reader.number(strands), address: "#content", strands: strands)
    }
}
