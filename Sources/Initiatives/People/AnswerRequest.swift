public import Core

/// The initiative's answer to somebody who asked to be let in. With a yes, both sides have agreed.
public struct AnswerRequest: Action {
    public static let name = "people.answer-request"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var seat: Number<Seat>
    public var admits: Bool

    public init(scope: Scope, seat: Number<Seat>, admits: Bool) {
        self.scope = scope
        self.seat = seat
        self.admits = admits
    }

    public var subject: String { "seat \(seat.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let asked = try Seat.find(seat, in: tx, scope: scope)
        guard asked.state == .asked else {
            throw Problem(.conflict, "request.answered", "This request has been answered already.")
        }
        var answered = asked
        answered.state = admits ? .held : .declined
        try tx.update(asked, to: answered)
        if let organisation = asked.organisation {
            try Membership.find(organisation, in: tx, scope: scope).answer(admits: admits, in: tx)
        }
        guard admits else { return Done() }
        try Voice.give(to: answered, in: tx)
        try Letter.queue(.welcome, to: answered, in: tx)
        return Done()
    }
}
