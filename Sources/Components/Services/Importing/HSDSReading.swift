internal import Core
internal import Foundation

/// Reads services as HSDS 3 writes them in JSON: one, a list, or a page of an API with them in `contents`.
///
/// What it reads comes to the same as sheets do. Its lines are counted by services, since JSON knows no lines.
struct HSDSReading {
    let file: String

    func gather(_ bytes: [UInt8]) throws -> Gathering {
        var gathering = Gathering()
        for (index, service) in try services(bytes).enumerated() {
            HSDSCells(file: file, line: index + 1).gather(service, into: &gathering)
        }
        return gathering
    }

    private func services(_ bytes: [UInt8]) throws -> [HSDSService] {
        let (decoder, data) = (JSONDecoder(), Data(bytes))
        do {
            switch bytes.first(where: { !" \n\r\t".utf8.contains($0) }) {
            case UInt8(ascii: "["): return try decoder.decode([HSDSService].self, from: data)
            default:
                if let page = try? decoder.decode(HSDSPage.self, from: data) { return page.contents }
                return [try decoder.decode(HSDSService.self, from: data)]
            }
        } catch {
            throw Problem.invalid("services.json", at: file, "This is not HSDS 3 as JSON: \(error)")
        }
    }
}

private struct HSDSCells {
    let file: String
    let line: Int

    func gather(_ service: HSDSService, into gathering: inout Gathering) {
        if let organisation = service.organization, !gathering.has(.organisation, organisation.id) {
            _ = gathering.add(
                .organisation,
                record(
                    organisation.id, at: "organization.id",
                    [
                        (.name, "organization.name", [organisation.name]),
                        (.description, "organization.description", [organisation.description]),
                    ]))
        }
        let organisation = service.organization?.id ?? service.organization_id
        let places = (service.service_at_locations ?? []).compactMap(\.location)
        for location in places where !gathering.has(.location, location.id) {
            _ = gathering.add(.location, record(of: location, organisation))
        }
        let isNew = gathering.add(.service, record(of: service, organisation, at: places.map(\.id)))
        if !isNew {
            gathering.report.refuse(
                .init(file: file, line: line, column: "id", code: "services.twice", reason: "It is there twice."))
        }
    }

    private func record(of location: HSDSLocation, _ organisation: String?) -> DirectoryRecord {
        record(
            location.id, at: "location.id",
            [
                (.organisation, "organization.id", [organisation]), (.name, "location.name", [location.name]),
                (.address, "location.addresses", (location.addresses ?? []).map(\.onOneLine)),
                (.latitude, "location.latitude", [location.latitude.map { "\($0)" }]),
                (.longitude, "location.longitude", [location.longitude.map { "\($0)" }]),
                (.hours, "location.schedules", (location.schedules ?? []).map(\.words)),
                (.phone, "location.phones", (location.phones ?? []).map(\.words)),
            ])
    }

    private func record(of service: HSDSService, _ organisation: String?, at places: [String]) -> DirectoryRecord {
        let schedules = (service.schedules ?? []) + (service.service_at_locations ?? []).flatMap { $0.schedules ?? [] }
        return record(
            service.id, at: "id",
            [
                (.organisation, "organization.id", [organisation]), (.name, "name", [service.name]),
                (.description, "description", [service.description]), (.status, "status", [service.status]),
                (.url, "url", [service.url]), (.email, "email", [service.email]),
                (.application, "application_process", [service.application_process]),
                (.fees, "fees_description", [service.fees_description]),
                (.eligibility, "eligibility_description", [service.eligibility_description]),
                (.minimumAge, "minimum_age", [service.minimum_age?.years]),
                (.maximumAge, "maximum_age", [service.maximum_age?.years]),
                (.assured, "assured_date", [service.assured_date]),
                (.assurer, "assurer_email", [service.assurer_email]),
                (.location, "service_at_locations", places), (.hours, "schedules", schedules.map(\.words)),
                (.phone, "phones", (service.phones ?? []).map(\.words)),
                (.language, "languages", (service.languages ?? []).map { $0.code ?? $0.name }),
                (.area, "service_areas", (service.service_areas ?? []).map(\.name)),
                (.topic, "attributes", (service.attributes ?? []).map { $0.taxonomy_term?.name }),
                (.room, "service_capacities", (service.service_capacities ?? []).map(\.words)),
            ])
    }

    private func record(
        _ id: String, at column: String, _ fields: [(DirectoryRecipe.Field, String, [String?])]
    ) -> DirectoryRecord {
        var cells: [DirectoryRecipe.Field: [DirectoryCell]] = [:]
        for (field, column, texts) in fields {
            for text in texts.compactMap(\.self) where !text.isEmpty {
                cells[field, default: []].append(cell(text, column))
            }
        }
        return DirectoryRecord(id: cell(id, column), cells: cells)
    }

    private func cell(_ text: String, _ column: String) -> DirectoryCell {
        DirectoryCell(text: text, file: file, line: line, column: column)
    }
}
