public import Core

extension Place {
    /// House default: from a longer list nobody chooses.
    private static let mostChoices = 300

    /// The places to choose from: as deep down the tree as a list can be read.
    /// - Parameters:
    ///   - places: each before its parts.
    ///   - chosen: these can be chosen again, however deep they lie.
    public static func choices(among places: [Place], chosen: Set<Number<Place>> = []) -> [Place] {
        let depths = places.reduce(into: [Number<Place>: Int]()) { depths, place in
            depths[place.number] = place.parent.flatMap { depths[$0] }.map { $0 + 1 } ?? 0
        }
        let deepest = (0...(depths.values.max() ?? 0)).last { depth in
            depths.values.count { $0 <= depth } <= mostChoices
        }
        return places.filter { depths[$0.number] ?? 0 <= deepest ?? 0 || chosen.contains($0.number) }
    }
}
