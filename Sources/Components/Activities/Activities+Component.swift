internal import Core
public import Web

/// Who does what, where and for whom; where efforts double, and where nobody is.
public enum ActivitiesComponent {
    public static let manifest = Component(
        name: "Activities",
        tables: [
            PopulationGroup.table, LifeStage.table, Activity.table, ActivityOwner.table, ActivityResult.table,
            ActivityPlace.table, ActivityGroup.table, ActivityStage.table, Capacity.table,
        ] + coverageTables,
        routes: coverageRoutes, actions: coverageActions, problems: coverageProblems)
}
