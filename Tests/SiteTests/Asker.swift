import Core
import Credentials
import Initiatives
import TestSupport

/// Somebody who asks for something in an initiative, and what the permission table is to take them for.
struct Asker: Sendable {
    let name: String
    let caller: Caller
    let role: Role
    /// What a link or a program's token leaves of it.
    var limit: Set<Verb>?

    func may(_ verb: Verb) -> Bool { Permissions.allows(role, verb) && limit?.contains(verb) != false }

    init(_ name: String, _ caller: Caller, _ role: Role, limit: Set<Verb>? = nil) {
        (self.name, self.caller, self.role, self.limit) = (name, caller, role, limit)
    }

    /// Who sits in a village, each by their own session.
    static func members(of village: Village) throws -> [Asker] {
        try Role.offered.map { Asker($0.rawValue, try village.person($0).caller, $0) }
    }

    /// Who was there, is somewhere else, or made something up.
    /// - Parameter isOpen: whether everybody may read about the village.
    static func strangers(to village: Village, from other: Village, isOpen: Bool) async throws -> [Asker] {
        let (visitor, person): (Role, Role) = isOpen ? (.visitor, .person) : (.outsider, .outsider)
        let elsewhere = try other.person(.steward)
        let (session, token) = (
            try await village.session(.steward, seconds: 0),
            try await village.token(.steward, may: Set(Verb.allCases), seconds: 0)
        )
        let (link, program) = (
            try await other.link(.invitation, for: elsewhere.seat),
            try await other.token(.steward, may: Set(Verb.allCases))
        )
        return [
            Asker("a visitor", .visitor, visitor), Asker("a member of another place", elsewhere.caller, person),
            Asker("a member in a seat of others", .session(elsewhere.session.digest, seat: 1), person),
            Asker("nobody's session", .session(SessionToken().digest), visitor),
            Asker("nobody's token", .token(APIToken().digest), visitor),
            Asker("nobody's link", .link(SecretCode().digest), visitor),
            Asker("a session that is over", .session(session.digest), visitor),
            Asker("a token that is over", .token(token.digest), visitor),
            Asker("a token for another place", .token(program.digest), visitor),
            Asker("a link to another place", .link(link.digest), visitor),
        ]
    }

    /// Who came by a link or is a program, and may do a part of what their seat may.
    static func limited(in work: Workplace) async throws -> [Asker] {
        let village = work.village
        let member = try village.person(.communityMember).seat
        let reading: Set<Verb> = [.readPublished, .readShared]
        let recording = reading.union([.record])
        return [
            Asker(
                "an invitation", .link(try await village.link(.invitation, for: work.invited).digest), .invited,
                limit: [.readPublished, .consent]),
            Asker(
                "a link to answer by", .link(try await village.link(.answer, for: member).digest), .invited,
                limit: [.readPublished, .speak]),
            Asker(
                "a link to an account", .link(try await village.link(.account, for: member).digest), .invited,
                limit: [.readPublished]),
            Asker(
                "a steward's program that reads", .token(try await village.token(.steward, may: reading).digest),
                .steward, limit: reading),
            Asker(
                "a partner lead's program that records",
                .token(try await village.token(.partnerLead, may: recording).digest), .partnerLead, limit: recording),
            Asker("a code before one is referred", work.referrals.codes[0], .invited, limit: [.readPublished, .reply]),
            Asker("a code after one was taken on", work.referrals.codes[1], .invited, limit: [.readPublished, .reply]),
        ]
    }
}
