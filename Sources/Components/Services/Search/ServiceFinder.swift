internal import Core
internal import Initiatives

/// Finds services, the best first.
///
/// Each word has a list of services, and so has each place; a search is what is in all of its lists, and is for the age
/// that was asked for. Lists are kept while the records have not grown, so however many services have a word, and however
/// few of them are for that age, looking through a list takes no time to speak of. What else is asked for is a look at a
/// key for each service, until there are enough.
struct ServiceFinder {
    /// A list longer than this is long; how long does not matter.
    private static let longList = 5000
    /// How many are asked about at once.
    private static let handful = 400

    let tx: ReadTransaction
    let scope: Scope
    let search: ServiceSearch
    let place: Place?
    /// nil where nobody's in particular are looked for.
    let organisation: Number<Organisation>?
    /// How many are enough.
    let most: Int

    /// What is known of when a service is open.
    private enum Hours {
        case any
        case told(weekday: Int64, minute: Int64?)
        case untold
    }

    /// What is open now comes before what has told no hours.
    func find() throws -> [Number<Service>] {
        // Words that say nothing by themselves find nothing.
        guard search.words.isEmpty == (search.need == nil) else { return [] }
        let listed = try listed()
        guard let weekday = search.weekday else { return try find(.any, among: listed) }
        let open = try find(.told(weekday: weekday, minute: search.minute), among: listed)
        guard search.isNow, open.count < most else { return open }
        return Array((open + (try find(.untold, among: listed))).prefix(most))
    }

    /// Those in all lists, as the rarest word has them: each is looked at when it is asked for, since a few are enough.
    private typealias Listed = LazyFilterSequence<[Int64]>

    /// - Returns: nil where there is no list.
    private func listed() throws -> Listed? {
        let words = try search.words.map { try ServiceList.of($0, in: tx, scope: scope) }
        let places = try place.map { [try ServiceList.of($0, in: tx, scope: scope)] } ?? []
        let rarest = words.indices.min { length(words[$0]) < length(words[$1]) }
        guard let walked = rarest.map({ words[$0] }) ?? places.first else { return nil }
        let others = words.indices.filter { $0 != rarest }.map { words[$0] } + (rarest == nil ? [] : places)
        guard !walked.numbers.isEmpty else { return walked.numbers.lazy.filter { _ in false } }
        let (ages, age) = (try ServiceAges.all(in: tx, scope: scope), search.age)
        return walked.numbers.lazy.filter { number in
            ages.allow(number, at: age) && others.allSatisfy { $0.contains(number) }
        }
    }

    private func length(_ list: ServiceList) -> Int { min(list.numbers.count, Self.longList) }

    private func find(_ hours: Hours, among listed: Listed?) throws -> [Number<Service>] {
        let more = more(hours)
        guard let listed else {
            return try ask("\(age) \(Service.offered) \(more ?? "") ORDER BY s.number LIMIT \(Int64(most))")
        }
        var rest = listed.makeIterator()
        guard let more else { return rest.next(most).map { Number($0) } }
        var found: [Number<Service>] = []
        while found.count < most {
            let some = rest.next(Self.handful)
            guard !some.isEmpty else { break }
            let fitting = Set(try ask("s.number IN (\(list: some)) \(more)"))
            found += some.lazy.map { Number($0) }.filter { fitting.contains($0) }
        }
        return Array(found.prefix(most))
    }

    private func ask(_ conditions: SQL) throws -> [Number<Service>] {
        try tx.all("SELECT s.number FROM service s WHERE s.scope = \(scope) AND \(conditions)") {
            Number($0.int64(0))
        }
    }

    private var age: SQL {
        guard let age = search.age else { return "" }
        return """
            (s.minimum_age IS NULL OR s.minimum_age <= \(age)) AND (s.maximum_age IS NULL OR s.maximum_age >= \(age)) AND
            """
    }

    /// What is asked for besides words, place and age; nil where nothing is.
    private func more(_ hours: Hours) -> SQL? {
        var asked = opening(hours)
        if let language = search.language {
            asked.append(
                """
                EXISTS (SELECT 1 FROM service_language l WHERE l.scope = s.scope AND l.service = s.number
                AND l.language = \(language))
                """)
        }
        if let organisation { asked.append("\(OrganisationAlias.stays(for: "s")) = \(organisation)") }
        if let stage = search.stage {
            asked.append(
                """
                EXISTS (SELECT 1 FROM service_stage g WHERE g.scope = s.scope AND g.service = s.number
                AND g.stage = \(stage))
                """)
        }
        return asked.isEmpty ? nil : asked.reduce("") { "\($0) AND \($1)" }
    }

    /// What is closed for a time is not open now, and that is known.
    private func opening(_ hours: Hours) -> [SQL] {
        let mine: SQL = "SELECT 1 FROM service_hours h WHERE h.scope = s.scope AND h.service = s.number"
        let isActive: [SQL] = search.isNow ? ["s.status = 'active'"] : []
        switch hours {
        case .any: return []
        case .told(let weekday, let minute):
            let time: SQL = minute.map { "AND h.opens <= \($0) AND h.closes > \($0)" } ?? ""
            return isActive + ["EXISTS (\(mine) AND h.weekday = \(weekday) \(time))"]
        case .untold: return isActive + ["NOT EXISTS (\(mine))"]
        }
    }
}

extension IteratorProtocol {
    /// At most so many.
    fileprivate mutating func next(_ most: Int) -> [Element] {
        var some: [Element] = []
        while some.count < most, let element = next() { some.append(element) }
        return some
    }
}
