internal import Core
public import Web

/// Which help there is, how one gets to it, and whether it was got.
public enum ServicesComponent {
    public static let manifest = Component(
        name: "Services",
        tables: referralTables,
        routes: ReferralRoutes.all + ReplyRoutes.all,
        navigation: [
            NavigationItem(
                title: ServicesText.referralsNavigation, path: "/referrals", component: "Services", verb: .refer)
        ],
        actions: referralActions, problems: referralProblems)
}
