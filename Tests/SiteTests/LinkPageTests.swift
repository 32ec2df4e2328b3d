import Core
import Credentials
import HTTPTypes
import Initiatives
import TestSupport
import Testing

@testable import Server

/// What `/link/…` tells whoever has the link.
@Suite("The page of a link") struct LinkPageTests {
    @Test("An answer's link that is over does not say what it was for", arguments: Engine.tried)
    func answer(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let (village, visitor) = (try await Village("Valley", in: store), try Visitor(store))
            let code = try await village.link(.answer, for: try village.person(.communityMember).seat)
            let open = try await visitor.get("/link/\(code.text)")
            #expect(open.status == 303 && open.headers[.location] == "/valley/answer/\(code.text)")
            try await store.operate { try Link.use(.link(code.digest), in: $0) }
            for over in [
                try await visitor.get("/link/\(code.text)"), try await visitor.json("/link/\(code.text)"),
                try await visitor.post("/link/\(code.text)", [("answer", "yes")]),
            ] {
                #expect(over.status == 200 && over.headers[.location] == nil && !over.text.contains("valley"))
            }
        }
    }

    @Test("Programs are told what can be sent, and no more", arguments: Engine.tried)
    func fields(engine: Engine) async throws {
        try await withHouse(on: engine) { store in
            let (village, visitor) = (try await Village("Valley", in: store), try Visitor(store))
            let seat = try await village.invite(
                .init(name: "Asha", email: nil, language: "en", role: .observer, organisation: nil))
            let invitation = try await village.link(.invitation, for: seat)
            let asked = try await fields(visitor, invitation)
            #expect(asked == ["answer", "standing"])
            _ = try await store.perform(
                AcceptInvitation(scope: village.scope, standing: nil), by: .link(invitation.digest))
            let account = try await village.link(.account, for: seat)
            let nobody = try await fields(visitor, account)
            #expect(nobody == ["passphrase", "again", "own"])
            let other = try await Village("Hill", in: store)
            let elsewhere = visitor.signedIn(with: try other.person(.observer).session)
            let own = try await fields(elsewhere, account)
            #expect(own == ["passphrase", "again", "own", "mine"])
        }
    }

    private func fields(_ visitor: Visitor, _ code: SecretCode) async throws -> [String]? {
        try await visitor.json("/link/\(code.text)").json()["fields"] as? [String]
    }
}
