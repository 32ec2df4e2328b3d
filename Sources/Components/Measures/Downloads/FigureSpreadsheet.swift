import CSV
internal import Core
internal import Initiatives
internal import Purposes

extension Spreadsheet {
    /// All current figures of a measure: the same columns that an import reads, so what was downloaded can be corrected
    /// and brought back.
    static func figures(
        _ initiative: Slug, _ slug: Slug, for actor: Actor, in tx: ReadTransaction
    ) throws -> Spreadsheet {
        let scope = try Initiative.find(initiative, in: tx).scope
        let measure = try Measure.find(slug, in: tx, scope: scope)
        // A measure is shown to whom its result is.
        _ = try SharedResult.find(measure.result, in: tx, scope: scope, for: actor)
        let places = Dictionary(
            uniqueKeysWithValues: try Place.all(in: tx, scope: scope).map { ($0.number, $0.slug.text) })
        let sources = try Source.all(in: tx, scope: scope)
        let categories = try Category.all(in: tx, scope: scope)
        let figures = try Figure.current(
            where: "c.scope = \(scope) AND c.measure = \(measure.number)", for: actor, in: tx)
        return Spreadsheet(slug.text, columns: columns(of: measure)) { writer in
            for figure in figures {
                writer.append(places[figure.place] ?? "")
                writer.append(figure.period.description)
                writer.append(value: figure, of: measure)
                writer.append(categories[figure.category]?.dimension ?? "")
                writer.append(categories[figure.category]?.name ?? "")
                writer.append(sources[figure.source]?.citation ?? "")
                writer.append(count: figure.rank)
                writer.append(figure.note ?? "")
                writer.append(figure.isPreferred ? "yes" : "no")
                writer.append(count: figure.cases)
                writer.append(exact: figure.standardError.map(measure.value))
                if measure.form != .number { writer.append(measure.wording.label(figure.units) ?? "") }
                writer.endRow()
            }
        }
    }

    private static func columns(of measure: Measure) -> [String] {
        [
            "place", "period", "value", "dimension", "category", "source", "rank", "note", "preferred", "cases",
            "standard_error",
        ] + (measure.form == .number ? [] : ["label"])
    }
}

extension CSVWriter {
    fileprivate mutating func append(value figure: Figure, of measure: Measure) {
        guard let units = figure.units else { return append(figure.state.rawValue) }
        append(exact: measure.value(units))
    }
}
