internal import Core
internal import Initiatives

/// Finds services, the best first, by walking the shortest list: the services of the rarest word, or those of the place.
///
/// Each further condition is then one look at a key. So it costs what the rarest condition costs, however many services
/// there are. A place is met by what serves it, what serves a place around it, and what serves a place in it: their ranges
/// in the tree overlap.
struct ServiceFinder {
    /// A list longer than this is long; how long does not matter.
    private static let longList: Int64 = 5000

    let tx: ReadTransaction
    let scope: Scope
    let search: ServiceSearch
    let place: Place?
    /// nil where nobody's in particular are looked for.
    let organisation: Number<Organisation>?

    /// What is known of when a service is open.
    private enum Hours {
        case any
        case told(weekday: Int64, minute: Int64?)
        case untold
    }

    /// At most `ServiceSearch.most`, and one more where there are more. What is open now comes before what has told no
    /// hours.
    func find() throws -> [Number<Service>] {
        guard let weekday = search.weekday else { return try find(.any) }
        let open = try find(.told(weekday: weekday, minute: search.minute))
        guard search.isNow, open.count <= ServiceSearch.most else { return open }
        return Array((open + (try find(.untold))).prefix(ServiceSearch.most + 1))
    }

    private func find(_ hours: Hours) throws -> [Number<Service>] {
        let words = search.words
        // Words that say nothing by themselves find nothing.
        guard words.isEmpty == (search.need == nil) else { return [] }
        let lengths = try words.map { (word: $0, length: try length(of: $0)) }
        guard let rarest = lengths.min(by: { $0.length < $1.length }) else {
            // Where a place has many, whoever walks all services soon has enough of them.
            return try walk(placeIsShorter: try placeIsShorter(than: Self.longList), nil, [], hours)
        }
        guard rarest.length > 0 else { return [] }
        let isShorter = try placeIsShorter(than: rarest.length)
        let others = words.filter { $0 != rarest.word }
        return try walk(placeIsShorter: isShorter, rarest.word, others, hours)
    }

    private func walk(
        placeIsShorter: Bool, _ rarest: String?, _ others: [String], _ hours: Hours
    ) throws -> [Number<Service>] {
        let term: SQL = rarest.map { "t.scope = \(scope) AND t.term = \($0)" } ?? "t.scope = \(scope)"
        let list: SQL
        // The number by which the list knows a service: so what it does not fit is left before the service is read.
        let number: SQL
        switch (rarest, placeIsShorter ? place : nil) {
        case (nil, nil): (list, number) = ("service s WHERE s.scope = \(scope)", "s.number")
        case (nil, let place?): (list, number) = ("\(near(place)) WHERE s.scope = \(scope)", "near.service")
        case (_?, nil):
            list = "service_term t JOIN service s ON s.scope = t.scope AND s.number = t.service WHERE \(term)"
            number = "t.service"
        case (_?, let place?):
            list = """
                \(near(place)) JOIN service_term t ON \(term) AND t.service = near.service WHERE s.scope = \(scope)
                """
            number = "near.service"
        }
        let order: SQL = rarest == nil ? "s.number" : "t.weight, t.service"
        let most = Int64(ServiceSearch.most + 1)
        return try tx.all(
            "SELECT s.number FROM \(list) \(conditions(others, hours, of: number)) ORDER BY \(order) LIMIT \(most)"
        ) {
            Number($0.int64(0))
        }
    }

    private func near(_ place: Place) -> SQL {
        """
        (SELECT DISTINCT sp.service FROM \(around(place))) near
        JOIN service s ON s.scope = \(scope) AND s.number = near.service
        """
    }

    /// A cross join is walked in the order in which it is written: there are fewer places than services.
    private func around(_ place: Place) -> SQL {
        """
        place p CROSS JOIN service_place sp
        WHERE p.scope = \(scope) AND p.opens < \(place.closes) AND p.closes > \(place.opens)
          AND sp.scope = p.scope AND sp.place = p.number
        """
    }

    private func length(of word: String) throws -> Int64 {
        try tx.count(
            """
            SELECT COUNT(*) FROM
              (SELECT 1 AS one FROM service_term WHERE scope = \(scope) AND term = \(word) LIMIT \(Self.longList)) listed
            """)
    }

    private func placeIsShorter(than length: Int64) throws -> Bool {
        guard let place, length > Int64(ServiceSearch.most) else { return false }
        return try tx.count(
            "SELECT COUNT(*) FROM (SELECT 1 AS one FROM \(around(place)) LIMIT \(length)) listed") < length
    }

    private func conditions(_ others: [String], _ hours: Hours, of number: SQL) -> SQL {
        var sql: SQL = "AND \(Service.offered)"
        for word in others {
            sql = """
                \(sql) AND EXISTS (SELECT 1 FROM service_term o WHERE o.scope = \(scope) AND o.term = \(word)
                AND o.service = \(number))
                """
        }
        if let place {
            sql = """
                \(sql) AND EXISTS (SELECT 1 FROM service_place sp CROSS JOIN place p
                  WHERE sp.scope = \(scope) AND sp.service = \(number) AND p.scope = sp.scope AND p.number = sp.place
                  AND p.opens < \(place.closes) AND p.closes > \(place.opens))
                """
        }
        if let age = search.age {
            sql = """
                \(sql) AND (s.minimum_age IS NULL OR s.minimum_age <= \(age))
                AND (s.maximum_age IS NULL OR s.maximum_age >= \(age))
                """
        }
        if let language = search.language {
            sql = """
                \(sql) AND EXISTS (SELECT 1 FROM service_language l WHERE l.scope = \(scope) AND l.service = \(number)
                AND l.language = \(language))
                """
        }
        if let organisation { sql = "\(sql) AND \(OrganisationAlias.stays(for: "s")) = \(organisation)" }
        if let stage = search.stage {
            sql = """
                \(sql) AND EXISTS (SELECT 1 FROM service_stage g WHERE g.scope = \(scope) AND g.service = \(number)
                AND g.stage = \(stage))
                """
        }
        return "\(sql) \(opening(hours, of: number))"
    }

    /// What is closed for a time is not open now, and that is known.
    private func opening(_ hours: Hours, of number: SQL) -> SQL {
        let mine: SQL = "SELECT 1 FROM service_hours h WHERE h.scope = \(scope) AND h.service = \(number)"
        let isActive: SQL = search.isNow ? "AND s.status = 'active'" : ""
        switch hours {
        case .any: return ""
        case .told(let weekday, let minute):
            let time: SQL = minute.map { "AND h.opens <= \($0) AND h.closes > \($0)" } ?? ""
            return "\(isActive) AND EXISTS (\(mine) AND h.weekday = \(weekday) \(time))"
        case .untold: return "\(isActive) AND NOT EXISTS (\(mine))"
        }
    }
}
