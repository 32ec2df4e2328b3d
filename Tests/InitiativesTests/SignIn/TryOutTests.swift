import Core
import TestSupport
import Testing
import Web

@testable import Initiatives

@Suite("Trying out what is invented, and one's own page")
struct TryOutTests {
    @Test("One press, on one's own machine, in a fiction", arguments: Engine.tried)
    func fiction(engine: Engine) async throws {
        try await withDoorway(on: engine, nature: .fiction) { doorway in
            let (seat, _) = try await doorway.member("Asha", as: .steward)
            let here = TryOut(door: doorway.door(isLocal: true))
            let people = try await here.people()
            let entry = try await here.enter(as: seat.member, in: doorway.scope, replacing: .visitor)
            let actor = try await doorway.actor(.session(entry.session.digest))
            #expect(people.map(\.name) == ["Asha"])
            #expect(actor.role == .steward)
            let again = try await here.enter(
                as: seat.member, in: doorway.scope, replacing: .session(entry.session.digest))
            let (open, accounts) = (try await doorway.isOpen(entry.session), try await doorway.rows(Account.table))
            #expect(!open && accounts == 1 && again.session.account == entry.session.account)
            let name = try await doorway.store.read { try Account.find(entry.session.account, in: $0).name }
            let empty = await refused { _ = try await doorway.signIn(name, "") }
            #expect(empty == SignIn.refused)
            let there = TryOut(door: doorway.door())
            let list = await refused { _ = try await there.people() }
            let enter = await refused {
                _ = try await there.enter(as: seat.member, in: doorway.scope, replacing: .visitor)
            }
            #expect(list == .notFound && enter == .notFound)
        }
    }

    @Test("Nowhere else", arguments: Engine.tried, [Initiative.Nature.own, .publicFacts])
    func real(engine: Engine, nature: Initiative.Nature) async throws {
        try await withDoorway(on: engine, nature: nature) { doorway in
            let (seat, _) = try await doorway.member("Asha")
            let here = TryOut(door: doorway.door(isLocal: true))
            let list = await refused { _ = try await here.people() }
            let enter = await refused {
                _ = try await here.enter(as: seat.member, in: doorway.scope, replacing: .visitor)
            }
            #expect(list == .notFound && enter == .notFound)
        }
    }

    @Test("What waits is asked for from the seat that somebody acts from", arguments: Engine.tried)
    func waiting(engine: Engine) async throws {
        try await withDoorway(on: engine) { doorway in
            let asha = try await doorway.account("Asha")
            let query: WaitingQuery = { actor, initiative, _ in
                let question = InitiativesText.meCalled(name: "\(initiative.slug) \(actor.seat ?? 0)")
                return [WaitingItem(question: question, path: "/x", button: InitiativesText.meBack)]
            }
            let view = try await doorway.store.read { [authority = doorway.store.authority] in
                try MeView.of(asha.session, waiting: [query, query], authority: authority, tx: $0)
            }
            #expect(view.places.map(\.waiting.count) == [2])
            #expect(view.places.map(\.chosen) == [asha.seat.number])
        }
    }

    @Test(arguments: [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"),
        (
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
            "Chrome, Android"
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1",
            "Safari, iPhone"
        ), ("curl/8.5.0", ""),
    ])
    func devices(agent: String, name: String) {
        #expect(Device.name(agent) == name)
    }
}
