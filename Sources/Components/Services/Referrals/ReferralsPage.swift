internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// “Who waits for help, and who got it?”: what an organisation sent and received.
struct ReferralsPage: HTML {
    let view: ReferralsView
    let reader: Reader

    var body: some HTML {
        Page(
            reader: reader, title: reader(ServicesText.referralsTitle), surroundings: view.initiative.surroundings()
        ) {
            Opening {
                h1 { reader(ServicesText.referralsTitle) }
                p(.class("lead")) { reader(ServicesText.referralsText) }
                if view.own == nil {
                    Note(reader(ServicesText.referralsNotInCharge))
                } else {
                    p(.class("actions")) {
                        a(.class("button"), .href(reader.link("\(view.path)/new"))) {
                            reader(ServicesText.referralsNew)
                        }
                        if view.isLead {
                            " "
                            a(.class("button quiet"), .href(reader.link("\(view.path)/keepers"))) {
                                reader(ServicesText.keepersTitle)
                            }
                        }
                    }
                }
            }
            if view.own != nil {
                ReferralList(
                    heading: ServicesText.referralsReceived, lines: view.received, figures: view.receivedFigures,
                    view: view, reader: reader)
                ReferralList(
                    heading: ServicesText.referralsSent, lines: view.sent, figures: view.sentFigures, view: view,
                    reader: reader)
                p(.class("soft")) { reader(ServicesText.figuresText) }
            }
        }
    }
}

private struct ReferralList: HTML {
    let heading: Phrase
    let lines: [ReferralsView.Line]
    let figures: ReferralFigures
    let view: ReferralsView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(heading) }
            if lines.isEmpty {
                p { reader(ServicesText.referralsNone) }
            } else {
                ReferralFacts(figures: figures, reader: reader)
                ul(.class("results")) {
                    for line in lines { ReferralLine(line: line, view: view, reader: reader) }
                }
            }
        }
    }
}

private struct ReferralFacts: HTML {
    let figures: ReferralFigures
    let reader: Reader

    var body: some HTML {
        Facts(
            [
                .init(reader.number(figures.requested), reader(ServicesText.figureRequested)),
                .init(reader.proportion(figures.acceptance), reader(ServicesText.figureAcceptance)),
                .init(reader.proportion(figures.loopClosure), reader(ServicesText.figureClosure)),
                .init(reader.proportion(figures.gotHelp), reader(ServicesText.figureGotHelp)),
                .init(reader.time(figures.response), reader(ServicesText.figureResponse)),
            ], language: reader.language.rawValue, reader: reader)
    }
}

private struct ReferralLine: HTML {
    let line: ReferralsView.Line
    let view: ReferralsView
    let reader: Reader

    var body: some HTML<HTMLTag.li> {
        li(.class("result"), .hue(.activities)) {
            h3 {
                a(.href(reader.link("\(view.path)/\(line.referral.id)"))) {
                    if let words = line.words {
                        span { words.title }.spoken(in: view.initiative.language, to: reader)
                    } else {
                        reader(line.referral.hiddenTitle)
                    }
                }
            }
            p(.class("soft")) {
                span { line.other.name }.spoken(in: view.initiative.language, to: reader)
                " · "
                reader.instant(line.referral.requested ?? line.referral.written, in: view.initiative.timeZone)
            }
            p {
                Badge(reader(line.referral.state.title), line.referral.state.mark)
                if let outcome = line.outcome {
                    " "
                    Badge(reader(outcome.title), outcome == .gotHelp ? .done : .late)
                }
            }
        }
    }
}

extension ReferralWords {
    /// By what two of them are told apart.
    var title: String { [name, need].compactMap(\.self).joined(separator: ": ") }
}
