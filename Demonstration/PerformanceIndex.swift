internal import Core
internal import Measures

/// India's Performance Grading Index for Punjab, 2017-18 to 2023-24, with the break where its method changed.
struct PerformanceIndex {
    private let punjab: Punjab
    private let scope: Scope

    init(_ punjab: Punjab, _ scope: Scope) {
        self.punjab = punjab
        self.scope = scope
    }

    private static let slug = "performance-grading-index"
    static let notes = "This demonstration’s notes on the PGI releases (Demonstration/README.md)"

    func load() async throws {
        let slug = try Slug(checking: Self.slug, at: "measure")
        let measure = try await punjab.perform(definition(slug))
        let rows = try DataFile("punjab-pgi.csv").rows
        var figures = try rows.map { (measure: measure, stated: try stated($0)) }
        figures.append((measure, try missing("2022-23", "PGI 2022-23 was not found in public.")))
        figures.append((measure, try conflicting()))
        try await Figures(punjab: punjab, scope: scope).publish(figures, as: "punjab-pgi.csv")
        guard let newMethod = Period("2021-22") else { return }
        _ = try await punjab.perform(
            BreakSeries(
                scope: scope, measure: slug, period: newMethod,
                reason:
                    "PGI 2.0: 73 indicators in 6 domains; its publisher states that grades are not comparable with earlier years.",
                citation: "Tribune 524007; Business Standard 2023-07-07"))
        for story in stories(slug) { _ = try await punjab.perform(story) }
    }

    private func definition(_ slug: Slug) throws -> DefineMeasure {
        var define = DefineMeasure(
            scope: scope, slug: slug, result: try Slug(checking: "a-school-system-for-every-child", at: "result"),
            question: "Did the whole system get better?", name: "Performance Grading Index",
            definition: """
                The Ministry of Education’s score of a state’s whole school system, out of 1,000: learning, access, \
                infrastructure, equity and governance. Ranks are among India’s states and union territories.
                """, unit: "of 1,000")
        define.decimals = 1
        define.highest = 10_000
        define.isHeadline = true
        return define
    }

    private func stated(_ row: DataFile.Row) throws -> Figures.Stated {
        guard let period = Period(try row.text("reference_year")), let value = Fixed(try row.text("score"), decimals: 1)
        else {
            throw row.fault("score")
        }
        return Figures.Stated(
            place: "punjab", period: period, value: value, rank: row.optional("rank").flatMap { Int64($0) },
            note: row.optional("peers_note"), citation: try row.text("source"))
    }

    private func missing(_ year: String, _ note: String) throws -> Figures.Stated {
        guard let period = Period(year) else { throw Problem.invalid("period.malformed", "\(year) is no period.") }
        return Figures.Stated(place: "punjab", period: period, value: nil, note: note, citation: Self.notes)
    }

    /// One newspaper printed another score for 2020-21; both stand, and the other three sources' is counted.
    private func conflicting() throws -> Figures.Stated {
        guard let period = Period("2020-21"), let value = Fixed("929", decimals: 1) else {
            throw Problem.invalid("period.malformed", "2020-21 is no period.")
        }
        return Figures.Stated(
            place: "punjab", period: period, value: value, note: "Prints 929 for Punjab.", citation: "News18 6302275",
            isPreferred: false)
    }

    private func stories(_ slug: Slug) -> [TellStory] {
        let tell = { (kind: Story.Kind, text: String, day: Day?, citation: String) in
            TellStory(scope: scope, measure: slug, kind: kind, text: text, day: day, citation: citation)
        }
        return [
            tell(
                .event, "The collective forms", Day(year: 2019, month: 8, day: 1),
                Aims.itself),
            tell(
                .reading,
                "From 2017-18 to 2018-19 the score rose by 16 while the rank fell from 7 to 13: others rose faster.",
                nil, "ThePrint; Hindustan Times 101623005251437"),
            tell(
                .reading,
                "16 of the 70 parameters reused the 2017 learning survey in every release up to 2019-20, so those cannot show new learning.",
                nil, Self.notes),
            tell(
                .rival,
                "Other causes were named for the same years: examination practice, transfers, recruitment and smart schools.",
                nil, Self.notes),
        ]
    }
}
