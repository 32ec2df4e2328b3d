import Core
import Initiatives

import TestSupport
import Testing

@testable import Services

/// A service that the school of a workplace tells of.
struct ServicesAtWork {
    let told: Number<Service>

    init(in village: Village) async throws {
        told = try await village.store.perform(
            AddService(scope: village.scope, words: ServiceWords(name: "Homework club")),
            by: village.person(.partnerLead).caller)
    }
}

extension Workplace {
    func aboutServices() async throws -> [any Action] {
        let (service, words) = (services.told, ServiceWords(name: "Evening class"))
        let edition = try await store.read { [scope] tx in try Service.edition(of: service, in: tx, scope: scope) }
        let heading = ImportServices.Heading(
            slug: try slug("list"), name: "List", citation: "A list", published: nil, sector: .civilSociety)
        return [
            ImportServices(scope: scope, heading: heading, rows: DirectoryRows()),
            AddService(scope: scope, words: words), AssureService(scope: scope, service: service),
            ReviseService(scope: scope, service: service, basedOn: edition, words: words),
            SayRoom(scope: scope, service: service, room: .waitlist),
        ]
    }
}
