internal import Activities
internal import Core
internal import Initiatives
internal import Web

/// What was found, and what can be asked for.
struct ServicesView: Sendable {
    var initiative: Initiative
    var search: ServiceSearch
    /// What was asked, as it was typed.
    var form: Form
    var found: [FullService]
    /// How many there are in all, as far as they are counted.
    var count: Int
    var places: [Place]
    var languages: [String]
    /// Whose services are shown, where only theirs are; what one may not know of shows none.
    var organisation: Organisation?
    /// The one at which all that is shown stands, where that was asked.
    var stage: LifeStage?
    /// What most services help with; only where nothing is looked for.
    var topics: [(name: String, count: Int64)]
    var mayTell: Bool
    var mayImport: Bool

    var isMany: Bool { count > ServiceSearch.most }
    var pages: Int { (min(count, ServiceSearch.most) + ServiceSearch.onePage - 1) / ServiceSearch.onePage }
    var choices: [Place] { Place.choices(among: places) }

    func place(_ slug: Slug?) -> Place? { slug.flatMap { slug in places.first { $0.slug == slug } } }
}

extension ServicesView {
    /// What cannot be understood is shown at its field, and finds nothing.
    static func find(_ slug: Slug, _ form: Form, for actor: Actor, in tx: ReadTransaction) throws -> ServicesView {
        var view = try asked(slug, form, for: actor, in: tx)
        guard view.form.problem == nil else { return view }
        // One more tells that there are more.
        let all = try view.numbers(upTo: ServiceSearch.most + 1, in: tx)
        view.count = all.count
        let first = Int(view.search.page - 1) * ServiceSearch.onePage
        let shown = Array(all.prefix(ServiceSearch.most).dropFirst(first).prefix(ServiceSearch.onePage))
        view.found = try FullService.all(shown, in: tx, view.initiative, places: view.places)
        if view.search.isEmpty { view.topics = try topics(in: tx, scope: view.initiative.scope) }
        return view
    }

    /// What was asked for, before anything is looked for; with its problem where it cannot be understood.
    private static func asked(
        _ slug: Slug, _ form: Form, for actor: Actor, in tx: ReadTransaction
    ) throws -> ServicesView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let places = try Place.all(in: tx, scope: scope)
        var view = ServicesView(
            initiative: initiative, search: ServiceSearch(), form: form, found: [], count: 0, places: places,
            languages: try languages(in: tx, scope: scope), topics: [],
            mayTell: actor.may(.describe) && actor.behalf != nil, mayImport: actor.may(.arrange))
        do {
            view.search = try ServiceSearch(form)
            if let asked = view.search.place, view.place(asked) == nil {
                throw Problem.invalid("place.unknown", at: "place", "There is no place “\(asked)” here.")
            }
        } catch let problem as Problem {
            view.form = form.with(problem)
            return view
        }
        if view.search.isNow {
            view.search.weekday = Int64(initiative.day(at: tx.now).weekday)
            view.search.minute = initiative.minute(at: tx.now)
        }
        return view
    }

    /// Everything that fits, for a spreadsheet.
    /// - Throws: where that is more than a spreadsheet should hold; what cannot be understood.
    static func findAll(_ slug: Slug, _ form: Form, for actor: Actor, in tx: ReadTransaction) throws -> ServicesView {
        var view = try asked(slug, form, for: actor, in: tx)
        if let problem = view.form.problem { throw problem }
        let all = try view.numbers(upTo: ServiceSearch.mostRows + 1, in: tx)
        guard all.count <= ServiceSearch.mostRows else {
            throw Problem(
                .tooLarge, "services.long-list", "More than \(ServiceSearch.mostRows) services fit. Say more.")
        }
        view.count = all.count
        view.found = try stride(from: 0, to: all.count, by: 500).flatMap { first in
            try FullService.all(
                Array(all[first..<min(first + 500, all.count)]), in: tx, view.initiative, places: view.places)
        }
        return view
    }

    private mutating func numbers(upTo most: Int, in tx: ReadTransaction) throws -> [Number<Service>] {
        let scope = initiative.scope
        if let stage = search.stage {
            self.stage = try tx.record(LifeStage.self, "scope = \(scope) AND number = \(stage)")
        }
        organisation = try search.of.flatMap { slug in
            try tx.record(
                Organisation.self,
                """
                scope = \(scope) AND slug = \(slug) AND number IN (
                  SELECT organisation FROM membership WHERE scope = \(scope) AND state IN ('named', 'joined'))
                """)
        }
        guard (search.of == nil) == (organisation == nil) else { return [] }
        return try ServiceFinder(
            tx: tx, scope: scope, search: search, place: place(search.place), organisation: organisation?.number,
            most: most
        ).find()
    }

    /// From each language to the next one by its key: however many services there are, there are few languages.
    private static func languages(in tx: ReadTransaction, scope: Scope) throws -> [String] {
        try tx.all(
            """
            WITH RECURSIVE known(language) AS (
              SELECT MIN(language) FROM service_language WHERE scope = \(scope)
              UNION ALL
              SELECT (SELECT MIN(l.language) FROM service_language l
                WHERE l.scope = \(scope) AND l.language > known.language)
              FROM known WHERE known.language IS NOT NULL)
            SELECT language FROM known WHERE language IS NOT NULL ORDER BY language
            """
        ) { try $0.get("language") }
    }

    private static func topics(in tx: ReadTransaction, scope: Scope) throws -> [(name: String, count: Int64)] {
        try tx.all(
            """
            SELECT t.name AS name, COUNT(*) AS services FROM service_topic st
            JOIN topic t ON t.scope = st.scope AND t.number = st.topic
            WHERE st.scope = \(scope) GROUP BY t.name ORDER BY services DESC, t.name LIMIT 12
            """
        ) { (name: try $0.get("name"), count: $0.int64(1)) }
    }
}
