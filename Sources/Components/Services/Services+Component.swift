internal import Core
public import Web

/// Which help there is, how one gets to it, and whether it was got.
public enum ServicesComponent {
    public static let manifest = Component(
        name: "Services", tables: directoryTables + pathwayTables + referralTables,
        routes: directoryRoutes + PathwayRoutes.all + ReferralRoutes.all + ReplyRoutes.all,
        navigation: [
            NavigationItem(
                title: ServicesText.navigation, path: "/services", component: "Services", rooms: ["/pathways"],
                isPetal: true),
            NavigationItem(
                title: ServicesText.referralsNavigation, path: "/referrals", component: "Services", verb: .refer),
        ], actions: directoryActions + pathwayActions + referralActions,
        problems: directoryProblems.merging(pathwayProblems) { first, _ in first }
            .merging(bringProblems) { first, _ in first }.merging(referralProblems) { first, _ in first },
        confided: [Referral.self])
}
