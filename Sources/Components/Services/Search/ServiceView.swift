internal import Activities
internal import Core
internal import Initiatives

/// A service with all that hangs on it.
struct FullService: Sendable {
    var service: Service
    var organisation: Organisation
    var directory: Directory?
    var source: Source?
    var phones: [ServicePhone]
    var hours: [ServiceHours]
    var languages: [String]
    var topics: [String]
    var places: [Place]
    var stages: [LifeStage]
    var locations: [Location]
    var assurance: Assurance
}

extension FullService {
    /// These services, in their order, in a fixed number of queries.
    static func all(
        _ numbers: [Number<Service>], in tx: ReadTransaction, _ initiative: Initiative, places: [Place]
    ) throws -> [FullService] {
        let scope = initiative.scope
        let today = initiative.day(at: tx.now)
        let services = try tx.records(Service.self, "scope = \(scope) AND number IN (\(list: numbers))")
        let byNumber = Dictionary(services.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        let details = try ServiceDetails.all(of: numbers, in: tx, scope: scope)
        let known = try Surroundings(services, details, in: tx, scope: scope)
        let placed = Dictionary(places.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        return numbers.compactMap { number in
            guard let service = byNumber[number], let organisation = known.organisations[service.organisation] else {
                return nil
            }
            let more = details[number] ?? ServiceDetails()
            let directory = service.directory.flatMap { known.directories[$0] }
            return FullService(
                service: service, organisation: organisation, directory: directory,
                source: directory.flatMap { known.sources[$0.source] }, phones: more.phones, hours: more.hours,
                languages: more.languages.map(\.language),
                topics: more.topics.compactMap { known.topics[$0.topic] }.sorted(),
                places: more.places.compactMap { placed[$0.place] }.sorted { $0.opens < $1.opens },
                stages: known.stages.filter { stage in more.stages.contains { $0.stage == stage.number } },
                locations: more.locations.compactMap { known.locations[$0.location] },
                assurance: Assurance(service, directory, today: today))
        }
    }

    /// What services point to.
    private struct Surroundings {
        let organisations: [Number<Organisation>: Organisation]
        let directories: [Number<Directory>: Directory]
        let sources: [Number<Source>: Source]
        let topics: [Number<Topic>: String]
        let locations: [Number<Location>: Location]
        let stages: [LifeStage]

        init(
            _ services: [Service], _ details: [Number<Service>: ServiceDetails], in tx: ReadTransaction, scope: Scope
        ) throws {
            let hosts = Array(Set(services.map(\.organisation)))
            organisations = try Organisation.shown(hosts, in: tx, scope: scope)
            let known = try tx.records(Directory.self, "scope = \(scope)")
            directories = Dictionary(known.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
            let cited = known.map(\.source)
            sources = Dictionary(
                try tx.records(Source.self, "scope = \(scope) AND number IN (\(list: cited))").map { ($0.number, $0) },
                uniquingKeysWith: { first, _ in first })
            let named = Array(Set(details.values.flatMap { $0.topics.map(\.topic) }))
            topics = Dictionary(
                try tx.records(Topic.self, "scope = \(scope) AND number IN (\(list: named))").map {
                    ($0.number, $0.name)
                },
                uniquingKeysWith: { first, _ in first })
            let sites = Array(Set(details.values.flatMap { $0.locations.map(\.location) }))
            locations = Dictionary(
                try tx.records(Location.self, "scope = \(scope) AND number IN (\(list: sites))").map {
                    ($0.number, $0)
                },
                uniquingKeysWith: { first, _ in first })
            stages = try LifeStage.all(in: tx, scope: scope)
        }
    }
}

/// One service, as whoever looks may see it.
struct ServiceView: Sendable {
    var initiative: Initiative
    var found: FullService
    /// Where else its organisation can be found.
    var offices: [Location]
    var places: [Place]
    /// Whether whoever looks may say again that it is true, and whether there is room.
    var isOwn: Bool
    /// Whether whoever looks could lead somebody on to it.
    var mayRefer: Bool
    var opensRecord: Bool
    /// Changes with whatever is told of it.
    var edition: String
    var path: String { found.service.path(in: initiative) }

    static func find(
        _ slug: Slug, _ number: Number<Service>, for actor: Actor, in tx: ReadTransaction
    ) throws -> ServiceView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let service = try Service.find(number, for: actor, in: tx, scope: scope)
        let places = try Place.all(in: tx, scope: scope)
        guard let found = try FullService.all([number], in: tx, initiative, places: places).first else {
            throw Problem.notFound
        }
        let details = try ServiceDetails.all(of: [number], in: tx, scope: scope)[number] ?? ServiceDetails()
        let here = Set(found.locations.map(\.number))
        let offices = try tx.records(
            Location.self,
            "scope = \(scope) AND organisation = \(service.organisation) AND address IS NOT NULL ORDER BY number")
        return ServiceView(
            initiative: initiative, found: found, offices: offices.filter { !here.contains($0.number) },
            places: places, isOwn: try service.mayBeTold(by: actor, in: tx),
            mayRefer: try service.mayBeReferred(by: actor, in: tx),
            opensRecord: initiative.opensRecord(to: actor),
            edition: service.edition(details))
    }
}

extension Service {
    /// - Throws: not found for whoever may not know of its organisation.
    static func find(
        _ number: Number<Service>, for actor: Actor, in tx: ReadTransaction, scope: Scope
    ) throws -> Service {
        guard let found = try tx.record(Service.self, "scope = \(scope) AND number = \(number)") else {
            throw Problem.notFound
        }
        let state = try Membership.find(found.organisation, in: tx, scope: scope).state
        guard state == .named || state == .joined || actor.behalf == found.organisation.value else {
            throw Problem.notFound
        }
        return found
    }

    /// Its organisation tells of it; a steward only of what was published elsewhere.
    func mayBeTold(by actor: Actor, in tx: ReadTransaction) throws -> Bool {
        guard actor.may(.describe) else { return false }
        return try (!isOwnWord && actor.may(.arrange)) || actor.behalf == host(in: tx).value
    }

    /// Whose it is, also where that one stood here under another name.
    func host(in tx: ReadTransaction) throws -> Number<Organisation> {
        try Organisation.shown(for: organisation, in: tx, scope: scope)
    }

    /// By those in charge of referrals at another organisation.
    fileprivate func mayBeReferred(by actor: Actor, in tx: ReadTransaction) throws -> Bool {
        guard status.isOffered, let own = try ReferralKeeper.organisation(of: actor, in: tx, scope: scope) else {
            return false
        }
        let host = try host(in: tx)
        return try own != host
            && ReferralKeeper.receivers(besides: own, in: tx, scope: scope).contains { $0.number == host }
    }

    func path(in initiative: Initiative) -> String { "/\(initiative.slug)/services/\(number.value)" }
}
