internal import Core
internal import Purposes

/// The measures that one measure is computed from, is part of, or took the place of.
public struct MeasureKin: Sendable {
    /// The two counts that a share is computed from.
    public struct Sides: Sendable {
        public var share: Share
        public var numerator: Measure
        public var denominator: Measure
    }

    /// nil where its figures are stated.
    public var sides: Sides?
    /// Shares that are computed from it.
    public var shares: [Measure]
    /// What is asked for instead of it, and why.
    public var successor: (measure: Measure, reason: String)?
    public var predecessors: [Measure]

    /// Of what is not shown to whoever looks, nothing is told.
    static func find(_ measure: Measure, for actor: Actor, in tx: ReadTransaction) throws -> MeasureKin {
        let (scope, number) = (measure.scope, measure.number)
        let shares = try tx.records(
            Share.self,
            """
            scope = \(scope) AND (measure = \(number) OR numerator = \(number) OR denominator = \(number))
            ORDER BY measure
            """)
        let replacements = try tx.records(
            Replacement.self, "scope = \(scope) AND (measure = \(number) OR successor = \(number)) ORDER BY measure")
        let wanted =
            shares.flatMap { [$0.measure, $0.numerator, $0.denominator] }
            + replacements.flatMap { [$0.measure, $0.successor] }
        let known =
            wanted.isEmpty
            ? []
            : try tx.records(
                Measure.self, "scope = \(scope) AND number IN (\(list: Array(Set(wanted))))")
        let results = known.isEmpty ? [] : try SharedResult.all(in: tx, scope: scope, for: actor).map(\.number)
        let shown = known.filter { results.contains($0.result) }
        let measures = Dictionary(uniqueKeysWithValues: shown.map { ($0.number, $0) })
        let own = shares.first { $0.measure == number }
        return MeasureKin(
            sides: own.flatMap { Sides($0, measures) },
            shares: shares.filter { $0.measure != number }.compactMap { measures[$0.measure] },
            successor: replacements.first { $0.measure == number }.flatMap { old in
                measures[old.successor].map { ($0, old.reason) }
            },
            predecessors: replacements.filter { $0.successor == number }.compactMap { measures[$0.measure] })
    }
}

extension MeasureKin.Sides {
    fileprivate init?(_ share: Share, _ measures: [Number<Measure>: Measure]) {
        guard let numerator = measures[share.numerator], let denominator = measures[share.denominator] else {
            return nil
        }
        self.init(share: share, numerator: numerator, denominator: denominator)
    }
}
