internal import Core
internal import Initiatives
internal import Web

/// What programs read of services, in the words of HSDS 3. Fields are only ever added.
struct ServiceJSON: Encodable {
    struct Phone: Encodable {
        let number: String
        let description: String?
    }

    struct Schedule: Encodable {
        /// 0 is Monday.
        let weekday: Int64
        let opens_at: String
        let closes_at: String
    }

    struct Place: Encodable {
        let place: Slug
        let name: String
    }

    struct Location: Encodable {
        let name: String?
        let address: String?
        let latitude: Fixed?
        let longitude: Fixed?
    }

    let id: Int64
    let name: String
    let organization: String
    let description: String?
    let status: Service.Status
    let minimum_age: Int64?
    let maximum_age: Int64?
    let eligibility_description: String?
    let fees_description: String?
    let application_process: String?
    let url: String?
    let email: String?
    let phones: [Phone]
    let schedules: [Schedule]
    let languages: [String]
    let topics: [String]
    let service_areas: [Place]
    let locations: [Location]
    /// Left out where nobody has said.
    let capacity: Service.Room?
    let capacity_said: Day?
    /// How many days somebody who comes now waits; left out where nobody has said.
    let wait_days: Int64?
    /// The newest day on which somebody said that this is true, a directory of itself included.
    let assured_date: Day?
    let isStale: Bool
    let source: String?

    init(_ found: FullService) {
        let service = found.service
        (id, name, organization) = (service.number.value, service.name, found.organisation.slug.text)
        (description, status) = (service.description, service.status)
        (minimum_age, maximum_age) = (service.minimumAge, service.maximumAge)
        (eligibility_description, fees_description) = (service.eligibility, service.fees)
        (application_process, url, email) = (service.application, service.url, service.email)
        phones = found.phones.map { Phone(number: $0.phone, description: $0.words) }
        schedules = found.hours.map {
            Schedule(weekday: $0.weekday, opens_at: $0.opens.asTime, closes_at: $0.closes.asTime)
        }
        (languages, topics) = (found.languages, found.topics)
        service_areas = found.places.map { Place(place: $0.slug, name: $0.name) }
        locations = found.locations.map {
            Location(
                name: $0.name, address: $0.address, latitude: $0.latitude.map { Fixed(units: $0, decimals: 6) },
                longitude: $0.longitude.map { Fixed(units: $0, decimals: 6) })
        }
        (capacity, capacity_said, wait_days) = (service.room, service.roomSaid, service.wait)
        (assured_date, isStale) = (found.assurance.day, found.assurance.isStale)
        source = service.isOwnWord ? nil : found.source?.citation
    }
}

struct ServicesJSON: Encodable {
    let services: [ServiceJSON]
    /// How many fit, as far as they are counted.
    let count: Int
    let isMore: Bool
    let page: Int64
    /// Where what was asked for cannot be understood; then nothing is found.
    let refused: Refusal?

    struct Refusal: Encodable {
        let code: String
        let field: String?
        let detail: String
    }

    init(_ view: ServicesView) {
        refused = view.form.problem.map { Refusal(code: $0.code, field: $0.place, detail: $0.detail) }
        services = view.found.map(ServiceJSON.init)
        (count, isMore, page) = (min(view.count, ServiceSearch.most), view.isMany, view.search.page)
    }
}

struct CoverJSON: Encodable {
    struct Line: Encodable {
        let place: Slug
        let services: Int
        let around: Int
    }

    struct Same: Encodable {
        let topic: String
        let place: Slug
        let organisations: Int
    }

    let places: [Line]
    let same: [Same]
    let stale: Int
    let all: Int

    init(_ view: CoverView) {
        places = view.lines.map { Line(place: $0.place.slug, services: $0.own, around: $0.around) }
        same = view.same.map { Same(topic: $0.topic, place: $0.place.slug, organisations: $0.organisations) }
        (stale, all) = (view.stale, view.all)
    }
}
