internal import Core
internal import Initiatives

/// Makes rows of what was gathered: what is not fit is refused with its place, and a single cell that cannot be read is
/// left out and told.
struct DirectoryReading {
    private let gathering: Gathering
    private let places: PlaceNames
    private(set) var report: DirectoryReport
    private(set) var rows = DirectoryRows()
    private var hosts: Set<String> = []
    private var sites: Set<String> = []

    init(_ gathering: Gathering, places: PlaceNames) {
        self.gathering = gathering
        self.places = places
        report = gathering.report
        for record in gathering.all(.organisation) { readOrganisation(record) }
        for record in gathering.all(.location) { readLocation(record) }
        for record in gathering.all(.service) { readService(record) }
        report.organisations = rows.organisations.count
        report.locations = rows.locations.count
        report.services = rows.services.count
    }

    private mutating func readOrganisation(_ record: DirectoryRecord) {
        guard let name = text(record.first(.name), most: 200) else {
            return refuse(record.id, "services.no-name", "It has no name.")
        }
        let part = record.first(.description).map { Self.firstSentences($0.text.tidied) } ?? name
        hosts.insert(record.id.text)
        rows.organisations.append(.init(id: record.id.text, name: name, part: part))
    }

    private mutating func readLocation(_ record: DirectoryRecord) {
        guard let organisation = host(of: record) else { return }
        let (latitude, longitude) = position(of: record)
        let address = text(record.first(.address), most: 500)
        let place = record.first(.place).flatMap { self.place($0) }
        // Where nothing but a place is told, that is its name.
        let isPlaceAlone = address == nil && latitude == nil && place != nil
        let name = text(record.first(.name), most: 200) ?? (isPlaceAlone ? text(record.first(.place), most: 200) : nil)
        // An office of which nothing but a name is told cannot be found; hours and whom it serves still count.
        guard address != nil || latitude != nil || place != nil else {
            return leaveOut(record.id, "services.nowhere", "It does not say where this is.")
        }
        sites.insert(record.id.text)
        rows.locations.append(
            .init(
                id: record.id.text, organisation: organisation, name: name, address: address, place: place,
                latitude: latitude, longitude: longitude))
    }

    private mutating func readService(_ record: DirectoryRecord) {
        guard let organisation = host(of: record) else { return }
        guard let name = text(record.first(.name), most: ServiceWords.Most.name) else {
            return refuse(record.id, "services.no-name", "It has no name.")
        }
        let sites = record.all(.location).compactMap { cell -> DirectoryRecord? in
            let site = gathering.record(.location, cell.text)
            if site == nil { leaveOut(cell, "services.unknown", "The directory has no location “\(cell.text)”.") }
            return site
        }
        let words = words(of: record, name: name, at: sites)
        let (room, assured): (Service.Room?, Day?) = (choice(record.first(.room)), day(record.first(.assured)))
        let assurer = text(record.first(.assurer), most: ServiceWords.Most.line)
        do {
            try words.validate()
        } catch {
            let problem = error as? Problem
            let field = problem?.place.flatMap { DirectoryRecipe.Field(rawValue: $0) }
            return refuse(
                field.flatMap { record.first($0) } ?? record.id, problem?.code ?? "services.unfit",
                "\(problem?.description ?? "\(error)")")
        }
        rows.services.append(
            .init(
                id: record.id.text, organisation: organisation,
                locations: sites.map(\.id.text).filter { self.sites.contains($0) }, words: words, room: room,
                assured: assured, assurerEmail: assurer))
    }

    /// What a location says holds for its services, unless they say it themselves.
    private mutating func words(
        of record: DirectoryRecord, name: String, at sites: [DirectoryRecord]
    ) -> ServiceWords {
        func cells(_ field: DirectoryRecipe.Field) -> [DirectoryCell] {
            let own = record.all(field)
            return own.isEmpty ? sites.flatMap { $0.all(field) } : own
        }
        var words = ServiceWords(name: name)
        words.description = text(record.first(.description), most: ServiceWords.Most.text)
        words.status = choice(record.first(.status)) ?? .active
        words.minimumAge = age(record.first(.minimumAge))
        words.maximumAge = age(record.first(.maximumAge))
        words.eligibility = lines(record.all(.eligibility))
        words.fees = lines(cells(.fees))
        words.application = lines(record.all(.application))
        words.url = address(record.first(.url))
        words.email = email(record.first(.email))
        words.phones = cells(.phone).compactMap { phone($0) }.inOrderOnce
        words.hours = cells(.hours).flatMap { hours($0) }.inOrderOnce
        words.languages = cells(.language).compactMap { text($0, most: 50) }.inOrderOnce
        words.topics = record.all(.topic).compactMap { text($0, most: 200) }.inOrderOnce
        words.places = places.whole(cells(.area).compactMap { place($0) })
        return words
    }

    private mutating func host(of record: DirectoryRecord) -> String? {
        guard let cell = record.first(.organisation) else {
            refuse(record.id, "services.no-organisation", "It does not say which organisation this is of.")
            return nil
        }
        guard hosts.contains(cell.text) else {
            refuse(cell, "services.unknown-organisation", "The directory does not tell who “\(cell.text)” is.")
            return nil
        }
        return cell.text
    }

    mutating func refuse(_ cell: DirectoryCell, _ code: String, _ reason: String) {
        report.refuse(.init(file: cell.file, line: cell.line, column: cell.column, code: code, reason: reason))
    }

    mutating func leaveOut(_ cell: DirectoryCell, _ code: String, _ reason: String) {
        report.leaveOut(.init(file: cell.file, line: cell.line, column: cell.column, code: code, reason: reason))
    }

    mutating func place(_ cell: DirectoryCell) -> Number<Place>? {
        let found = places.place(cell.text)
        if found == nil { leaveOut(cell, "place.unknown", "There is no place “\(cell.text.prefix(80))” here.") }
        return found
    }

    /// As much of it as fits, in whole sentences: nothing is quoted that was not said so.
    private static func firstSentences(_ text: String) -> String {
        guard text.count > 500 else { return text }
        let start = text.prefix(500)
        let end = start.indices.last {
            start[$0] == "." && start[start.index(after: $0)...].first?.isWhitespace ?? true
        }
        return end.map { String(start[...$0]) } ?? String(start.prefix(499)) + "…"
    }
}

extension Array where Element: Hashable {
    /// Without what was there already.
    fileprivate var inOrderOnce: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
