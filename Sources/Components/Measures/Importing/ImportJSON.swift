internal import Core
internal import Initiatives

/// What programs read of a file that is looked at. Fields are only ever added.
struct ImportJSON: Encodable {
    struct Column: Encodable {
        let position: Int
        let header: String
        /// Left out where it is not read.
        let meaning: MappedColumn.Meaning?
        let dimension: String?
        let category: String?
        /// Whose figures it holds, where it is called after a period and its figures are read.
        let period: Period?
    }

    let file: String?
    let mapping: String?
    let columns: [Column]
    /// Once everything is said that must be.
    let report: ImportReport?

    init(_ draft: ImportDraft?, _ check: ImportCheck?) {
        file = draft?.file.name
        mapping = draft?.recognised?.mapping.name
        columns =
            draft.map { draft in
                draft.file.columns.map { column in
                    let choice = draft.choices[column.position]
                    let group = choice.flatMap { draft.desk.name(of: $0.category) }
                    return Column(
                        position: column.position, header: column.header, meaning: choice?.meaning,
                        dimension: group?.dimension, category: group?.name,
                        period: choice?.meaning == .value ? column.period : nil)
                }
            } ?? []
        report = check?.report
    }
}

struct ImportedJSON: Encodable {
    struct Figures: Encodable {
        let measure: Slug
        let figures: Int
        let places: Int
        let first: Period
        let last: Period
    }

    let file: String
    let measures: [Figures]

    init(_ view: ImportedView) {
        file = view.batch.name
        measures = view.measures.map {
            Figures(
                measure: $0.measure.slug, figures: $0.figures, places: $0.places, first: $0.first, last: $0.last)
        }
    }
}
