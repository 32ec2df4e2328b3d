public import HTML

/// What Throughline is, in words for whoever organises people.
public struct AboutPage: HTML {
    let reader: Reader

    public init(_ reader: Reader) { self.reader = reader }

    public var body: some HTML {
        Page(reader: reader, title: reader(WebText.aboutTitle)) {
            Opening {
                h1 { reader(WebText.aboutTitle) }
                p(.class("lead")) { reader(WebText.aboutLead) }
            }
            AboutParts(reader: reader)
            AboutPrinciples(reader: reader)
            AboutLimits(reader: reader)
            AboutPrograms(reader: reader)
        }
    }
}

/// The eight components, each in one sentence, and the two ideas that hold them together.
private struct AboutParts: HTML {
    let reader: Reader

    var body: some HTML {
        section(.class("stack")) {
            h2 { reader(WebText.aboutParts) }
            p(.class("lead")) { reader(WebText.aboutPartsLead) }
            ol(.class("parts")) {
                for part in parts {
                    li(.hue(part.hue)) {
                        h3 { reader(part.name) }
                        p { reader(part.sentence) }
                    }
                }
            }
        }
        section(.class("stack")) {
            h2 { reader(WebText.aboutBeside) }
            dl(.class("terms")) {
                Term(reader(WebText.aboutCollectives), reader(WebText.aboutCollectivesText))
                Term(reader(WebText.aboutThroughline), reader(WebText.aboutThroughlineText))
            }
        }
    }

    private var parts: [(hue: Hue, name: Phrase, sentence: Phrase)] {
        [
            (.purposes, WebText.aboutPurposes, WebText.aboutPurposesText),
            (.partners, WebText.aboutPartners, WebText.aboutPartnersText),
            (.activities, WebText.aboutActivities, WebText.aboutActivitiesText),
            (.measures, WebText.aboutMeasures, WebText.aboutMeasuresText),
            (.commitments, WebText.aboutCommitments, WebText.aboutCommitmentsText),
            (.decisions, WebText.aboutDecisions, WebText.aboutDecisionsText),
            (.convenings, WebText.aboutConvenings, WebText.aboutConveningsText),
            (.funds, WebText.aboutFunds, WebText.aboutFundsText),
        ]
    }
}

private struct AboutPrinciples: HTML {
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(WebText.aboutPrinciples) }
            p(.class("lead")) { reader(WebText.aboutPrinciplesLead) }
            dl(.class("terms")) {
                Term(reader(WebText.aboutEquity), reader(WebText.aboutEquityText))
                Term(reader(WebText.aboutCommunity), reader(WebText.aboutCommunityText))
                Term(reader(WebText.aboutPower), reader(WebText.aboutPowerText))
                Term(reader(WebText.aboutLearn), reader(WebText.aboutLearnText))
                Term(reader(WebText.aboutBalance), reader(WebText.aboutBalanceText))
                Term(reader(WebText.aboutContext), reader(WebText.aboutContextText))
                Term(reader(WebText.aboutEcosystem), reader(WebText.aboutEcosystemText))
            }
        }
    }
}

private struct AboutLimits: HTML {
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(WebText.aboutLimits) }
            ul(.class("plain")) {
                li { reader(WebText.aboutLimitCause) }
                li { reader(WebText.aboutLimitSource) }
                li { reader(WebText.aboutLimitMissing) }
                li { reader(WebText.aboutLimitRecord) }
                li { reader(WebText.aboutLimitNow) }
            }
        }
    }
}

private struct AboutPrograms: HTML {
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("stack")) {
            h2 { reader(WebText.aboutPrograms) }
            p { reader(WebText.aboutProgramsText) }
            p { a(.href("/openapi.json")) { reader(WebText.aboutProgramsLink) } }
        }
    }
}
