internal import Core
internal import Initiatives

/// Where there is help, where none, and where several do the same: counted from what is told.
struct CoverView: Sendable {
    struct Line: Sendable {
        var place: Place
        /// In which place it lies; nil for the outermost.
        var within: Place?
        /// For the place itself.
        var own: Int
        /// For a place in which it lies.
        var around: Int
    }

    struct Same: Sendable {
        var topic: String
        var place: Place
        var organisations: Int
    }

    /// House default: the list is a reason to talk, not a register.
    static let mostSame: Int64 = 20

    var initiative: Initiative
    /// Places that have no parts, and others that something is for as a whole, in the order of the tree.
    var lines: [Line]
    /// The same topic and place, most organisations first.
    var same: [Same]
    var stale: Int
    var all: Int

    var bare: [Line] { lines.filter { $0.own + $0.around == 0 } }
}

extension CoverView {
    static func find(_ slug: Slug, in tx: ReadTransaction) throws -> CoverView {
        let initiative = try Initiative.find(slug, in: tx)
        let scope = initiative.scope
        let places = try Place.all(in: tx, scope: scope)
        let (stale, all) = try ages(in: tx, initiative)
        return CoverView(
            initiative: initiative, lines: try lines(places, in: tx, scope), same: try same(places, in: tx, scope),
            stale: stale, all: all)
    }

    private static func lines(_ places: [Place], in tx: ReadTransaction, _ scope: Scope) throws -> [Line] {
        var own: [Number<Place>: Int] = [:]
        try tx.forEach(
            """
            SELECT sp.place, COUNT(*) FROM service_place sp
            JOIN service s ON s.scope = sp.scope AND s.number = sp.service
            WHERE sp.scope = \(scope) AND \(Service.offered) GROUP BY sp.place
            """
        ) { own[Number($0.int64(0))] = Int($0.int64(1)) }
        var around: [Number<Place>: Int] = [:]
        // Each place comes before its parts.
        for place in places {
            guard let parent = place.parent else { continue }
            around[place.number] = (around[parent] ?? 0) + (own[parent] ?? 0)
        }
        let wholes = Set(places.compactMap(\.parent))
        let numbered = Dictionary(places.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        return places.filter { !wholes.contains($0.number) || own[$0.number] ?? 0 > 0 }.map {
            Line(
                place: $0, within: $0.parent.flatMap { numbered[$0] }, own: own[$0.number] ?? 0,
                around: around[$0.number] ?? 0)
        }
    }

    private static func same(_ places: [Place], in tx: ReadTransaction, _ scope: Scope) throws -> [Same] {
        let placed = Dictionary(places.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        return try tx.all(
            """
            SELECT t.name AS topic, sp.place AS place, COUNT(DISTINCT \(OrganisationAlias.stays(for: "s"))) AS hosts
            FROM service_topic st JOIN topic t ON t.scope = st.scope AND t.number = st.topic
            JOIN service s ON s.scope = st.scope AND s.number = st.service
            JOIN service_place sp ON sp.scope = st.scope AND sp.service = st.service
            WHERE st.scope = \(scope) AND \(Service.offered)
            GROUP BY t.name, sp.place HAVING COUNT(DISTINCT \(OrganisationAlias.stays(for: "s"))) > 1
            ORDER BY hosts DESC, t.name, sp.place LIMIT \(mostSame)
            """
        ) { row -> Same? in
            let place = placed[try row.get("place")]
            let topic = try row.get("topic", as: String.self)
            return place.map { Same(topic: topic, place: $0, organisations: Int(row.int64(2))) }
        }.compactMap(\.self)
    }

    static func ages(in tx: ReadTransaction, _ initiative: Initiative) throws -> (stale: Int, all: Int) {
        let today = initiative.day(at: tx.now)
        var (stale, all) = (0, 0)
        try tx.forEach(
            """
            SELECT s.assured AS assured, CASE WHEN s.is_own_word = 1 THEN NULL ELSE d.published END AS published,
              COUNT(*) AS services
            FROM service s LEFT JOIN directory d ON d.scope = s.scope AND d.number = s.directory
            WHERE s.scope = \(initiative.scope) AND \(Service.offered) GROUP BY 1, 2
            """
        ) { row in
            let days: [Day?] = [try row.get("assured"), try row.get("published")]
            let count = Int(row.int64(2))
            all += count
            if Assurance(days, today: today).isStale { stale += count }
        }
        return (stale, all)
    }
}

extension Service {
    /// Whether a service `s` is one that whoever needs help can find.
    static let offered: SQL = """
        s.status IN ('active', 'temporarily closed') AND EXISTS (
          SELECT 1 FROM membership m WHERE m.scope = s.scope AND m.organisation = s.organisation
          AND m.state IN ('named', 'joined'))
        """
}
