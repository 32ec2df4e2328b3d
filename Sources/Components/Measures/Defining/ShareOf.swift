public import Core

/// What a new measure is a share of: two counts that partners report.
public struct ShareOf: Codable, Sendable {
    public var numerator: Slug
    public var denominator: Slug
    /// 100 for per cent.
    public var per: Int64

    /// 1 for “so many to each one”, 100 for per cent, and what health offices and registries use.
    public static let allPer: [Int64] = [1, 100, 1000, 10_000, 100_000]

    public init(numerator: Slug, denominator: Slug, per: Int64 = 100) {
        self.numerator = numerator
        self.denominator = denominator
        self.per = per
    }

    func validate() throws {
        guard numerator != denominator else {
            throw Problem.invalid("share.same", at: "denominator", "A share has two different counts.")
        }
        guard Self.allPer.contains(per) else {
            throw Problem.invalid("choice.unknown", at: "per", "Of 1, 100, 1000, 10000 or 100000.")
        }
    }

    func resolved(for measure: Number<Measure>, in tx: ReadTransaction, scope: Scope) throws -> Share {
        let (top, bottom) = (
            try count(numerator, at: "numerator", in: tx, scope),
            try count(denominator, at: "denominator", in: tx, scope)
        )
        let asked = try [top, bottom].compactMap { try Schedule.find($0.number, in: tx, scope: scope)?.frequency }
        guard Set(asked).count < 2 else {
            throw Problem.invalid("share.periods", at: "denominator", "One is reported more often than the other.")
        }
        return Share(
            scope: scope, measure: measure, numerator: top.number, denominator: bottom.number, per: per)
    }

    /// Only what is counted place by place, and adds up, can be a side of a share.
    private func count(_ slug: Slug, at field: String, in tx: ReadTransaction, _ scope: Scope) throws -> Measure {
        let measure = try Measure.find(slug, in: tx, scope: scope)
        guard measure.isCount, try Share.find(measure.number, in: tx, scope: scope) == nil else {
            throw Problem.invalid("share.no-count", at: field, "“\(measure.name)” is no count that partners report.")
        }
        guard measure.decimals == 0 else {
            throw Problem.invalid("share.decimals", at: field, "A share is of whole numbers.")
        }
        guard try Replacement.find(measure.number, in: tx, scope: scope) == nil else {
            throw Problem(.conflict, "measure.replaced", at: field, "“\(measure.name)” is not asked for any more.")
        }
        return measure
    }
}

extension Measure {
    /// Whether partners each report their part of it, so that it could be a side of a share.
    var isCount: Bool { form == .number && sources == .addUp && overPlaces == .sum && !isMean }

    /// - Throws: where it is computed from others, so that nobody can state it.
    func refuseComputed(in tx: ReadTransaction) throws {
        guard try Share.find(number, in: tx, scope: scope) != nil else { return }
        throw Problem(.conflict, "measure.computed", at: "measure", "“\(name)” is computed from two other measures.")
    }
}
