internal import Activities
internal import Core
internal import Initiatives

extension ServiceView {
    /// What is told, as a form has it: lists with one thing on each line.
    var typed: [String: [String]] {
        let service = found.service
        var typed = ["name": service.name, "status": service.status.rawValue]
        typed["description"] = service.description
        typed["eligibility"] = service.eligibility
        typed["fees"] = service.fees
        typed["application"] = service.application
        typed["url"] = service.url
        typed["email"] = service.email
        typed["minimumAge"] = service.minimumAge.map { "\($0)" }
        typed["maximumAge"] = service.maximumAge.map { "\($0)" }
        typed["topics"] = found.topics.joined(separator: "\n")
        typed["places"] = found.places.map(\.name).joined(separator: "\n")
        typed["languages"] = found.languages.joined(separator: "\n")
        typed["phones"] = found.phones.map { phone in phone.words.map { "\($0): \(phone.phone)" } ?? phone.phone }
            .joined(separator: "\n")
        typed["hours"] = found.hours.map { open in
            "\(OpeningText.weekdays[Int(open.weekday) % 7]) \(open.opens.asTime)-\(open.closes.asTime)"
        }.joined(separator: "\n")
        return typed.mapValues { [$0] }.merging(["stages": found.stages.map { "\($0.number.value)" }]) { $1 }
    }
}

/// What programs read before they tell of a service. Fields are only ever added.
struct ServiceFormJSON: Encodable {
    struct Stage: Encodable {
        let stage: Int64
        let name: String
    }

    let stages: [Stage]
    let service: ServiceJSON?
    let edition: String?

    init(_ desk: TellingDesk, _ known: ServiceView?) {
        stages = desk.stages.map { Stage(stage: $0.number.value, name: $0.name) }
        service = known.map { ServiceJSON($0.found) }
        edition = known?.edition
    }
}
