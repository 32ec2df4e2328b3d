public import Web

/// Which help there is, how one gets to it, and whether it was got.
public enum ServicesComponent {
    public static let manifest = Component(
        name: "Services", tables: directoryTables, routes: directoryRoutes,
        navigation: [NavigationItem(title: ServicesText.navigation, path: "/services", component: "Services")],
        actions: directoryActions, problems: directoryProblems)
}
