internal import Core
internal import Initiatives
internal import Measures

/// Figures on their way into one batch, by the names that people use.
struct Figures {
    struct Stated {
        var place: String
        var period: Period
        var category: Category.Name?
        /// nil means not collected.
        var value: Fixed?
        var rank: Int64?
        var cases: Int64?
        var standardError: Fixed?
        var note: String?
        var citation: String
        var isPreferred = true
    }

    let punjab: Punjab
    let scope: Scope

    func publish(_ figures: [(measure: Number<Measure>, stated: Stated)], as name: String) async throws {
        let citations = unique(figures.map(\.stated.citation))
        let categories = unique(figures.compactMap(\.stated.category))
        let opened = try await punjab.perform(
            OpenBatch(scope: scope, name: name, citations: citations, categories: categories))
        let sources = Dictionary(uniqueKeysWithValues: zip(citations, opened.sources))
        let groups = Dictionary(uniqueKeysWithValues: zip(categories, opened.categories))
        let places = try await punjab.store.read { [scope] tx in
            Dictionary(uniqueKeysWithValues: try Place.all(in: tx, scope: scope).map { ($0.slug.text, $0.number) })
        }
        let rows = try figures.map { measure, stated in
            guard let place = places[stated.place], let source = sources[stated.citation] else {
                throw Problem(.internal, "demonstration.data", at: name, "There is no place “\(stated.place)”.")
            }
            return RecordFigures.Row(
                measure: measure, place: place, period: stated.period,
                category: stated.category.flatMap { groups[$0] } ?? Category.all, source: source,
                state: stated.value == nil ? .notCollected : .reported, units: stated.value?.units, rank: stated.rank,
                cases: stated.cases, standardError: stated.standardError?.units, note: stated.note,
                isPreferred: stated.isPreferred)
        }
        _ = try await punjab.perform(RecordFigures(scope: scope, batch: opened.batch, rows: rows))
        _ = try await punjab.perform(PublishBatch(scope: scope, batch: opened.batch))
    }

    private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
