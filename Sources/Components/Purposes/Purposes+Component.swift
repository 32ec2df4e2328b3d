public import Web

/// Why the initiative is here: its purpose in its own words, and the results it works towards.
public enum PurposesComponent {
    public static let manifest = manifest(looseEnds: [])

    /// - Parameter looseEnds: what further components find that traces to no result.
    public static func manifest(looseEnds: [LooseEndQuery]) -> Component {
        Component(
            name: "Purposes", tables: purposeTables + resultTables,
            routes: purposeRoutes + theoryRoutes + looseEndRoutes(adding: looseEnds),
            navigation: [
                NavigationItem(
                    title: PurposesText.navigation, path: "/purpose", component: "Purposes",
                    rooms: Room.allCases.map(\.path), isPetal: true)
            ],
            actions: purposeActions + resultActions,
            problems: purposeProblems.merging(resultProblems) { first, _ in first })
    }
}
