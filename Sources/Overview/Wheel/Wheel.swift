internal import Activities
public import Core
public import Initiatives
internal import Measures
internal import Partners
internal import Purposes

/// How an initiative goes, component by component.
public struct Wheel: Sendable {
    public var petals: [Petal]

    /// In the order of the navigation. Services have no petal of their own: what is told of people stays with those in
    /// charge, and a directory is nobody's doing here.
    static let queries: [PetalQuery] = [
        PurposesComponent.petal, PartnersComponent.petal, ActivitiesComponent.petal, MeasuresComponent.petal,
    ]

    public static func find(_ initiative: Initiative, for actor: Actor, in tx: ReadTransaction) throws -> Wheel {
        Wheel(petals: try queries.map { try $0(actor, initiative, tx) })
    }
}
