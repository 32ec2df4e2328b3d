internal import Core
internal import Initiatives

// What programs read at the addresses of ratings and scores. Fields are only ever added.

/// One's own answers, for oneself alone.
struct RateJSON: Encodable {
    struct Answer: Encodable {
        let item: RatingItem
        let answer: Int64
    }

    let organisation: Slug
    /// Empty where it has not said so yet.
    let answers: [Answer]

    init(_ view: RateView) {
        organisation = view.rated.slug
        answers = RatingItem.allCases.compactMap { item in
            view.answers?[item].map { Answer(item: item, answer: $0) }
        }
    }
}

struct ScoresJSON: Encodable {
    struct Partner: Encodable {
        let organisation: Slug
        let name: String
        let scores: [Item]
        /// Exactly, such as `17/6`; null unless each part of trust is shown exactly.
        let trust: String?
    }

    struct Item: Encodable {
        let item: RatingItem
        let bound: Score.Bound
        /// Exactly, such as `12/5`: the mean, or what it is at most or at least.
        let score: String
        let raters: Int64
        let asked: Int64
        /// The quarter in which it was released.
        let period: Period
    }

    let initiative: Slug
    let period: Period?
    let quarters: [Period]
    let partners: [Partner]

    init(_ view: ScoresView) {
        initiative = view.initiative.slug
        period = view.period
        quarters = view.quarters
        partners = view.partners.map { partner in
            Partner(
                organisation: partner.organisation.slug, name: partner.organisation.name,
                scores: RatingItem.allCases.compactMap { partner.scores[$0].map(Item.init) },
                trust: partner.trust?.description)
        }
    }
}

extension ScoresJSON.Item {
    init(_ score: Score) {
        item = score.item
        bound = score.bound
        self.score = score.shown.number.description
        raters = score.raters
        asked = score.asked
        period = score.period
    }
}

extension ShownScore {
    var number: Fraction {
        switch self {
        case .mean(let number), .most(let number), .least(let number): number
        }
    }
}
