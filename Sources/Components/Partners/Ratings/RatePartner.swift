public import Core
internal import Initiatives

/// Says how one's own organisation sees another, or says it anew. Whose answer it is comes from the seat one acts from;
/// what is answered is left nowhere in the open.
public struct RatePartner: Action {
    public static let name = "partners.rate"
    public static let verb = Verb.speak
    public static let isConfidential = true
    public var scope: Scope
    public var organisation: Slug
    public var answers: [RatingItem: Int64]

    public init(scope: Scope, organisation: Slug, answers: [RatingItem: Int64]) {
        self.scope = scope
        self.organisation = organisation
        self.answers = answers
    }

    /// Without a name: of whom it is told nobody either.
    public var subject: String { "rating" }

    public func validate() throws {
        for item in RatingItem.allCases {
            guard let answer = answers[item], RatingItem.answers.contains(answer) else {
                throw Problem.invalid("rating.answer", at: item.field, "Each question needs an answer from 1 to 4.")
            }
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let own = try Spokesperson.organisation(of: permit.actor, in: tx, scope: scope)
        let rated = try Organisation.rated(organisation, by: own, in: tx, scope: scope).number
        let rating = try Rating(by: own, of: rated, answers, in: tx)
        if let before = try Rating.find(by: own, of: rated, in: tx, scope: scope) {
            try tx.update(before, to: rating)
        } else {
            try tx.insert(rating)
        }
        return Done()
    }
}

extension RatingItem {
    /// Its name in a form.
    var field: String { rawValue.filter { $0.isLetter } }
}

extension Organisation {
    /// Another one that has joined.
    /// - Throws: `notFound` for one's own, and for any that is not here.
    static func rated(
        _ slug: Slug, by own: Number<Organisation>, in tx: ReadTransaction, scope: Scope
    ) throws -> Organisation {
        let found = try find(slug, in: tx, scope: scope)
        guard found.number != own, try Membership.find(found.number, in: tx, scope: scope).state == .joined else {
            throw Problem.notFound
        }
        return found
    }
}
