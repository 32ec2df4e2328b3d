import Core
import Credentials
import Initiatives
import TestSupport
import Testing

@testable import Services

/// What the school of a workplace refers to its library: somebody who agreed, before it is sent, and somebody else who
/// was taken on. Each of them holds a code.
struct ReferralsAtWork {
    let draft: ID<Referral>
    let accepted: ID<Referral>
    /// Noted by mistake.
    let over: ID<Referral>
    let ending: EndWords<Referral>
    /// Of the one before it is sent, and of the one who was taken on.
    let codes: [Caller]
    let librarian: Caller

    init(in village: Village) async throws {
        let (store, scope, school) = (village.store, village.scope, try village.person(.partnerLead).caller)
        let guest = InvitePeople.Guest(
            name: "The librarian", email: nil, language: "en", role: .partnerLead,
            organisation: .new(name: "Library", sector: .community, givesMoney: false))
        let seats = try await store.perform(InvitePeople(scope: scope, guests: [guest]), by: .operator)
        librarian = try await Village.enter(try #require(seats.first), scope, store).caller
        var made: [(ID<Referral>, Caller)] = []
        for need in ["Books", "A quiet room"] {
            let id = try await store.perform(ReferralsAtWork.write(need, in: scope), by: school)
            _ = try await store.perform(ReferralsAtWork.agree(id, in: scope), by: school)
            let digest = ShortCode().digest(by: try #require(Keyring.forTests))
            try await store.operate { tx in
                try ReplyCode.keep(digest, scope, about: Referral.about(id), in: tx)
            }
            made.append((id, .link(digest)))
        }
        over = try await store.perform(ReferralsAtWork.write("Nothing", in: scope), by: school)
        _ = try await store.perform(MoveReferral(scope: scope, referral: over, to: .enteredInError), by: school)
        let noted = try await store.read { [over] tx in
            try tx.record(Referral.self, "scope = \(scope) AND id = \(over)")
        }
        ending = try #require(try noted.flatMap { EndWords<Referral>(try $0.erasure()) })
        (draft, accepted, codes) = (made[0].0, made[1].0, made.map(\.1))
        _ = try await store.perform(MoveReferral(scope: scope, referral: accepted, to: .requested), by: school)
        _ = try await store.perform(MoveReferral(scope: scope, referral: accepted, to: .accepted), by: librarian)
    }

    static func write(_ need: String, in scope: Scope) throws -> WriteReferral {
        WriteReferral(
            scope: scope, receiver: try slug("library"), words: ReferralWords(need: need, name: "Zuleikanda"))
    }

    static func agree(_ id: ID<Referral>, in scope: Scope) -> RecordConsent {
        RecordConsent(
            scope: scope, referral: id, way: .spoken, parts: .init(name: true, contact: true, notes: true))
    }
}

extension Workplace {
    func aboutReferrals() throws -> [any Action] {
        [
            try ReferralsAtWork.write("A desk", in: scope), ReferralsAtWork.agree(referrals.draft, in: scope),
            RecordRevocation(scope: scope, referral: referrals.draft),
            MoveReferral(scope: scope, referral: referrals.draft, to: .requested),
            HandReplyCode(scope: scope, referral: referrals.draft),
            EraseReferralWords(scope: scope, referral: referrals.over), referrals.ending,
            NameReferralKeepers(scope: scope, members: [try village.person(.contributor).member]),
            GiveConsent(scope: scope, parts: .init(name: true, contact: false, notes: false)),
            TakeBackConsent(scope: scope), TellOutcome(scope: scope, outcome: .gotHelp),
        ]
    }
}
