internal import Core
internal import Initiatives
internal import Web

/// What one must know of an initiative to read a file of its figures.
struct ImportDesk: Sendable {
    struct Kept: Sendable {
        let mapping: Mapping
        let columns: [MappedColumn]
        let answers: [MappedAnswer]

        /// The answers in the order of the form.
        var inOrder: [KeepMapping.Answer] {
            MappedAnswer.Question.allCases.compactMap { question in
                answers.first { $0.question == question }?.kept
            }
        }

        /// A time that was kept is seldom that of the next file, so somebody looks at it first.
        var fitsAtOnce: Bool { !answers.contains { $0.question == .period } }
    }

    let initiative: Initiative
    let rules: FigureRules
    /// What figures can be of, by name.
    let measures: [Measure]
    /// By dimension and name.
    let categories: [Category]
    /// The newest first.
    let mappings: [Kept]
    var path: String { "/\(initiative.slug)/measures/import" }

    static func find(_ slug: Slug, in tx: ReadTransaction) throws -> ImportDesk {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let rules = try FigureRules.find(in: tx, scope: scope)
        let columns = Dictionary(
            grouping: try tx.records(MappedColumn.self, "scope = \(scope) ORDER BY position"), by: \.mapping)
        let answers = Dictionary(
            grouping: try tx.records(MappedAnswer.self, "scope = \(scope) ORDER BY question"), by: \.mapping)
        return ImportDesk(
            initiative: initiative, rules: rules,
            measures: try Measure.all(in: tx, scope: scope).filter { rules.measure($0.slug.text) != nil },
            categories: try tx.records(Category.self, "scope = \(scope) ORDER BY dimension, name"),
            mappings: try tx.records(Mapping.self, "scope = \(scope) ORDER BY number DESC").map {
                Kept(mapping: $0, columns: columns[$0.number] ?? [], answers: answers[$0.number] ?? [])
            })
    }

    func name(of category: Number<Category>) -> Category.Name? {
        categories.first { $0.number == category }.map { Category.Name(dimension: $0.dimension, name: $0.name) }
    }

    /// The mapping whose columns all stand in the file; of several, the one that reads most.
    func mapping(for file: ImportFile) -> Kept? {
        let headers = Set(file.columns.map(\.header))
        let fitting = mappings.filter { !$0.columns.isEmpty && headers.isSuperset(of: $0.columns.map(\.header)) }
        return fitting.max { $0.columns.count < $1.columns.count }
    }

    func choices(of kept: Kept, for file: ImportFile) -> [Int: ColumnChoice] {
        let known = Dictionary(kept.columns.map { ($0.header, $0) }, uniquingKeysWith: { first, _ in first })
        return file.columns.reduce(into: [:]) { choices, column in
            choices[column.position] = known[column.header].map { ColumnChoice($0.meaning, $0.category) }
        }
    }

    func guess(for file: ImportFile) -> [Int: ColumnChoice] {
        var guess = ColumnGuess(categories: categories, measures: rules)
        return guess.choices(for: file.columns)
    }

    /// What the file is likely about: the only measure there is, one that a column is called after, or the file itself.
    func measure(for file: ImportFile) -> Measure? {
        if measures.count == 1 { return measures[0] }
        let names = file.columns.map(\.header) + file.name.split(separator: ".").prefix(1).map(String.init)
        return names.compactMap { rules.measure($0) }.first
    }
}
