internal import Core
internal import Initiatives

/// The services that have a word, or that a place has, the best first.
struct ServiceList: Shelved {
    let numbers: [Int64]
    /// A bit for each number there could be: whether it is among them is one look.
    private let marks: [UInt64]

    init(_ numbers: [Int64]) {
        var marks = [UInt64](repeating: 0, count: Int((numbers.max() ?? 0) >> 6) + 1)
        for number in numbers { marks[Int(number >> 6)] |= 1 << UInt64(number & 63) }
        (self.numbers, self.marks) = (numbers, marks)
    }

    func contains(_ number: Int64) -> Bool {
        let word = Int(number >> 6)
        return word < marks.count && marks[word] >> UInt64(number & 63) & 1 == 1
    }

    var bytes: Int { (numbers.count + marks.count) * MemoryLayout<Int64>.stride }
}

extension ServiceList {
    static func of(_ word: String, in tx: ReadTransaction, scope: Scope) throws -> ServiceList {
        try tx.kept("services.word.\(word)", of: scope) {
            ServiceList(
                try tx.all(
                    """
                    SELECT service FROM service_term WHERE scope = \(scope) AND term = \(word)
                    ORDER BY weight, service
                    """
                ) { $0.int64(0) })
        }
    }

    /// What serves a place, what serves a place around it, and what serves a place in it: their ranges in the tree
    /// overlap. A cross join is walked in the order in which it is written: there are fewer places than services.
    static func of(_ place: Place, in tx: ReadTransaction, scope: Scope) throws -> ServiceList {
        try tx.kept("services.place.\(place.number.value)", of: scope) {
            ServiceList(
                try tx.all(
                    """
                    SELECT DISTINCT sp.service FROM place p CROSS JOIN service_place sp
                    WHERE p.scope = \(scope) AND p.opens < \(place.closes) AND p.closes > \(place.opens)
                      AND sp.scope = p.scope AND sp.place = p.number ORDER BY sp.service
                    """
                ) { $0.int64(0) })
        }
    }
}

/// For whom each service is that may be found, by age.
struct ServiceAges: Shelved {
    /// By the service's number; for what may not be found, no age at all.
    private let ages: [(from: Int8, to: Int8)]

    private static let nobody = (from: Int8.max, to: Int8.min)
    private static let everybody = (from: Int8.min, to: Int8.max)

    static func all(in tx: ReadTransaction, scope: Scope) throws -> ServiceAges {
        try tx.kept("services.ages", of: scope) {
            var ages: [(from: Int8, to: Int8)] = []
            try tx.forEach(
                """
                SELECT s.number, COALESCE(s.minimum_age, \(Int64(everybody.from))),
                  COALESCE(s.maximum_age, \(Int64(everybody.to)))
                FROM service s WHERE s.scope = \(scope) AND \(Service.offered) ORDER BY s.number
                """
            ) { row in
                let number = Int(row.int64(0))
                ages += repeatElement(nobody, count: number - ages.count)
                ages.append((Int8(clamping: row.int64(1)), Int8(clamping: row.int64(2))))
            }
            return ServiceAges(ages: ages)
        }
    }

    /// Whether a service may be found by people of an age; where none is asked, by any.
    func allow(_ number: Int64, at age: Int64?) -> Bool {
        guard number < ages.count else { return false }
        let (from, to) = ages[Int(number)]
        return age.map { from <= $0 && $0 <= to } ?? (from <= to)
    }

    var bytes: Int { ages.count * MemoryLayout<(Int8, Int8)>.stride }
}
