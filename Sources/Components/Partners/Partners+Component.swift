internal import Core
public import Web

/// Who is in the initiative, and who is missing.
public enum PartnersComponent {
    public static let manifest = Component(
        name: "Partners", routes: PartnerRoutes.all,
        navigation: [NavigationItem(title: PartnersText.navigation, path: "/partners", component: "Partners")])
}
