public import Web

/// Why the initiative is here: its purpose in its own words, and the results it works towards.
public enum PurposesComponent {
    public static let manifest = Component(
        name: "Purposes", tables: [Purpose.table, Aim.table, SharedResult.table],
        actions: [StatePurpose.self, PublishAim.self, NameResult.self])
}
