import Partners

/// Eighteen women of Natchez, Mississippi, and which of fourteen events of 1936 each was at.
///
/// Davis, Gardner and Gardner, “Deep South” (1941), as networkx 3.6.1 has it (`davis_southern_women_graph`, BSD-3).
enum SouthernWomen {
    static let attended: [(woman: String, events: [Int])] = [
        ("Evelyn Jefferson", [1, 2, 3, 4, 5, 6, 8, 9]),
        ("Laura Mandeville", [1, 2, 3, 5, 6, 7, 8]),
        ("Theresa Anderson", [2, 3, 4, 5, 6, 7, 8, 9]),
        ("Brenda Rogers", [1, 3, 4, 5, 6, 7, 8]),
        ("Charlotte McDowd", [3, 4, 5, 7]),
        ("Frances Anderson", [3, 5, 6, 8]),
        ("Eleanor Nye", [5, 6, 7, 8]),
        ("Pearl Oglethorpe", [6, 8, 9]),
        ("Ruth DeSand", [5, 7, 8, 9]),
        ("Verne Sanderson", [7, 8, 9, 12]),
        ("Myra Liddel", [8, 9, 10, 12]),
        ("Katherina Rogers", [8, 9, 10, 12, 13, 14]),
        ("Sylvia Avondale", [7, 8, 9, 10, 12, 13, 14]),
        ("Nora Fayette", [6, 7, 9, 10, 11, 12, 13, 14]),
        ("Helen Lloyd", [7, 8, 10, 11, 12]),
        ("Dorothy Murchison", [8, 9]),
        ("Olivia Carleton", [9, 11]),
        ("Flora Price", [9, 11]),
    ]

    /// Women first, then events; a tie for each time that somebody was there.
    static let gatherings: [(Int, Int)] = attended.enumerated().flatMap { woman, row in
        row.events.map { (woman, attended.count + $0 - 1) }
    }

    /// Two women are tied when they met at least so many times.
    static func met(atLeast times: Int) -> [(Int, Int)] {
        attended.indices.flatMap { one in
            attended.indices.filter { other in
                one < other && Set(attended[one].events).intersection(attended[other].events).count >= times
            }.map { (one, $0) }
        }
    }
}
