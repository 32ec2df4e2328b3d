internal import Core

/// What a share is computed from, for programs.
struct ShareJSON: Encodable {
    struct Group: Encodable {
        let dimension: String
        let name: String
        let counted: Fixed
        let all: Fixed
        let value: Fixed
        /// Of fewer than 30.
        let isUnreliable: Bool
    }

    let numerator: Slug
    let denominator: Slug
    let per: Int64
    let period: Period?
    /// Of members only.
    let groups: [Group]

    init(_ sides: MeasureKin.Sides, _ groups: ShareGroups?) {
        numerator = sides.numerator.slug
        denominator = sides.denominator.slug
        per = sides.share.per
        period = groups?.period
        self.groups = (groups?.lines ?? []).map {
            Group(
                dimension: $0.category.dimension, name: $0.category.name, counted: $0.counted.shortest,
                all: $0.all.shortest, value: $0.value.shortest, isUnreliable: $0.isUnreliable)
        }
    }
}
