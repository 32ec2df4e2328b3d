internal import Core
internal import Initiatives

/// Writes services: what is said of them, what hangs on them, and the words by which they are found.
struct ServiceDesk {
    let tx: WriteTransaction
    private var topics: [String: Number<Topic>]
    private var nextTopic: Int64
    private var newTopics: [Topic] = []
    private var newServices: [Service] = []
    private var newDetails = ServiceDetails()
    private var terms: [ServiceTerm] = []

    init(_ tx: WriteTransaction) throws {
        self.tx = tx
        let known = try tx.records(Topic.self, "scope = \(tx.scope)")
        topics = Dictionary(known.map { ($0.name, $0.number) }, uniquingKeysWith: { first, _ in first })
        nextTopic = (known.map(\.number.value).max() ?? 0) + 1
    }

    mutating func add(_ service: Service, _ words: ServiceWords, at locations: [Number<Location>]) {
        enter(words.topics)
        newServices.append(service)
        newDetails.append(ServiceDetails(words, of: service, topics: topics, at: locations))
        terms += ServiceTerm.all(of: service, words)
    }

    /// - Returns: whether anything changed.
    mutating func revise(
        _ old: Service, _ details: ServiceDetails, to new: Service, _ words: ServiceWords,
        at locations: [Number<Location>]
    ) throws -> Bool {
        enter(words.topics)
        // What now helps with something new points to it.
        try tx.insert(newTopics)
        newTopics = []
        let isOther = old.cells != new.cells
        if isOther { try tx.update(old, to: new) }
        let hasOther = try ServiceDetails(words, of: new, topics: topics, at: locations).replace(details, in: tx)
        guard isOther || hasOther else { return false }
        try tx.change(
            ServiceTerm.table, "DELETE FROM service_term WHERE scope = \(new.scope) AND service = \(new.number)")
        terms += ServiceTerm.all(of: new, words)
        return true
    }

    /// Once, at the end: many rows are quicker together.
    consuming func close() throws {
        try tx.insert(newTopics)
        try tx.insert(newServices)
        try newDetails.insert(in: tx)
        try tx.keep(terms)
    }

    private mutating func enter(_ names: [String]) {
        for name in names where topics[name] == nil {
            let topic = Topic(scope: tx.scope, number: Number(nextTopic), name: name)
            newTopics.append(topic)
            topics[name] = topic.number
            nextTopic += 1
        }
    }
}

extension Service {
    /// The service with other words.
    func saying(_ words: ServiceWords) -> Service {
        var said = self
        said.name = words.name
        said.description = words.description
        said.status = words.status
        said.minimumAge = words.minimumAge
        said.maximumAge = words.maximumAge
        said.eligibility = words.eligibility
        said.fees = words.fees
        said.application = words.application
        said.url = words.url
        said.email = words.email
        return said
    }

    /// A service of which nothing is said yet but its name.
    init(
        scope: Scope, number: Number<Service>, organisation: Number<Organisation>, _ words: ServiceWords,
        directory: Number<Directory>? = nil, externalID: String? = nil
    ) {
        self.init(
            scope: scope, number: number, organisation: organisation, directory: directory, externalID: externalID,
            isOwnWord: directory == nil, name: words.name, status: words.status)
        self = saying(words)
    }
}
