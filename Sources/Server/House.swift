public import Core
internal import Demonstration
internal import Initiatives
internal import Measures
internal import Overview
internal import Partners
internal import Purposes
public import Web

/// The registry: every component of the house, in the order in which they may know one another.
public enum House {
    public static let components: [Component] = [
        InitiativesComponent.manifest,
        PurposesComponent.manifest,
        PartnersComponent.manifest,
        MeasuresComponent.manifest,
        OverviewComponent.manifest,
    ]

    public static let routes: [Route] = components.flatMap { $0.routes }
    public static let navigation: [NavigationItem] = components.flatMap { $0.navigation }

    public static let schema = Schema(
        tables: components.flatMap { $0.tables },
        migrations: [
            // From the first release on this list is frozen, and what is new comes in migrations of its own.
            Migration(version: 1, name: "the first house", creates: Schema.ledger + components.flatMap { $0.tables })
        ])
}
