import Core
import Credentials
import HTTPTypes
import Initiatives
import TestSupport
import Testing
import Web

@testable import Server

/// Walks every registered route in every role, through every channel. Whoever may not use it gets, byte for byte, what
/// they get where there is nothing.
@Suite struct WalkTests {
    @Test(arguments: Engine.tried) func everyRouteKeepsToTheTable(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let walk = try await Walk(store)
            for walker in walk.walkers {
                for route in House.routes {
                    try await walk.check(route, walker)
                }
            }
        }
    }

    /// Reading is told apart from writing by the method alone, and both are of the same verb; so a route that is a button
    /// answers reading as if it were not there, and a page answers writing so.
    @Test func everyRouteHasOneWayIn() {
        let paths = House.routes.map(\.path)
        #expect(Set(paths).count == paths.count, "an address is registered twice")
        for route in House.routes { #expect(route.page != nil || route.submit != nil, "\(route.path)") }
    }
}

/// Somebody who walks, and what they are at the initiative that is walked through.
struct Walker: Sendable {
    let name: String
    let role: Role
    let session: SessionToken?
    /// Of the initiative that they walk through.
    let slug: Slug
}

/// A site with two villages: one that everybody may read about, and one that nobody outside may know of.
struct Walk {
    let visitor: Visitor
    let walkers: [Walker]
    private let village: Village

    init(_ store: Store) async throws {
        visitor = try Visitor(store)
        let village = try await Village("Open village", in: store)
        self.village = village
        let hidden = try await Village("Hidden village", in: store, nature: .own)
        let members = try Role.offered.map {
            Walker(name: $0.rawValue, role: $0, session: try village.person($0).session, slug: village.slug)
        }
        let stranger = try hidden.person(.contributor).session
        let insider = try village.person(.steward).session
        walkers =
            members + [
                Walker(name: "a visitor", role: .visitor, session: nil, slug: village.slug),
                Walker(name: "a member of another place", role: .person, session: stranger, slug: village.slug),
                Walker(name: "a steward of another place", role: .outsider, session: insider, slug: hidden.slug),
                Walker(name: "a visitor outside", role: .outsider, session: nil, slug: hidden.slug),
            ]
    }

    func check(_ route: Route, _ walker: Walker) async throws {
        // Outside of any initiative, who is signed in is a person and nothing more.
        let isInside = route.path.hasPrefix("/{initiative}")
        let role = isInside ? walker.role : walker.session == nil ? .visitor : .person
        guard !Permissions.allows(role, route.verb) else {
            return try await checkOpen(route, walker)
        }
        let path = try address(route, walker.slug)
        // That there is such a thing as an account of one's own is no secret.
        if route.verb == .keepAccount, role == .visitor { return try await checkSignIn(path, route, walker) }
        for channel in Channel.allCases {
            let nowhere = try await channel.ask("/nowhere/\(path.count)", as: walker.session, visitor)
            let reply = try await channel.ask(path, as: walker.session, visitor)
            #expect(
                reply.status == 404 && reply.body == nowhere.body && reply.headers == nowhere.headers,
                "\(walker.name) at \(path) by \(channel): \(reply.status)")
        }
    }

    private func checkSignIn(_ path: String, _ route: Route, _ walker: Walker) async throws {
        for channel in Channel.allCases {
            let reply = try await channel.ask(path, as: walker.session, visitor)
            #expect(
                reply.status == 401 || reply.status == 404 && !channel.isThere(route),
                "\(walker.name) at \(path) by \(channel): \(reply.status)")
        }
    }

    /// What one may use answers: a page, or the way on to one.
    private func checkOpen(_ route: Route, _ walker: Walker) async throws {
        guard route.page != nil else { return }
        let path = try address(route, walker.slug)
        let reply = try await Channel.page.ask(path, as: walker.session, visitor)
        // Of somebody or something of that number, there may be none.
        let mayBeMissing =
            Walk.emptyHere.contains(route.path) || route.path.replacing("{initiative}", with: "").contains("{")
        let answers = mayBeMissing ? [200, 303, 404] : [200, 303]
        #expect(answers.contains(reply.status), "\(walker.name) at \(path): \(reply.status)")
    }

    /// Addresses where there is nothing yet in a village that has only just begun, that answer to this machine alone, or
    /// that are for who speaks for an organisation or was put in charge of something.
    private static let emptyHere: Set<String> = [
        "/demonstration", "/{initiative}/purpose/compare", "/{initiative}/purpose/consent",
        "/{initiative}/purpose/ask", "/{initiative}/purpose/open", "/{initiative}/me/leave-together",
        "/{initiative}/referrals/new", "/{initiative}/referrals/keepers",
        "/{initiative}/services/tell",
        "/{initiative}/partners/ties",
    ]

    private func address(_ route: Route, _ slug: Slug) throws -> String {
        let parts = route.path.split(separator: "/").map { part in
            part == "{initiative}" ? slug.text : part.hasPrefix("{") ? "1" : String(part)
        }
        return "/" + parts.joined(separator: "/")
    }
}

/// A way in which one thing can be asked for.
enum Channel: CaseIterable {
    case page, json, head, known, sent, sentAsJSON, broken, otherType

    /// Whether a route has this way in.
    func isThere(_ route: Route) -> Bool {
        switch self {
        case .page, .json, .head, .known: route.page != nil
        case .sent, .sentAsJSON, .broken, .otherType: route.submit != nil
        }
    }

    func ask(_ path: String, as session: SessionToken?, _ visitor: Visitor) async throws -> Visitor.Reply {
        try await ask(path, visitor.signedIn(with: session))
    }

    func ask(_ path: String, _ browser: Visitor) async throws -> Visitor.Reply {
        switch self {
        case .page: return try await browser.get(path)
        case .json: return try await browser.json(path)
        case .head: return try await browser.get(path, method: .head)
        case .known: return try await browser.get(path, [.ifNoneMatch: "*"])
        case .sent: return try await browser.post(path)
        case .sentAsJSON: return try await browser.post(path, headers: [.accept: "application/json"])
        case .broken:
            let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
            return try await browser.get(path, form, method: .post, body: Array("a=%zz".utf8))
        case .otherType:
            return try await browser.get(path, [.contentType: "text/plain"], method: .post, body: Array("a".utf8))
        }
    }
}

extension Workplace {
    /// Everybody but one role finds at an address what they find where there is nothing, byte for byte, in every way.
    func expectNothing(at path: String, like nowhere: String, besides role: Role, _ visitor: Visitor) async throws {
        let others = try Role.offered.filter { $0 != role }.map {
            visitor.signedIn(with: try village.person($0).session)
        }
        for (number, stranger) in (others + [visitor]).enumerated() {
            for channel in Channel.allCases {
                let theirs = try await channel.ask(path, stranger)
                let nothing = try await channel.ask(nowhere, stranger)
                #expect(
                    theirs.status == nothing.status && theirs.headers == nothing.headers && theirs.body == nothing.body,
                    "\(number) at \(path) by \(channel)")
            }
        }
    }
}
