internal import Core
internal import Initiatives

/// The counties that the two directories name, in their states; and Chicago, which is not a county.
enum LegalPlaces {
    static func country() throws -> AddPlaces.NewPlace {
        AddPlaces.NewPlace(
            slug: try slug("united-states"), name: "United States", level: "country", code: "US", scheme: "ISO 3166-1",
            parts: [try state("Florida", "US-FL", florida()), try state("Illinois", "US-IL", illinois())])
    }

    private static func state(_ name: String, _ code: String, _ counties: [String]) throws -> AddPlaces.NewPlace {
        AddPlaces.NewPlace(
            slug: try slug(slugged(name)), name: name, level: "state", code: code, scheme: "ISO 3166-2",
            parts: try counties.map { county in
                AddPlaces.NewPlace(
                    slug: try slug(slugged("\(county) \(name)")), name: county, level: "county",
                    // Almost all of Chicago lies there.
                    parts: county == "Cook County"
                        ? [AddPlaces.NewPlace(slug: try slug("chicago"), name: "Chicago", level: "city")] : [])
            })
    }

    private static func florida() throws -> [String] {
        try names(in: "florida-services.csv", "service_areas") { $0.split(separator: ";") }
    }

    private static func illinois() throws -> [String] {
        try names(in: "illinois-locations.csv", "Counties") { $0.split(separator: "\n") }.map { "\($0) County" }
    }

    private static func names(
        in file: String, _ column: String, _ parts: (String) -> [Substring]
    ) throws -> [String] {
        let cells = try LegalDirectory.column(column, of: file)
        return Set(cells.flatMap(parts).map { String($0).onOneLine }.filter { !$0.isEmpty }).sorted()
    }

    private static func slug(_ text: String) throws -> Slug { try Slug(checking: text, at: "places") }
}
