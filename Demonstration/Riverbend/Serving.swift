internal import Activities
internal import Core
internal import Initiatives
internal import Services
internal import Web

/// Which help there is in Riverbend: told by whoever gives it, one service only by an old leaflet; and a pathway on which
/// nobody helps at the first stage and nobody counted the first step.
struct Serving: Sendable {
    let valley: Valley
    private var scope: Scope { valley.scope }
    private static let steward = "Ines Carvalho"

    init(_ valley: Valley) { self.valley = valley }

    func load() async throws {
        let stages = try await nameStages()
        let places = try await valley.store.read { [scope] tx in try Place.all(in: tx, scope: scope) }
        for row in try DataFile("riverbend-services.csv").rows { try await tell(row, stages, places) }
        try await bringLeaflet()
        try await drawPathway(stages)
    }

    private func nameStages() async throws -> [String: Number<LifeStage>] {
        var stages: [String: Number<LifeStage>] = [:]
        for row in try DataFile("riverbend-life.csv").rows {
            let name = try row.text("name")
            stages[name] = try await valley.perform(
                NameLifeStage(
                    scope: scope, stage: name, fromAge: try row.number("from_age"), toAge: try row.number("to_age")),
                by: Self.steward)
        }
        return stages
    }

    private func tell(
        _ row: DataFile.Row, _ stages: [String: Number<LifeStage>], _ places: [Place]
    ) async throws {
        var words = ServiceWords(name: try row.text("name"))
        words.description = row.optional("description")
        words.topics = row.list("topics")
        words.places = try row.list("places").map { slug in
            guard let place = places.first(where: { $0.slug.text == slug }) else { throw row.fault("places") }
            return place.number
        }
        words.stages = try row.list("stages").map { try row.stage($0, stages) }
        words.minimumAge = try row.optional("from_age").map { _ in try row.number("from_age") }
        words.maximumAge = try row.optional("to_age").map { _ in try row.number("to_age") }
        words.languages = row.list("languages")
        words.application = row.optional("application")
        words.fees = row.optional("fees")
        words.phones = row.optional("phone").map { [ServiceWords.Phone(number: $0)] } ?? []
        if let hours = row.optional("hours") {
            guard let read = OpeningText.hours(hours) else { throw row.fault("hours") }
            words.hours = read
        }
        let teller = try row.text("told_by")
        let service = try await valley.perform(
            AddService(scope: scope, words: words, address: row.optional("address")), by: teller)
        guard row.optional("room") != nil else { return }
        let wait = try row.optional("wait").map { _ in try row.number("wait") }
        _ = try await valley.perform(
            SayRoom(scope: scope, service: service, room: try row.choice("room"), wait: wait), by: teller)
    }

    /// It was printed more than a year before, and nobody has looked since. So short a directory comes in one part: where
    /// it is known, all of it is here.
    private func bringLeaflet() async throws {
        let slug = try Slug(checking: "leaflet", at: "directory")
        let isHere = try await valley.store.read { [scope] tx in
            try tx.record(Directory.self, "scope = \(scope) AND slug = \(slug)") != nil
        }
        guard !isHere else { return }
        let heading = ImportServices.Heading(
            slug: slug, name: "A leaflet of the valley",
            citation: "A leaflet from the market (invented)", published: valley.day(-500), sector: .government)
        let recipe = try DirectoryRecipe(json: Self.bytes("leaflet.recipe"), name: "leaflet.recipe")
        let leaflet = try PublishedDirectory(scope: scope, heading: heading, recipe: recipe) { try Self.bytes($0) }
        _ = try await leaflet.bring(
            to: valley.store, by: valley.cast.caller(Self.steward), isDryRun: false, skipsRefused: false)
    }

    private static func bytes(_ file: String) throws -> [UInt8] {
        guard let asset = embeddedAssets.first(where: { $0.name == "riverbend-\(file)" }) else {
            throw Problem(.internal, "demonstration.file", at: file, "This file was not compiled in.")
        }
        return Array(asset.bytes)
    }

    private func drawPathway(_ stages: [String: Number<LifeStage>]) async throws {
        let steps = try DataFile("riverbend-pathway.csv").rows.map { row in
            PathwayWords.Step(
                stage: try row.stage(try row.text("stage"), stages), indicator: row.optional("indicator"))
        }
        let pathway = try await valley.perform(
            DrawPathway(
                scope: scope,
                words: PathwayWords(
                    name: "From the first class to her own choice",
                    about: "The way of a girl in the valley, and where she leaves it.", steps: steps)),
            by: Self.steward)
        for row in try DataFile("riverbend-transitions.csv").rows {
            guard let period = Period.year(valley.today.parts.year - Int(try row.number("years_ago"))) else {
                throw row.fault("years_ago")
            }
            let count = try row.optional("made").map { _ in
                StateTransition.Count(try row.number("made"), of: try row.number("whole"))
            }
            _ = try await valley.perform(
                StateTransition(
                    scope: scope, pathway: pathway, from: try row.stage(try row.text("from"), stages),
                    to: try row.stage(try row.text("to"), stages), period: period, count: count,
                    source: try row.text("source")), by: try row.text("said_by"))
        }
    }
}

extension DataFile.Row {
    fileprivate func stage(_ name: String, _ stages: [String: Number<LifeStage>]) throws -> Number<LifeStage> {
        guard let stage = stages[name] else { throw fault("stage") }
        return stage
    }
}
