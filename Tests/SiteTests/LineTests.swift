import Core
import Foundation
import Initiatives
import Purposes
import TestSupport
import Testing

@testable import Overview
@testable import Server

/// The line from the purpose to the numbers: whole, the same as picture and as list, and for each what they may see.
@Suite struct LineTests {
    @Test(arguments: Engine.tried) func thePictureAndTheListSayTheSame(on engine: Engine) async throws {
        try await withPunjab(on: engine) { visitor in
            for path in ["/punjab-education/line", "/punjab-education/line?at=measure-5"] {
                let nodes = try await nodes(path, visitor)
                let page = try await visitor.get(path).text
                let picture = page.matches(of: /line\?at=([a-z0-9-]+)#at/).map { String($0.1) }
                let list = page.matches(of: /line\?at=([a-z0-9-]+)"/).map { String($0.1) }
                let chosen = path.contains("at=") ? 1 : 0
                #expect(Set(list) == Set(nodes.keys) && nodes.count > 30)
                #expect(picture.count == nodes.count - chosen && Set(picture).isSubset(of: nodes.keys))
                #expect(page.contains("aria-current=\"true\" href") == (chosen == 1) || chosen == 1)
            }
        }
    }

    @Test(arguments: Engine.tried) func itLightsUpBothWays(on engine: Engine) async throws {
        try await withPunjab(on: engine) { visitor in
            let all = try await nodes("/punjab-education/line", visitor)
            #expect(all.values.allSatisfy { $0.place == nil })
            let measure = try await nodes("/punjab-education/line?at=measure-5", visitor)
            let result = try #require(measure["measure-5"]?.leadsTo.first)
            let lit = measure.filter { $0.value.place != "elsewhere" }.mapValues(\.place)
            #expect(lit == ["measure-5": "chosen", "figure-5": "down", result: "up", "purpose": "up"])
            let figure = try await nodes("/punjab-education/line?at=figure-5", visitor)
            #expect(figure["measure-5"]?.place == "up" && figure[result]?.place == "up")
            let purpose = try await nodes("/punjab-education/line?at=purpose", visitor)
            #expect(purpose.values.filter { $0.place == "down" }.count == purpose.count - 1)
        }
    }

    @Test("What one may not see is not on one's line, and cannot be chosen", arguments: Engine.tried)
    func eachSeesTheirOwn(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            try await work.shareVisions()
            let (visitor, path) = (try Visitor(store), "/\(work.village.slug)/line")
            let seenByAll = try await nodes(path, visitor)
            #expect(Set(seenByAll.keys) == ["purpose"], "nothing is agreed on")
            for id in ["result-1", "step-1", "measure-1", "voice-1", "member-1", "nothing"] {
                let (hidden, nothing) = (
                    try await visitor.get("\(path)?at=\(id)"), try await visitor.get("\(path)?at=none")
                )
                #expect(hidden.status == 404 && hidden.body == nothing.body, "\(id)")
            }
            let member = visitor.signedIn(with: try work.village.person(.contributor).session)
            let seen = try await nodes(path, member)
            #expect(seen["result-1"]?.leadsTo == ["purpose"] && seen["measure-1"]?.leadsTo == ["result-1"])
            #expect(seen["step-1"]?.lacks.count == 1 && seen["measure-1"]?.lacks.isEmpty == true)
            #expect(Set(seen.values.map(\.words)).isSuperset(of: ["School", "The community member"]))
            #expect(seen.keys.allSatisfy { $0.wholeMatch(of: /[a-z]+(-\d+)?/) != nil }, "\(seen.keys)")
            let visions = try await member.get("/\(work.village.slug)/visions").text
            for door in visions.matches(of: /line\?at=([^"]+)"/) { #expect(seen[String(door.1)] != nil, "\(door.1)") }
            let observer = visitor.signedIn(with: try work.village.person(.observer).session)
            let unnamed = try await nodes(path, observer)
            #expect(unnamed.count == seen.count)
            #expect(unnamed.values.contains { $0.words == "School" })
            #expect(unnamed.values.contains { $0.id.hasPrefix("member-") && $0.words == "a member" })
            let page = try await observer.get(path)
            #expect(!page.text.contains("The community member"))
        }
    }

    @Test("However much hangs on it, the line asks the same few questions", arguments: Engine.tried)
    func itCostsTheSame(engine: Engine) async throws {
        try await withHouse(on: engine, time: Workplace.clock) { store in
            let work = try await Workplace(Village("Open village", in: store))
            let before = try await work.lineCost()
            for number in 1...7 {
                let result = Step.Target.result(Number(1))
                _ = try await store.perform(
                    AddStep(
                        scope: work.scope, words: StepWords(kind: .activity, words: "Read \(number)", leadsTo: result)),
                    by: work.village.person(.contributor).caller)
            }
            try await work.shareVisions()
            let after = try await work.lineCost()
            // The school stood on it before, for what it does.
            #expect(after.nodes == before.nodes + 8 && after.queries == before.queries && after.queries <= 30)
        }
    }

    private func nodes(_ path: String, _ visitor: Visitor) async throws -> [String: Node] {
        let reply = try await visitor.json(path)
        let line = try JSONDecoder().decode(Seen.self, from: Data(reply.body))
        return Dictionary(
            line.stops.flatMap(\.nodes).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private struct Seen: Decodable {
        struct Stop: Decodable { let nodes: [Node] }
        let stops: [Stop]
    }

    private struct Node: Decodable {
        let id: String
        let words: String
        let leadsTo: [String]
        let lacks: [String]
        let place: String?
    }
}

extension Workplace {
    /// The school's and the community member's.
    fileprivate func shareVisions() async throws {
        for role in [Role.partnerLead, .communityMember] {
            _ = try await store.perform(
                ShareVision(scope: scope, vision: "Open doors", goals: "Ours", changed: nil, results: [result]),
                by: village.person(role).caller)
        }
    }

    fileprivate func lineCost() async throws -> (nodes: Int, queries: Int) {
        let caller = try village.person(.contributor).caller
        return try await store.read { [scope, slug = village.slug, authority = store.authority] tx in
            let actor = try authority.actor(caller, in: scope, tx: tx)
            let before = tx.queryCount
            let view = try LineView.find(slug, at: nil, House.line, for: actor, in: tx)
            return (view.line.count, tx.queryCount - before)
        }
    }
}
