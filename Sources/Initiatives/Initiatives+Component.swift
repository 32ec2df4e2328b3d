public import Web

/// What every component stands on: initiatives, organisations and who is where, places, sources.
public enum InitiativesComponent {
    public static let manifest = Component(
        name: "Initiatives",
        tables: [Initiative.table, Organisation.table, Source.table, Membership.table, Place.table],
        actions: [StartInitiative.self, RegisterOrganisation.self, AdmitOrganisation.self, AddPlaces.self])
}
