public import Core
internal import Initiatives

/// Says that all that is told of a service is still true today.
public struct AssureService: Action {
    public static let name = "services.assure"
    public static let verb = Verb.describe
    public var scope: Scope
    public var service: Number<Service>

    public init(scope: Scope, service: Number<Service>) {
        self.scope = scope
        self.service = service
    }

    public var subject: String { "service \(service.value)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Service.told(service, by: permit.actor, in: tx)
        var assured = known
        assured.assured = try Initiative.today(in: tx)
        // Who said so is in the record; the address was that of whoever said so before.
        assured.assurerEmail = nil
        if assured.cells != known.cells { try tx.update(known, to: assured) }
        return Done()
    }
}

/// Says whether a service has room, and how long one waits.
public struct SayRoom: Action {
    public static let name = "services.say-room"
    public static let verb = Verb.describe
    public var scope: Scope
    public var service: Number<Service>
    public var room: Service.Room
    /// In days; nil where nobody can say.
    public var wait: Int64?
    /// House default: whoever waits longer than this waits for ever.
    static let waits: ClosedRange<Int64> = 0...3650

    public init(scope: Scope, service: Number<Service>, room: Service.Room, wait: Int64? = nil) {
        self.scope = scope
        self.service = service
        self.room = room
        self.wait = wait
    }

    public var subject: String { "service \(service.value)" }

    public func validate() throws {
        if let wait, !Self.waits.contains(wait) {
            throw Problem.invalid("number.out-of-range", at: "wait", "\(wait) is not between 0 and 3650 days.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Service.told(service, by: permit.actor, in: tx)
        var said = known
        (said.room, said.roomSaid, said.wait) = (room, try Initiative.today(in: tx), wait)
        if said.cells != known.cells { try tx.update(known, to: said) }
        return Done()
    }
}
