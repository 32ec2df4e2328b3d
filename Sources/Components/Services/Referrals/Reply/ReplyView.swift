internal import Core
internal import Credentials
internal import Initiatives
internal import Web

/// What somebody with a code can say now. It holds nothing of what was told about them: others may look on.
struct ReplyView: Sendable {
    enum Question: String, Sendable, Codable {
        /// May it be told?
        case consent
        /// Did help come?
        case outcome
        case nothing
    }

    /// What one can say here.
    enum Reply: String, CaseIterable, Sendable {
        case agree
        case gotHelp = "got help"
        case couldNot = "could not get help"
        case notWanted = "no longer wanted"
        case stop

        var outcome: Referral.Outcome? { Referral.Outcome(rawValue: rawValue) }
    }

    var scope: Scope
    var sender: String
    var receiver: String
    var question: Question
    var outcome: Referral.Outcome?
    /// Whether there is a yes to be taken back.
    var mayStop: Bool

    init(about referral: Referral, in tx: ReadTransaction) throws {
        scope = referral.scope
        sender = try Organisation.find(referral.sender, in: tx, scope: scope).name
        receiver = try Organisation.find(referral.receiver, in: tx, scope: scope).name
        mayStop = try ReferralConsent.find(referral.id, in: tx, scope: scope)?.stands == true
        outcome = referral.outcome
        question = referral.canBeClosed ? .outcome : referral.state == .draft && !mayStop ? .consent : .nothing
    }
}

/// The door for whoever holds a code. Wrong ones are counted, for the code and for where they come from.
struct ReplyDoor: Sendable {
    private static let mostByCode: Int64 = 10
    private static let mostByAddress: Int64 = 20

    let visit: Visit

    struct Opened: Sendable {
        var code: ShortCode
        var view: ReplyView
        var caller: Caller
    }

    /// - Returns: nil where this is no code, or one that does not hold any more.
    func open(_ typed: String) async throws -> Opened? {
        guard let code = ShortCode(typed) else { return nil }
        let digest = code.digest(by: visit.keyring)
        let tried = visit.keyring.fingerprint(of: "reply with \(code.text)")
        let address = visit.keyring.fingerprint(of: "reply from \(visit.origin.address)")
        return try await visit.store.operate { tx in
            try Throttle.note(tried, in: tx)
            try Throttle.note(address, in: tx)
            try Throttle.check(tried, atMost: ReplyDoor.mostByCode + 1, in: tx)
            try Throttle.check(address, atMost: ReplyDoor.mostByAddress + 1, in: tx)
            guard let known = try ReplyCode.find(digest, in: tx), let referral = try Referral.of(known, in: tx) else {
                return nil
            }
            try Throttle.takeBack(tried, in: tx)
            try Throttle.takeBack(address, in: tx)
            return Opened(code: code, view: try ReplyView(about: referral, in: tx), caller: .link(digest))
        }
    }
}
