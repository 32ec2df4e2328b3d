internal import Activities
public import Core
public import Initiatives
internal import Measures
internal import Partners
internal import Purposes
internal import Services

/// How an initiative goes, component by component.
public struct Wheel: Sendable {
    public var petals: [Petal]

    /// In the order of the navigation.
    static let queries: [PetalQuery] = [
        PurposesComponent.petal, PartnersComponent.petal, ActivitiesComponent.petal, ServicesComponent.petal,
        MeasuresComponent.petal,
    ]

    public static func find(_ initiative: Initiative, for actor: Actor, in tx: ReadTransaction) throws -> Wheel {
        Wheel(petals: try queries.map { try $0(actor, initiative, tx) })
    }
}
