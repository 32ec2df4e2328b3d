import Activities
import Core
import Initiatives

import TestSupport
import Testing

@testable import Services

/// A service that the school of a workplace tells of, a directory with nothing in it, and a pathway through two stages of
/// life.
struct ServicesAtWork {
    let told: Number<Service>
    let directory: Slug
    let pathway: Slug
    let stages: [Number<LifeStage>]

    init(in village: Village) async throws {
        told = try await village.store.perform(
            AddService(scope: village.scope, words: ServiceWords(name: "Homework club")),
            by: village.person(.partnerLead).caller)
        let (store, scope, steward) = (village.store, village.scope, try village.person(.steward).caller)
        let heading = try Self.heading("Old list")
        _ = try await store.perform(
            ImportServices(scope: scope, heading: heading, rows: DirectoryRows()), by: steward)
        directory = heading.slug
        stages = [
            try await store.perform(NameLifeStage(scope: scope, stage: "childhood"), by: steward),
            try await store.perform(NameLifeStage(scope: scope, stage: "youth"), by: steward),
        ]
        pathway = try await store.perform(
            DrawPathway(scope: scope, words: Self.way("Growing up", stages)), by: steward)
    }

    static func heading(_ name: String) throws -> ImportServices.Heading {
        ImportServices.Heading(
            slug: try slug(name.lowercased().replacing(" ", with: "-")), name: name, citation: "A list", published: nil,
            sector: .civilSociety)
    }

    static func way(_ name: String, _ stages: [Number<LifeStage>]) -> PathwayWords {
        PathwayWords(name: name, steps: stages.map { PathwayWords.Step(stage: $0) })
    }
}

extension Workplace {
    func aboutServices() async throws -> [any Action] {
        let (service, words) = (services.told, ServiceWords(name: "Evening class"))
        let edition = try await store.read { [scope] tx in try Service.edition(of: service, in: tx, scope: scope) }
        let (pathway, stages) = (services.pathway, services.stages)
        let drawn = try await store.read { [scope] tx in try Pathway.edition(of: pathway, in: tx, scope: scope) }
        return [
            ImportServices(scope: scope, heading: try ServicesAtWork.heading("List"), rows: DirectoryRows()),
            RemoveDirectory(scope: scope, directory: services.directory),
            AddService(scope: scope, words: words), AssureService(scope: scope, service: service),
            ReviseService(scope: scope, service: service, basedOn: edition, words: words),
            SayRoom(scope: scope, service: service, room: .waitlist),
            DrawPathway(scope: scope, words: ServicesAtWork.way("Another way", stages)),
            RevisePathway(
                scope: scope, pathway: pathway, basedOn: drawn, words: ServicesAtWork.way("Grown up", stages)),
            RemovePathway(scope: scope, pathway: pathway, basedOn: drawn),
            StateTransition(
                scope: scope, pathway: pathway, from: stages[0], to: stages[1],
                period: try #require(.year(2025)), count: .init(3, of: 4), source: "A list"),
        ]
    }
}
