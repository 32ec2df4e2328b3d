internal import Core
internal import Initiatives

/// What the rows of a file are checked against, and what holds for rows that do not say it themselves.
struct FigureRules: Sendable {
    var measure: Measure?
    var everyPlace: Number<Place>?
    var period: Period?
    var citation: String?
    var mark = DecimalMark.point
    /// By slug, and by name in small letters.
    var measures: [String: Measure] = [:]
    /// By slug, by code, and by name in small letters where only one is called so.
    private var places: [String: Number<Place>] = [:]
    /// Places that have parts: where a measure adds up, they get no figure of their own.
    private(set) var wholes: Set<Number<Place>> = []
    /// What partners report comes by their reports, so no file states it for them.
    private(set) var partners: Set<String> = []

    static func find(in tx: ReadTransaction, scope: Scope) throws -> FigureRules {
        var rules = FigureRules()
        let places = try Place.all(in: tx, scope: scope)
        let names = Dictionary(grouping: places, by: { $0.name.lowercased() }).filter { $0.value.count == 1 }
        for (name, places) in names { rules.places[name] = places[0].number }
        for place in places { if let code = place.code { rules.places[code] = place.number } }
        for place in places { rules.places[place.slug.text] = place.number }
        rules.wholes = Set(places.compactMap(\.parent))
        let computed = Set(try tx.records(Share.self, "scope = \(scope)").map(\.measure))
        for measure in try Measure.all(in: tx, scope: scope).reversed()
        where measure.form.hasFigures && !computed.contains(measure.number) {
            rules.measures[measure.name.lowercased()] = measure
            rules.measures[measure.slug.text] = measure
        }
        let partners = try tx.records(Source.self, "scope = \(scope) AND organisation IS NOT NULL")
        rules.partners = Set(partners.map(\.citation))
        return rules
    }

    func place(_ text: String) -> Number<Place>? { places[text] ?? places[text.lowercased()] }
    func measure(_ text: String) -> Measure? { measures[text.lowercased()] }
}
