internal import Core
internal import Measures

/// Who took part in the achievement survey of 2021, by district and class. Malerkotla is newer than the survey's
/// districts: there nothing was collected, which is not zero.
struct Participation {
    /// What is loaded last.
    static let file = "punjab-nas2021-participation.csv"
    /// In the district index and not in the survey.
    private static let newer = "malerkotla"
    private let punjab: Punjab
    private let scope: Scope
    private let day: Period

    init(_ punjab: Punjab, _ scope: Scope) throws {
        self.punjab = punjab
        self.scope = scope
        day = try AchievementSurvey.day()
    }

    func load() async throws {
        let rows = try DataFile(Self.file).rows
        var figures: [(measure: Number<Measure>, stated: Figures.Stated)] = []
        for count in Count.all {
            let measure = try await punjab.perform(try count.definition(scope))
            figures += try stated(count, rows).map { (measure, $0) }
        }
        try await Figures(punjab: punjab, scope: scope).publish(figures, as: Self.file)
    }

    private func stated(_ count: Count, _ rows: [DataFile.Row]) throws -> [Figures.Stated] {
        let byClass = try rows.map { try figure(count, $0) }
        let everybody = count.addsClasses ? try sums(rows, count) : []
        let groups = Set(byClass.map(\.category)).union(everybody.isEmpty ? [] : [nil])
        let missing = groups.sorted { ($0?.name ?? "") < ($1?.name ?? "") }.map { group in
            Figures.Stated(
                place: Self.newer, period: day, category: group, value: nil,
                note: "Malerkotla is newer than the survey’s districts. The survey has no row for it.",
                citation: PerformanceIndex.notes)
        }
        return everybody + byClass + missing
    }

    private func figure(_ count: Count, _ row: DataFile.Row) throws -> Figures.Stated {
        guard let value = Fixed(try row.text(count.column), decimals: count.decimals),
            let students = Int64(try row.text("students"))
        else { throw row.fault(count.column) }
        return Figures.Stated(
            place: slugged(try row.text("district")), period: day,
            category: Category.Name(dimension: "class", name: "class \(try row.text("class"))"), value: value,
            cases: count.isShare ? students : nil, citation: AchievementSurvey.reportCard)
    }

    /// Students of different classes are different students, so a district's are added up.
    private func sums(_ rows: [DataFile.Row], _ count: Count) throws -> [Figures.Stated] {
        try Dictionary(grouping: rows) { $0.optional("district") ?? "" }.sorted { $0.key < $1.key }
            .map { district, rows in
                let counts = try rows.map { row in
                    guard let number = Int64(try row.text(count.column)) else { throw row.fault(count.column) }
                    return number
                }
                return Figures.Stated(
                    place: slugged(district), period: day, value: Fixed(units: counts.reduce(0, +), decimals: 0),
                    note: "Added up from its classes in this demonstration.", citation: AchievementSurvey.reportCard)
            }
    }
}

extension Participation {
    /// One column of the file, as a measure.
    struct Count {
        var column: String
        var slug: String
        var question: String
        var name: String
        var definition: String
        var unit: String
        /// Schools and teachers of two classes may be the same ones, so only students are added up over classes.
        var addsClasses = false
        var isShare = false

        var decimals: Int { isShare ? 1 : 0 }

        func definition(_ scope: Scope) throws -> DefineMeasure {
            var define = DefineMeasure(
                scope: scope, slug: try Slug(checking: slug, at: "measure"),
                result: try Slug(checking: "a-school-system-for-every-child", at: "result"), question: question,
                name: name, definition: definition, unit: unit)
            define.direction = .neither
            define.overPlaces = isShare ? .stated : .sum
            define.isMean = isShare
            define.decimals = Int64(decimals)
            define.highest = isShare ? 1000 : nil
            return define
        }

        static let all = [
            Count(
                column: "students", slug: "students-surveyed", question: "How many students did the survey ask?",
                name: "Students surveyed",
                definition: """
                    Students of classes 3, 5, 8 and 10 who took part in the National Achievement Survey of 2021, by district; \
                    the state is added up from its districts. Malerkotla is newer than the survey’s districts.
                    """, unit: "students", addsClasses: true),
            Count(
                column: "schools", slug: "schools-surveyed", question: "In how many schools did the survey ask?",
                name: "Schools surveyed",
                definition: """
                    Schools in which a class took part in the National Achievement Survey of 2021, by district and class. One \
                    school may have taken part with several classes, so classes are not added up.
                    """, unit: "schools"),
            Count(
                column: "teachers", slug: "teachers-surveyed", question: "How many teachers did the survey ask?",
                name: "Teachers surveyed",
                definition: """
                    Teachers who took part in the National Achievement Survey of 2021, by district and class. One teacher may \
                    teach several classes, so classes are not added up.
                    """, unit: "teachers"),
            Count(
                column: "percent_female", slug: "girls-among-students-surveyed",
                question: "How many of the students surveyed were girls?", name: "Girls among the students surveyed",
                definition: """
                    Percent female among the students who took part in the National Achievement Survey of 2021, by district \
                    and class, as printed. It says who was asked, not who goes to school.
                    """, unit: "% of students surveyed", isShare: true),
            Count(
                column: "percent_rural", slug: "rural-students-among-those-surveyed",
                question: "How many of the students surveyed go to rural schools?",
                name: "Rural students among those surveyed",
                definition: """
                    Percent rural among the students who took part in the National Achievement Survey of 2021, by district and \
                    class, as printed. It says who was asked, not where children live.
                    """, unit: "% of students surveyed", isShare: true),
        ]
    }
}
