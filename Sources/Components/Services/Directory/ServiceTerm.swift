internal import Core

/// A word by which a service is found. It follows from what is said of the service, and is made in Swift, so that words of every
/// script are whole.
struct ServiceTerm: Record, Codable {
    var scope: Scope
    var term: String
    /// Where the word stands: 0 in the name, 1 in what it helps with, 2 elsewhere.
    var weight: Int64
    var service: Number<Service>

    static let columns = [
        Column("scope", \ServiceTerm.scope),
        Column("term", \ServiceTerm.term),
        Column("weight", \ServiceTerm.weight),
        Column("service", \ServiceTerm.service),
    ]
    static let table = declare(
        "service_term", .operational, key: ["scope", "term", "weight", "service"],
        indexes: [["scope", "service", "term"]])

    init(scope: Scope, term: String, weight: Int64, service: Number<Service>) {
        self.scope = scope
        self.term = term
        self.weight = weight
        self.service = service
    }

    init(_ row: Row) throws {
        scope = try row.get("scope")
        term = try row.get("term")
        weight = try row.get("weight")
        service = try row.get("service")
    }
}
