internal import Activities
internal import Core
internal import Initiatives
internal import Web

/// What one must know of an initiative to tell of a service.
struct TellingDesk: Sendable {
    let initiative: Initiative
    let places: PlaceNames
    let stages: [LifeStage]

    static func find(_ slug: Slug, in tx: ReadTransaction) throws -> TellingDesk {
        let initiative = try Initiative.find(slug, in: tx)
        return TellingDesk(
            initiative: initiative, places: try PlaceNames(within: nil, in: tx, scope: initiative.scope),
            stages: try LifeStage.all(in: tx, scope: initiative.scope))
    }
}

extension ServiceWords {
    /// As somebody typed it. Lists have one thing on each line.
    init(_ form: Form, _ desk: TellingDesk) throws {
        self.init(name: try form.text("name", most: Most.name))
        description = try form.optionalText("description", most: Most.text)
        status = try form.choice("status", as: Service.Status.self)
        eligibility = try form.optionalText("eligibility", most: Most.text)
        fees = try form.optionalText("fees", most: Most.text)
        application = try form.optionalText("application", most: Most.text)
        email = try form.optionalText("email", most: Most.line)
        url = try form.optionalText("url", most: Most.line)
        if let url, !url.hasPrefix("http://"), !url.hasPrefix("https://") {
            throw Problem.invalid("service.url", at: "url", "A web address begins with https:// or http://.")
        }
        minimumAge = try form.age("minimumAge")
        maximumAge = try form.age("maximumAge")
        topics = try form.lines("topics")
        languages = try form.lines("languages")
        phones = try form.lines("phones").map { line in
            guard let phone = Phone(line) else {
                throw Problem.invalid("service.phone", at: "phones", "“\(line.prefix(80))” is not a telephone number.")
            }
            return phone
        }
        hours = try form.lines("hours").flatMap { line in
            guard let hours = OpeningText.hours(line.withOurDigits) else {
                throw Problem.invalid("service.hours", at: "hours", "“\(line.prefix(80))” is no opening hour.")
            }
            return hours
        }
        places = desk.places.whole(
            try form.lines("places").map { name in
                guard let place = desk.places.place(name) else {
                    throw Problem.invalid("service.place", at: "places", "There is no place “\(name.prefix(80))” here.")
                }
                return place
            })
        let chosen = Set(form.all("stages"))
        stages = desk.stages.map(\.number).filter { chosen.contains("\($0.value)") }
    }
}

extension Form {
    fileprivate func lines(_ name: String) throws -> [String] {
        let text = try optionalText(name, most: ServiceWords.Most.text) ?? ""
        return text.split(separator: "\n").map { $0.trimmingBlanks }.filter { !$0.isEmpty }
    }

    fileprivate func age(_ name: String) throws -> Int64? {
        try optionalText(name, most: 20).map { _ in try number(name, in: 0...120) }
    }

    func address() throws -> String? { try optionalText("address", most: ServiceWords.Most.line) }
}

extension Substring {
    fileprivate var trimmingBlanks: String { String(self).onOneLine }
}
