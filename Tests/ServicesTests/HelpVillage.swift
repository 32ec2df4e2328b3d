import Core
import Foundation
import Initiatives
import TestSupport
import Testing
import Web

@testable import Services

/// A village with places in a valley, where services can be told of, brought in and looked for.
struct HelpVillage {
    let village: Village
    let places: SmallInitiative
    let clock: SetClock
    var store: Store { village.store }
    var scope: Scope { village.scope }

    @discardableResult func perform<A: Action>(_ action: A, as role: Role) async throws -> A.Outcome {
        try await store.perform(action, by: village.person(role).caller)
    }

    func refused<A: Action>(_ action: A, as role: Role) async -> Problem? {
        await TestSupport.refused { try await perform(action, as: role) }
    }

    /// A service of the school, told by whoever leads it.
    @discardableResult func tell(
        _ name: String, at places: [String] = [], _ change: (inout ServiceWords) -> Void = { _ in }
    ) async throws -> Number<Service> {
        var words = ServiceWords(name: name)
        for place in places { words.places.append(try await self.places.place(place)) }
        change(&words)
        return try await perform(AddService(scope: scope, words: words), as: .partnerLead)
    }

    /// What somebody finds, by its name.
    func find(_ asked: [String: String], as actor: Actor = .visitor) async throws -> [String] {
        try await view(asked, as: actor).found.map(\.service.name)
    }

    func view(_ asked: [String: String], as actor: Actor = .visitor) async throws -> ServicesView {
        let form = Form(fields: asked.mapValues { [$0] }, seal: FormSeal(key: RequestKey(), token: ""))
        return try await store.read { [village] tx in
            try ServicesView.find(village.slug, form, for: actor, in: tx)
        }
    }

    func service(_ number: Number<Service>) async throws -> FullService {
        try await store.read { [village] tx in
            try ServiceView.find(village.slug, number, for: .visitor, in: tx).found
        }
    }
}

func withHelp(on engine: Engine, _ body: (HelpVillage) async throws -> Void) async throws {
    let clock = try SetClock("2026-11-01T06:00:00Z")
    try await withHouse(on: engine, time: clock.source) { store in
        let village = try await Village("Help village", in: store)
        try await body(
            HelpVillage(village: village, places: try await SmallInitiative(in: village), clock: clock))
        let findings = try await store.verify().findings
        #expect(findings.isEmpty)
    }
}

/// Files of this folder and of the demonstration.
enum Files {
    static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    static let fixtures = here.appending(path: "Fixtures")
    static let published = here.appending(path: "../../Demonstration/Assets").standardized

    static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }
}
