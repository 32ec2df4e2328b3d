// What of HSDS 3 is read, in its own words [docs.openreferral.org, HSDS 3.0 and 3.1].

struct HSDSPage: Decodable { let contents: [HSDSService] }

struct HSDSService: Decodable {
    let id: String
    let name: String?
    let description: String?
    let url: String?
    let email: String?
    let status: String?
    let application_process: String?
    let fees_description: String?
    let eligibility_description: String?
    let minimum_age: Double?
    let maximum_age: Double?
    let assured_date: String?
    let assurer_email: String?
    let organization_id: String?
    let organization: HSDSOrganization?
    let service_at_locations: [HSDSServiceAtLocation]?
    let service_areas: [HSDSNamed]?
    let schedules: [HSDSSchedule]?
    let phones: [HSDSPhone]?
    let languages: [HSDSLanguage]?
    let attributes: [HSDSAttribute]?
    let service_capacities: [HSDSCapacity]?
}

struct HSDSOrganization: Decodable {
    let id: String
    let name: String?
    let description: String?
}

struct HSDSNamed: Decodable { let name: String? }

struct HSDSServiceAtLocation: Decodable {
    let location: HSDSLocation?
    let schedules: [HSDSSchedule]?
}

struct HSDSLocation: Decodable {
    let id: String
    let name: String?
    let latitude: Double?
    let longitude: Double?
    let addresses: [HSDSAddress]?
    let schedules: [HSDSSchedule]?
    let phones: [HSDSPhone]?
}

struct HSDSAddress: Decodable {
    let address_1: String?
    let address_2: String?
    let city: String?
    let state_province: String?
    let postal_code: String?

    var onOneLine: String {
        [address_1, address_2, city, state_province, postal_code].compactMap(\.self).filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
}

/// A recurrence in the words of iCalendar. Only weeks are read: “every second Tuesday of a month” is no opening hour.
struct HSDSSchedule: Decodable {
    let freq: String?
    let interval: Int?
    let byday: String?
    let opens_at: String?
    let closes_at: String?

    var words: String? {
        guard freq == "WEEKLY", interval ?? 1 == 1, let byday, let opens_at, let closes_at else { return nil }
        let days = byday.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
        return days.map { "\($0) \(opens_at.prefix(5)) \(closes_at.prefix(5))" }.joined(separator: "; ")
    }
}

struct HSDSPhone: Decodable {
    let number: String?
    let description: String?

    var words: String? { number.map { number in description.map { "\($0): \(number)" } ?? number } }
}

struct HSDSLanguage: Decodable {
    let code: String?
    let name: String?
}

struct HSDSAttribute: Decodable {
    struct Term: Decodable { let name: String? }
    let taxonomy_term: Term?
}

/// How many of its units are free now.
struct HSDSCapacity: Decodable {
    let available: Double?

    var words: String? { available.map { $0 > 0 ? "capacity" : "no-capacity" } }
}

extension Double {
    /// An age in whole years; nil for what is no number that could be one, such as 1e300.
    var years: String? { Int64(exactly: rounded(.down)).map { "\($0)" } }
}
