internal import Core
internal import Measures

/// The district edition of the Performance Grading Index, 2021-22: 23 districts, six domains.
struct DistrictIndex {
    static let file = "punjab-pgi-districts-2021-22.csv"
    static let citation = "Performance Grading Index for Districts, 2021-22"
    private static let slug = "district-performance-grading-index"
    private static let domains = [
        "learning_outcomes_and_quality", "effective_classroom_transaction", "infrastructure_and_facilities",
        "school_safety_and_child_protection", "digital_learning", "governance",
    ]
    private let punjab: Punjab
    private let scope: Scope

    init(_ punjab: Punjab, _ scope: Scope) {
        self.punjab = punjab
        self.scope = scope
    }

    func load() async throws {
        guard let year = Period("2021-22") else { throw Problem.invalid("period.malformed", "2021-22 is no period.") }
        let slug = try Slug(checking: Self.slug, at: "measure")
        let measure = try await punjab.perform(definition(slug))
        let rows = try DataFile(Self.file).rows.map(District.init)
        let figures = rows.flatMap { $0.stated(in: year) }.map { (measure: measure, stated: $0) }
        try await Figures(punjab: punjab, scope: scope).publish(figures, as: Self.file)
        let rounded = rows.count { $0.overall != $0.sum }
        _ = try await punjab.perform(
            TellStory(
                scope: scope, measure: slug, kind: .reading,
                text: """
                    In \(rounded) of \(rows.count) districts the overall figure differs by 1 from the sum of its six domains. \
                    That is rounding at the source, no conflict.
                    """, day: nil, citation: PerformanceIndex.notes))
    }

    private func definition(_ slug: Slug) throws -> DefineMeasure {
        var define = DefineMeasure(
            scope: scope, slug: slug, result: try Slug(checking: "a-school-system-for-every-child", at: "result"),
            question: "How does each district’s school system score?", name: "District Performance Grading Index",
            definition: """
                A district’s score out of 600 in the index of 2021-22, and its six parts, the domains. How many points each \
                domain can reach is not in our source, so compare one domain between districts, not domains with each other.
                """, unit: "of 600")
        define.highest = 600
        return define
    }

    /// A row of the file.
    struct District {
        var name: String
        var grade: String
        var overall: Int64
        var parts: [(domain: String, points: Int64)]

        var sum: Int64 { parts.reduce(0) { $0 + $1.points } }

        init(_ row: DataFile.Row) throws {
            let points = { (column: String) in
                guard let points = Int64(try row.text(column)) else { throw row.fault(column) }
                return points
            }
            name = try row.text("district")
            grade = try row.text("grade")
            overall = try points("overall_of_600")
            parts = try domains.map { ($0.replacing("_", with: " "), try points($0)) }
        }

        func stated(in year: Period) -> [Figures.Stated] {
            let rounding = overall == sum ? "" : " Its six domains add up to \(sum): rounding at the source."
            let whole = stated(in: year, nil, overall, note: "Grade printed: \(grade).\(rounding)")
            return [whole]
                + parts.map { stated(in: year, Category.Name(dimension: "domain", name: $0.domain), $0.points) }
        }

        private func stated(
            in year: Period, _ domain: Category.Name?, _ points: Int64, note: String? = nil
        ) -> Figures.Stated {
            Figures.Stated(
                place: slugged(name), period: year, category: domain, value: Fixed(units: points, decimals: 0),
                note: note,
                citation: DistrictIndex.citation)
        }
    }
}
