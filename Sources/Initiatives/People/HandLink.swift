public import Core

/// Somebody hands a link over to a person: by chat, on paper, by telephone. Whoever does has seen it and could use it, so
/// the record says who did, for which seat. It does not say the link.
public struct HandLink: Action {
    public static let name = "people.hand-link"
    public static let verb = Verb.invite
    public var scope: Scope
    public var seat: Number<Seat>
    public var purpose: Link.Purpose

    public init(scope: Scope, seat: Number<Seat>, purpose: Link.Purpose) {
        self.scope = scope
        self.seat = seat
        self.purpose = purpose
    }

    public var subject: String { "seat \(seat.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        // A program that could hand over links could let in whom it likes.
        if case .token = permit.caller { throw Problem.notFound }
        let seat = try Seat.find(seat, in: tx, scope: scope)
        guard seat.state == (purpose == .invitation ? .offered : .held) else { throw Problem.notFound }
        if permit.actor.role == .partnerLead {
            guard purpose == .invitation, seat.isInvitedInto(by: permit.actor) else { throw Problem.notFound }
        }
        return Done()
    }
}
