internal import Core
public import Web

/// Which help there is, how one gets to it, and whether it was got.
public enum ServicesComponent {
    public static let manifest = Component(
        name: "Services", tables: directoryTables + referralTables,
        routes: directoryRoutes + ReferralRoutes.all + ReplyRoutes.all,
        navigation: [
            NavigationItem(title: ServicesText.navigation, path: "/services", component: "Services"),
            NavigationItem(
                title: ServicesText.referralsNavigation, path: "/referrals", component: "Services", verb: .refer),
        ], actions: directoryActions + referralActions,
        problems: directoryProblems.merging(referralProblems) { first, _ in first })
}
