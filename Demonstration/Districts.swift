internal import Core
internal import Initiatives

/// The districts of Punjab: the 23 of the 2021-22 district index, with the survey's code where it has one
/// (Malerkotla is newer than the survey).
enum Districts {
    static let scheme = "NAS 2021 district code"

    static func all() throws -> [AddPlaces.NewPlace] {
        let surveyed = try DataFile("punjab-nas2021-participation.csv").rows.map {
            (name: try $0.text("district"), code: try $0.text("district_code"))
        }
        let codes = Dictionary(surveyed, uniquingKeysWith: { first, _ in first })
        return try DataFile("punjab-pgi-districts-2021-22.csv").rows.map { try $0.text("district") }.sorted().map {
            name in
            AddPlaces.NewPlace(
                slug: try Slug(checking: slugged(name), at: name), name: name, level: "district", code: codes[name],
                scheme: codes[name] == nil ? nil : scheme)
        }
    }
}
