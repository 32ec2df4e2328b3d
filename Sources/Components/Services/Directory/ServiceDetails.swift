internal import Activities
internal import Core
internal import Initiatives

/// The rows that hang on a service.
struct ServiceDetails: Sendable {
    var phones: [ServicePhone] = []
    var hours: [ServiceHours] = []
    var languages: [ServiceLanguage] = []
    var topics: [ServiceTopic] = []
    var places: [ServicePlace] = []
    var stages: [ServiceStage] = []
    var locations: [ServiceLocation] = []
}

extension ServiceDetails {
    init(
        _ words: ServiceWords, of service: Service, topics known: [String: Number<Topic>],
        at locations: [Number<Location>]
    ) {
        let (scope, number) = (service.scope, service.number)
        phones = Array(words.phones.enumerated()).map { index, phone in
            ServicePhone(
                scope: scope, service: number, position: Int64(index) + 1, phone: phone.number, words: phone.words)
        }
        // Somebody may have said one opening twice; the longer one is true of both.
        let openings = Dictionary(grouping: words.hours) { [$0.weekday, $0.opens] }.values
        hours = openings.compactMap { $0.max { $0.closes < $1.closes } }.map {
            ServiceHours(scope: scope, service: number, weekday: $0.weekday, opens: $0.opens, closes: $0.closes)
        }
        languages = Set(words.languages).map { ServiceLanguage(scope: scope, service: number, language: $0) }
        topics = Set(words.topics.compactMap { known[$0] }).map {
            ServiceTopic(scope: scope, service: number, topic: $0)
        }
        places = Set(words.places).map { ServicePlace(scope: scope, service: number, place: $0) }
        stages = Set(words.stages).map { ServiceStage(scope: scope, service: number, stage: $0) }
        self.locations = Set(locations).map { ServiceLocation(scope: scope, service: number, location: $0) }
    }

    /// Of these services, in a fixed number of queries.
    static func all(
        of services: [Number<Service>], in tx: ReadTransaction, scope: Scope
    ) throws -> [Number<Service>: ServiceDetails] {
        let wanted: SQL = "scope = \(scope) AND service IN (\(list: services)) ORDER BY service"
        var found: [Number<Service>: ServiceDetails] = [:]
        for row in try tx.records(ServicePhone.self, "\(wanted), position") {
            found[row.service, default: ServiceDetails()].phones.append(row)
        }
        for row in try tx.records(ServiceHours.self, "\(wanted), weekday, opens") {
            found[row.service, default: ServiceDetails()].hours.append(row)
        }
        for row in try tx.records(ServiceLanguage.self, "\(wanted), language") {
            found[row.service, default: ServiceDetails()].languages.append(row)
        }
        for row in try tx.records(ServiceTopic.self, "\(wanted), topic") {
            found[row.service, default: ServiceDetails()].topics.append(row)
        }
        for row in try tx.records(ServicePlace.self, "\(wanted), place") {
            found[row.service, default: ServiceDetails()].places.append(row)
        }
        for row in try tx.records(ServiceStage.self, "\(wanted), stage") {
            found[row.service, default: ServiceDetails()].stages.append(row)
        }
        for row in try tx.records(ServiceLocation.self, "\(wanted), location") {
            found[row.service, default: ServiceDetails()].locations.append(row)
        }
        return found
    }

    mutating func append(_ other: ServiceDetails) {
        phones += other.phones
        hours += other.hours
        languages += other.languages
        topics += other.topics
        places += other.places
        stages += other.stages
        locations += other.locations
    }

    func insert(in tx: WriteTransaction) throws {
        try tx.insert(phones)
        try tx.insert(hours)
        try tx.insert(languages)
        try tx.insert(topics)
        try tx.insert(places)
        try tx.insert(stages)
        try tx.insert(locations)
    }

    /// Makes the rows these, and touches none that was so already.
    /// - Returns: whether anything changed.
    func replace(_ old: ServiceDetails, in tx: WriteTransaction) throws -> Bool {
        let changes = [
            try tx.replace(old.phones, with: phones), try tx.replace(old.hours, with: hours),
            try tx.replace(old.languages, with: languages), try tx.replace(old.topics, with: topics),
            try tx.replace(old.places, with: places), try tx.replace(old.stages, with: stages),
            try tx.replace(old.locations, with: locations),
        ]
        return changes.contains(true)
    }
}

extension WriteTransaction {
    fileprivate func replace<R: Record>(_ old: [R], with new: [R]) throws -> Bool {
        if old.isEmpty && new.isEmpty { return false }
        let (before, after) = (Set(old.map(\.cells)), Set(new.map(\.cells)))
        guard before != after else { return false }
        for row in old where !after.contains(row.cells) { try retire(row) }
        for row in new where !before.contains(row.cells) { try insert(row) }
        return true
    }
}
