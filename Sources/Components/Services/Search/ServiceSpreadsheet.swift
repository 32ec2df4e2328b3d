internal import CSV
internal import Core
internal import Initiatives

extension Spreadsheet {
    /// The services that were found.
    init(services: [FullService]) {
        self.init(
            "services",
            columns: [
                "id", "name", "organization", "status", "minimum_age", "maximum_age", "eligibility_description",
                "topics", "service_areas", "languages", "phones", "url", "capacity", "wait_days", "assured_date",
                "stale", "source",
            ]
        ) { writer in
            for found in services { writer.append(found) }
        }
    }
}

extension CSVWriter {
    fileprivate mutating func append(_ found: FullService) {
        let service = found.service
        append(number: service.number.value)
        append(service.name)
        append(found.organisation.name)
        append(service.status.rawValue)
        append(count: service.minimumAge)
        append(count: service.maximumAge)
        append(service.eligibility ?? "")
        append(found.topics.joined(separator: "; "))
        append(found.places.map(\.name).joined(separator: "; "))
        append(found.languages.joined(separator: "; "))
        append(found.phones.map(\.phone).joined(separator: "; "))
        append(service.url ?? "")
        append(service.room?.rawValue ?? "")
        append(count: service.wait)
        append(found.assurance.day?.description ?? "")
        append(found.assurance.isStale ? "yes" : "no")
        append(service.isOwnWord ? "" : found.source?.citation ?? "")
        endRow()
    }
}
