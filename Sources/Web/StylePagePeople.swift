internal import Core
internal import HTML

/// Parts that show people and what they answered.
struct StylePeople: HTML {
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(WebText.styleParts) }
            Ribbon(reader: reader)
            div(.class("cards")) {
                Card(reader(WebText.styleWaiting), hue: .commitments) { Waiting(waiting, reader: reader) }
                Card(reader(WebText.stylePeople), hue: .partners) { StylePersons(reader: reader) }
                Card(reader(WebText.styleSteps), hue: .activities) { StyleStates(reader: reader) }
                Card(reader(WebText.styleTally), hue: .purposes) {
                    Tally(id: "style-tally", yes: 9, dissent: 1, notYet: 4, silent: 6, reader: reader)
                }
            }
            StyleWords(reader: reader)
        }
    }

    private var waiting: [Waiting.Item] {
        [
            item(WebText.styleWaitingPurpose, WebText.styleWaitingPurposeAsker, .purposes, until: 20_800),
            item(WebText.styleWaitingPromise, WebText.styleWaitingPromiseAsker, .commitments),
        ]
    }

    private func item(_ question: Phrase, _ asker: Phrase, _ hue: Hue, until: Int64? = nil) -> Waiting.Item {
        Waiting.Item(
            reader(question), asker: reader(asker), until: until.map(Day.init(number:)),
            button: WebText.styleWaitingButton, path: "/about/style", hue: hue, language: reader.language.rawValue)
    }
}

private struct StylePersons: HTML {
    let reader: Reader

    var body: some HTML<HTMLTag.ul> {
        ul(.class("people")) {
            PersonLine(
                reader(WebText.stylePersonFirst), seats: [reader(WebText.stylePersonSeat)],
                standing: reader(WebText.stylePersonStanding),
                state: .joined, reader: reader)
            PersonLine(
                reader(WebText.stylePersonSecond), seats: [reader(WebText.stylePersonTeacher)],
                standing: reader(WebText.stylePersonServes),
                state: .invited, reader: reader)
            PersonLine(
                reader(WebText.stylePersonThird), seats: [reader(WebText.stylePersonFunder)],
                standing: reader(WebText.stylePersonPays),
                state: .silent, reader: reader
            ) {
                ButtonForm(
                    StyleForms.seal, to: "/about/style", label: WebText.stylePersonRemind, style: .quiet,
                    about: reader(WebText.stylePersonThird), reader: reader
                )
                .asSample()
            }
        }
    }
}

private struct StyleStates: HTML {
    let reader: Reader

    var body: some HTML {
        Steps([WebText.styleStepsPaste, WebText.styleStepsLook, WebText.styleStepsSend], current: 2, reader: reader)
        h3 { reader(WebText.styleBadges) }
        p(.class("actions")) {
            Badge(reader(WebText.styleBadgePlain))
            Badge(reader(WebText.styleBadgeDone), .done)
            Badge(reader(WebText.styleBadgeOpen), .open)
            Badge(reader(WebText.styleBadgeLate), .late)
        }
        p(.class("actions")) {
            ButtonForm(StyleForms.seal, to: "/about/style", label: WebText.styleFormEnd, style: .danger, reader: reader)
                .asSample()
        }
    }
}

/// Words of several days, and words to be taken along.
private struct StyleWords: HTML {
    let reader: Reader
    private var language: String { reader.language.rawValue }

    var body: some HTML {
        div(.class("cards")) {
            Card(reader(WebText.styleDifference), hue: .purposes) {
                Difference(
                    from: reader(WebText.styleDifferenceOld), to: reader(WebText.styleDifferenceNew),
                    language: language, reader: reader)
            }
            Card(reader(WebText.styleCopy), hue: .convenings) {
                CopyText(
                    id: "style-copy", label: WebText.stylePersonRemind, text: reader(WebText.styleCopyText), rows: 3,
                    language: language, reader: reader)
            }
        }
    }
}
