internal import Core
internal import Initiatives
internal import Partners

/// How Riverbend's organisations work together, as each side says it; and how some of them see others, in confidence.
struct Together: Sendable {
    let valley: Valley

    init(_ valley: Valley) { self.valley = valley }

    func load() async throws {
        let organisations = try await valley.store.read { [scope = valley.scope] tx in
            try tx.records(Organisation.self, "scope = \(scope)")
        }
        let known = Dictionary(organisations.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        try await sayTies(known)
        try await rate(known)
        _ = try await valley.perform(FreezeScores(scope: valley.scope), by: try Person.steward().name)
    }

    private func sayTies(_ known: [String: Organisation]) async throws {
        var said: [(person: String, words: [SayTies.Word])] = []
        for row in try DataFile("riverbend-ties.csv").rows {
            let person = try row.text("person")
            let word = SayTies.Word(try other(row, known).number, try row.choice("intensity"))
            if said.last?.person == person {
                said[said.count - 1].words.append(word)
            } else {
                said.append((person, [word]))
            }
        }
        for (person, words) in said {
            _ = try await valley.perform(SayTies(scope: valley.scope, words: words), by: person)
        }
    }

    private func rate(_ known: [String: Organisation]) async throws {
        for row in try DataFile("riverbend-ratings.csv").rows {
            let answers = try RatingItem.allCases.map { ($0, try row.number($0.column)) }
            let rate = RatePartner(
                scope: valley.scope, organisation: try other(row, known).slug,
                answers: Dictionary(uniqueKeysWithValues: answers))
            _ = try await valley.perform(rate, by: try row.text("person"))
        }
    }

    private func other(_ row: DataFile.Row, _ known: [String: Organisation]) throws -> Organisation {
        guard let found = known[try row.text("other")] else { throw row.fault("other") }
        return found
    }
}

extension RatingItem {
    fileprivate var column: String {
        switch self {
        case .livedKnowledge: "lived_knowledge"
        case .communityTrust: "community_trust"
        case .mission: "mission"
        default: rawValue
        }
    }
}
