public import Core
internal import Initiatives

/// An organisation tells of a service of its own.
public struct AddService: Action {
    public static let name = "services.add"
    public static let verb = Verb.describe
    public var scope: Scope
    public var words: ServiceWords
    /// Where it is, as on a letter.
    public var address: String?

    public init(scope: Scope, words: ServiceWords, address: String? = nil) {
        self.scope = scope
        self.words = words
        self.address = address
    }

    public var subject: String { "service" }

    public func validate() throws {
        try words.validate()
        try address?.requireText(at: "address", most: ServiceWords.Most.line)
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<Service> {
        // Whose service it is, is whom they act for.
        guard let organisation = permit.actor.behalf.map(Number<Organisation>.init) else {
            throw Problem(.notAllowed, "services.for-whom", "Only who acts for an organisation tells of a service.")
        }
        let number = Number<Service>(try tx.nextNumber(in: Service.self))
        var service = Service(scope: scope, number: number, organisation: organisation, words)
        service.assured = try Initiative.today(in: tx)
        var desk = try ServiceDesk(tx)
        desk.add(service, words, at: try Location.told(address, of: organisation, in: tx))
        try desk.close()
        return number
    }
}

/// Says anew what a service is. From then on it is its organisation's own word, and no directory changes it; what a
/// steward says of a published service stays the directory's, so that the next one brings it up to date.
public struct ReviseService: Action {
    public static let name = "services.revise"
    public static let verb = Verb.describe
    public var scope: Scope
    public var service: Number<Service>
    /// The edition that whoever revises it had before them.
    public var basedOn: String
    public var words: ServiceWords
    public var address: String?

    public init(
        scope: Scope, service: Number<Service>, basedOn: String, words: ServiceWords, address: String? = nil
    ) {
        self.scope = scope
        self.service = service
        self.basedOn = basedOn
        self.words = words
        self.address = address
    }

    public var subject: String { "service \(service.value)" }

    public func validate() throws {
        try words.validate()
        try address?.requireText(at: "address", most: ServiceWords.Most.line)
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Service.told(service, by: permit.actor, in: tx)
        let details = try ServiceDetails.all(of: [service], in: tx, scope: scope)[service] ?? ServiceDetails()
        guard known.edition(details) == basedOn else {
            throw Problem(.conflict, "row.changed", "Somebody else changed this service meanwhile.")
        }
        var said = known.saying(words)
        if permit.actor.behalf == known.organisation.value { said.isOwnWord = true }
        said.assured = try Initiative.today(in: tx)
        said.assurerEmail = nil
        var desk = try ServiceDesk(tx)
        let place = try Location.told(address, of: known.organisation, in: tx)
        // Where a directory says it is stays: an address is only added.
        _ = try desk.revise(known, details, to: said, words, at: details.locations.map(\.location) + place)
        try desk.close()
        return Done()
    }
}

extension Service {
    /// - Throws: not found for whoever may not tell of it: it answers like one that does not exist.
    static func told(_ number: Number<Service>, by actor: Actor, in tx: WriteTransaction) throws -> Service {
        let known = try find(number, for: actor, in: tx, scope: tx.scope)
        guard try known.mayBeTold(by: actor, in: tx) else { throw Problem.notFound }
        return known
    }

    /// Changes with whatever is told of it.
    public static func edition(of number: Number<Service>, in tx: ReadTransaction, scope: Scope) throws -> String {
        let known = try find(number, for: .visitor, in: tx, scope: scope)
        return known.edition(try ServiceDetails.all(of: [number], in: tx, scope: scope)[number] ?? ServiceDetails())
    }

    func edition(_ details: ServiceDetails) -> String {
        let rows =
            [cells] + details.phones.map(\.cells) + details.hours.map(\.cells) + details.languages.map(\.cells)
            + details.topics.map(\.cells) + details.places.map(\.cells) + details.stages.map(\.cells)
        return Digest(of: Array("\(rows)".utf8)).bytes.prefix(16).map { $0 }.hex
    }
}

extension Location {
    /// The place of this address that an organisation told of, entered if it is new.
    fileprivate static func told(
        _ address: String?, of organisation: Number<Organisation>, in tx: WriteTransaction
    ) throws -> [Number<Location>] {
        guard let address else { return [] }
        let known = try tx.record(
            Location.self, "scope = \(tx.scope) AND organisation = \(organisation) AND address = \(address)")
        if let known { return [known.number] }
        let number = Number<Location>(try tx.nextNumber(in: Location.self))
        try tx.insert(
            Location(
                scope: tx.scope, number: number, organisation: organisation, directory: nil, externalID: nil, name: nil,
                address: address, place: nil, latitude: nil, longitude: nil))
        return [number]
    }
}
