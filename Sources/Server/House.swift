internal import Activities
public import Core
internal import Demonstration
internal import Initiatives
internal import Measures
internal import Overview
internal import Partners
internal import Purposes
internal import Services
public import Web

/// The registry: every component of the house, in the order in which they may know one another.
public enum House {
    public static let components: [Component] = [
        InitiativesComponent.manifest,
        PurposesComponent.manifest(looseEnds: [
            ActivitiesComponent.looseEnds, ServicesComponent.looseEnds, MeasuresComponent.looseEnds,
        ]),
        PartnersComponent.manifest(
            representation: [PurposesComponent.representation, ActivitiesComponent.representation],
            doing: [ActivitiesComponent.doing]),
        ActivitiesComponent.manifest(counted: MeasuresComponent.counted),
        ServicesComponent.manifest,
        MeasuresComponent.manifest,
        OverviewComponent.manifest(line: line, histories: histories),
    ]

    /// The stops of the line from the purpose to the numbers, in the order in which they are drawn.
    static let line: [LineQuery] = [
        PurposesComponent.line, ActivitiesComponent.line, PurposesComponent.partnersOnTheLine,
        ActivitiesComponent.doersOnTheLine, MeasuresComponent.line,
    ]
    static let histories: [HistoryKind] =
        PurposesComponent.histories + PartnersComponent.histories + ActivitiesComponent.histories
        + ServicesComponent.histories
        + MeasuresComponent.histories

    /// Somebody's own page asks every component what waits for them.
    public static let routes: [Route] =
        components.flatMap { $0.routes } + [InitiativesComponent.meRoute(waiting: OverviewComponent.waiting)]
    public static let navigation: [NavigationItem] = components.flatMap { $0.navigation }
    /// What can be wrong with what people type, in plain words.
    public static let problems = components.reduce(into: [String: Phrase]()) { words, component in
        words.merge(component.problems) { first, _ in first }
    }

    /// What is told in confidence, in every component: its words end a time after it is over.
    static let confided = components.flatMap { $0.confided }

    /// What erases the words again that an erasure is about.
    /// - Returns: nil where it is about a whole row.
    static func end(_ erasure: Erasure) -> (any Action)? {
        confided.lazy.compactMap { $0.end(erasure) }.first
    }

    private static let whoDoesWhat =
        PartnersComponent.manifest.tables + ActivitiesComponent.tables + ServicesComponent.manifest.tables
        + MeasuresComponent.forWholeFiles + MeasuresComponent.forActivities
        + [ReplyCode.table, OrganisationAlias.table]

    public static let schema = Schema(
        tables: components.flatMap { $0.tables },
        migrations: [
            // From the first release on this list is frozen, and what is new comes in migrations of its own.
            Migration(
                version: 1, name: "people and purposes", creates: Schema.ledger + components.flatMap { $0.tables }),
            Migration(version: 2, name: "history", creates: Schema.history),
            Migration(
                version: 3, name: "ways to count", creates: MeasuresComponent.waysToCount, adds: [Measure.addedForm]),
            Migration(version: 4, name: "who does what", creates: whoDoesWhat, adds: [ReportStep.addedAbout]),
            Migration(version: 5, name: "what repairs", creates: PartnersComponent.forRepair),
        ])
}
