public import Activities
public import Core

/// The stage of life at which a service meets people. Where none is named, at any.
public struct ServiceStage: Record, Codable {
    public var scope: Scope
    public var service: Number<Service>
    public var stage: Number<LifeStage>

    public static let columns = [
        Column("scope", \ServiceStage.scope),
        Column("service", \ServiceStage.service),
        Column("stage", \ServiceStage.stage),
    ]
    public static let table = declare(
        "service_stage", .recorded, key: ["scope", "service", "stage"],
        references: [
            .to("service", from: ["scope", "service"], at: ["scope", "number"]),
            .to("life_stage", from: ["scope", "stage"], at: ["scope", "number"]),
        ])

    init(scope: Scope, service: Number<Service>, stage: Number<LifeStage>) {
        self.scope = scope
        self.service = service
        self.stage = stage
    }

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        service = try row.get("service")
        stage = try row.get("stage")
    }
}
