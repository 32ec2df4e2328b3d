internal import Core
internal import HTML
internal import Initiatives
internal import Web

/// How do we see each other? Only what was frozen and may be shown.
struct ScoresPage: HTML {
    let view: ScoresView
    let seal: FormSeal
    let reader: Reader

    var body: some HTML {
        Page(reader: reader, title: reader(PartnersText.scoresTitle), surroundings: view.initiative.surroundings()) {
            Opening {
                PartnersTrail(here: PartnersText.scoresNavigation, initiative: view.initiative, reader: reader)
                h1 { reader(PartnersText.scoresTitle) }
                if let period = view.period {
                    p(.class("lead")) { reader(PartnersText.scoresLead(period: reader.period(period))) }
                    p { reader(PartnersText.scoresHow) }
                } else {
                    p(.class("lead")) { reader(PartnersText.scoresEmpty) }
                    p { reader(PartnersText.scoresEmptyText) }
                }
            }
            if let quarter = view.toFreeze {
                section(.class("stack")) {
                    p { reader(PartnersText.scoresFreezeText(period: reader.period(quarter))) }
                    ButtonForm(seal, to: "\(path)/freeze", label: PartnersText.scoresFreeze, reader: reader)
                }
            }
            if !view.partners.isEmpty {
                div(.class("cards")) {
                    for partner in view.partners { PartnerScores(partner: partner, view: view, reader: reader) }
                }
            }
            if view.quarters.count > 1, let period = view.period {
                QuarterLinks(
                    title: PartnersText.scoresQuarters, quarters: view.quarters, chosen: period, path: path,
                    reader: reader)
            }
        }
    }

    private var path: String { "/\(view.initiative.slug)/partners/scores" }
}

private struct PartnerScores: HTML {
    let partner: ScoresView.Partner
    let view: ScoresView
    let reader: Reader

    var body: some HTML<HTMLTag.section> {
        section(.class("card"), .hue(.partners)) {
            h2 { partner.organisation.name }.spoken(in: view.initiative.language, to: reader)
            if partner.scores.isEmpty {
                p { reader(PartnersText.scoresFew) }
            } else {
                ScoreTable(
                    title: PartnersText.scoresValue, items: RatingItem.value, partner: partner, reader: reader)
                ScoreTable(
                    title: PartnersText.scoresTrust, items: RatingItem.trust, partner: partner, reader: reader)
                if let trust = partner.trust {
                    p {
                        reader(PartnersText.scoresTrustTotal)
                        ": "
                        b { reader.number(trust.tenths) }
                    }
                }
            }
        }
    }
}

private struct ScoreTable: HTML {
    let title: Phrase
    let items: [RatingItem]
    let partner: ScoresView.Partner
    let reader: Reader

    var body: some HTML<HTMLTag.table> {
        table(.class("scores")) {
            caption { reader(title) }
            thead {
                tr {
                    th(.scope(.col)) { reader(PartnersText.scoresColumnItem) }
                    th(.scope(.col), .class("number")) { reader(PartnersText.scoresColumnScore) }
                    th(.scope(.col), .class("number")) { reader(PartnersText.scoresColumnRaters) }
                    th(.scope(.col)) { reader(PartnersText.scoresColumnPeriod) }
                }
            }
            tbody {
                for item in items { ScoreRow(item: item, score: partner.scores[item], reader: reader) }
            }
        }
    }
}

private struct ScoreRow: HTML {
    let item: RatingItem
    let score: Score?
    let reader: Reader

    var body: some HTML<HTMLTag.tr> {
        tr {
            th(.scope(.row), .class("soft")) { reader(item.title) }
            if let score {
                td(.class("number")) { words(score.shown) }
                td(.class("number")) {
                    reader(PartnersText.scoresRaters(raters: Int(score.raters), asked: Int(score.asked)))
                }
                td { reader.period(score.period) }
            } else {
                td(.custom(name: "colspan", value: "3")) { reader(PartnersText.scoresFew) }
            }
        }
    }

    private func words(_ shown: ShownScore) -> String {
        switch shown {
        case .mean(let mean): reader.number(mean.tenths)
        case .most(let bound): reader(PartnersText.scoresMost(number: reader.number(bound.tenths)))
        case .least(let bound): reader(PartnersText.scoresLeast(number: reader.number(bound.tenths)))
        }
    }
}

extension Fraction {
    /// Rounded half up to one decimal, for showing.
    var tenths: Fixed { Fixed(units: (numerator * 20 + denominator) / (denominator * 2), decimals: 1) }
}
