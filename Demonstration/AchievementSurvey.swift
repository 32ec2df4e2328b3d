internal import Core
internal import Measures

/// India's National Achievement Survey of 12 November 2021: mean scores by class and subject, for Punjab, for India, and
/// for the groups that the survey itself published.
struct AchievementSurvey {
    private let punjab: Punjab
    private let scope: Scope
    private let day: Period
    /// The groups' file prints up to seven decimals, and nothing is rounded on the way in.
    private static let decimals = 7
    static let reportCard = "National Achievement Survey 2021, state report card, Punjab"

    init(_ punjab: Punjab, _ scope: Scope) throws {
        self.punjab = punjab
        self.scope = scope
        day = try Self.day()
    }

    static func day() throws -> Period {
        guard let day = Day(year: 2021, month: 11, day: 12) else {
            throw Problem.invalid("day.malformed", "There is no such day.")
        }
        return .day(day)
    }

    func load() async throws {
        let national = try DataFile("punjab-nas2021.csv").rows
        let groups = try DataFile("punjab-nas2021-groups.csv").rows
        var measures: [String: Number<Measure>] = [:]
        for row in groups where row.optional("dimension") == "all" {
            measures[try key(row)] = try await punjab.perform(try definition(row))
        }
        let stated = try groups.map(group) + national.flatMap { try means($0, beside: Set(measures.keys)) }
        let figures = try stated.map { key, stated in
            guard let measure = measures[key] else {
                throw Problem.invalid("demonstration.data", "No measure for \(key).")
            }
            return (measure: measure, stated: stated)
        }
        try await Figures(punjab: punjab, scope: scope).publish(
            figures, as: "punjab-nas2021.csv, punjab-nas2021-groups.csv")
        for result in ["every-child-reads-and-counts", "every-young-person-goes-on-learning"] {
            _ = try await punjab.perform(
                ReadGapOn(
                    scope: scope, result: try Slug(checking: result, at: "result"),
                    group: Category.Name(dimension: "social group", name: "Other Backward Classes")))
        }
    }

    private func key(_ row: DataFile.Row) throws -> String { try row.text("class") + " " + row.text("subject") }

    private func definition(_ row: DataFile.Row) throws -> DefineMeasure {
        let (grade, subject) = (try row.text("class"), try row.text("subject"))
        let isPrimary = grade == "3" || grade == "5"
        var define = DefineMeasure(
            scope: scope, slug: try Slug(checking: slugged("class-\(grade)-\(subject)"), at: subject),
            result: try Slug(
                checking: isPrimary ? "every-child-reads-and-counts" : "every-young-person-goes-on-learning",
                at: "result"),
            question: "What can class \(grade) do in \(Self.subject(subject))?",
            name: "Class \(grade) \(Self.subject(subject))",
            definition: """
                Mean score of class \(grade) in \(Self.subject(subject)) in the National Achievement Survey, on a scale from 0 to 500, \
                in schools of every management.
                """, unit: "of 500")
        define.decimals = Int64(Self.decimals)
        define.isMean = true
        define.highest = 500 * 10_000_000
        return define
    }

    private static func subject(_ printed: String) -> String { printed == "english" ? "English" : printed }

    /// What newspapers printed. Beside the survey's own report card, which has Punjab alone, theirs is the other source.
    private func means(_ row: DataFile.Row, beside reported: Set<String>) throws -> [(String, Figures.Stated)] {
        let (key, source) = (try key(row), try row.text("source"))
        let places = [("punjab", row.optional("punjab")), ("india", row.optional("national"))]
        return try places.compactMap { place, printed in
            try printed.map {
                (
                    key,
                    Figures.Stated(
                        place: place, period: day, value: try mean($0, row), citation: citation(source),
                        isPreferred: place != "punjab" || !reported.contains(key))
                )
            }
        } + conflict(row)
    }

    /// The file notes where another newspaper printed another value: “…; Tribune prints 283 for the national mean (conflict)”.
    private func conflict(_ row: DataFile.Row) throws -> [(String, Figures.Stated)] {
        let source = try row.text("source")
        guard let other = source.firstMatch(of: /; (\w+) prints (\d+) for the national mean/) else { return [] }
        let stated = Figures.Stated(
            place: "india", period: day, value: try mean(String(other.2), row),
            citation: "\(other.1), on the same survey",
            isPreferred: false)
        return [(try key(row), stated)]
    }

    private func citation(_ source: String) -> String {
        String(source.split(separator: ";").first ?? Substring(source))
    }

    /// The report card's mean, for everybody or for a group. A standard error of 0 there means that none is given.
    private func group(_ row: DataFile.Row) throws -> (String, Figures.Stated) {
        let (key, dimension) = (try key(row), try row.text("dimension"))
        let error = try mean(row.text("standard_error"), row)
        let category =
            dimension == "all" ? nil : Category.Name(dimension: dimension, name: try Self.name(row.text("category")))
        return (
            key,
            Figures.Stated(
                place: "punjab", period: day, category: category, value: try mean(row.text("mean_score_of_500"), row),
                standardError: error.units > 0 ? error : nil, citation: Self.reportCard)
        )
    }

    /// The survey's abbreviations, written out.
    private static func name(_ printed: String) -> String {
        switch printed {
        case "obc": "Other Backward Classes"
        case "sc": "Scheduled Castes"
        case "st": "Scheduled Tribes"
        case "govt": "government"
        case "govt aided": "government-aided"
        case "central govt": "central government"
        default: printed
        }
    }

    private func mean(_ printed: String, _ row: DataFile.Row) throws -> Fixed {
        guard let value = Fixed(printed, decimals: Self.decimals) else { throw row.fault("mean") }
        return value
    }
}
