public import Core
public import Web

/// Who does what, where and for whom; where efforts double, and where nobody is.
public enum ActivitiesComponent {
    public static let tables =
        [
            PopulationGroup.table, LifeStage.table, Activity.table, ActivityOwner.table, ActivityResult.table,
            ActivityPlace.table, ActivityGroup.table, ActivityStage.table, Capacity.table,
        ] + coverageTables

    /// - Parameter counted: what is counted of an activity; who counts stands above this one.
    public static func manifest(counted: @escaping CountedQuery) -> Component {
        Component(
            name: "Activities", tables: tables, routes: ActivityRoutes(counted: counted).all + coverageRoutes,
            navigation: [
                NavigationItem(
                    title: ActivitiesText.navigation, path: "/activities", component: "Activities",
                    rooms: ["/coverage"],
                    isPetal: true
                )
            ],
            actions: [
                StartActivity.self, ReviseActivity.self, MoveActivity.self, PublishActivity.self, AskToOwn.self,
                AnswerOwning.self, SetCapacity.self,
            ] + coverageActions,
            problems: [
                "activity.ends-first": ActivitiesText.problemEndsFirst,
                "activity.place-within": ActivitiesText.problemPlaceWithin,
                "activity.group": ActivitiesText.problemGroup,
                "activity.stage": ActivitiesText.problemStage,
                "activity.circle": ActivitiesText.problemCircle,
                "activity.state": ActivitiesText.problemState,
                "activity.no-owner": ActivitiesText.problemNoOwner,
                "activity.not-yours": ActivitiesText.problemNotYours,
                "activity.not-asked": ActivitiesText.problemNotAsked,
                "activity.ended": ActivitiesText.problemEnded,
                "activity.voice": ActivitiesText.problemVoice,
                "activity.reason": ActivitiesText.problemReason,
                "capacity.overlaps": ActivitiesText.problemCapacityOverlaps,
            ].merging(coverageProblems) { first, _ in first })
    }
}
