internal import Core
public import Web

/// Who is in the initiative, and who is missing.
public enum PartnersComponent {
    public static let manifest = Component(
        name: "Partners",
        routes: [
            Route("/{initiative}/partners", .readPublished) { visit in
                let slug = try visit.slug("initiative")
                let view = try await visit.read { try PartnersView.find(slug, in: $0) }
                return Answer(page: { PartnersPage(view, visit.reader) }, json: { PartnersJSON(view) })
            }
        ],
        navigation: [NavigationItem(title: PartnersText.navigation, path: "/partners", component: "Partners")])
}
