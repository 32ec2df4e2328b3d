public import Core
public import Initiatives

/// Says how strongly one's own organisation is tied to others in this quarter of the calendar. Whatever was said before
/// in the same quarter is replaced; other quarters stay. Whose word it is comes from the seat one acts from.
public struct SayTies: Action {
    public struct Word: Codable, Sendable {
        public var organisation: Number<Organisation>
        public var intensity: Intensity

        public init(_ organisation: Number<Organisation>, _ intensity: Intensity) {
            self.organisation = organisation
            self.intensity = intensity
        }
    }

    public static let name = "partners.say-ties"
    public static let verb = Verb.speak
    public var scope: Scope
    public var words: [Word]

    public init(scope: Scope, words: [Word]) {
        self.scope = scope
        self.words = words
    }

    public var subject: String { "ties" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let own = try Spokesperson.organisation(of: permit.actor, in: tx, scope: scope)
        let period = try Initiative.today(in: tx).quarter
        let others = Set(try Organisation.joined(in: tx, scope: scope).map(\.number)).subtracting([own])
        let said = Dictionary(words.map { ($0.organisation, $0.intensity) }, uniquingKeysWith: { $1 })
        if let stranger = said.keys.filter({ !others.contains($0) }).min() {
            throw Problem.invalid(
                "tie.stranger", at: "tie-\(stranger.value)", "This is not one of the other organisations here.")
        }
        let known = try TieWord.said(by: own, in: period, tx, scope: scope)
        for (other, word) in known where said[other] == nil && others.contains(other) { try tx.retire(word) }
        for (other, intensity) in said.sorted(by: { $0.key < $1.key }) {
            let word = TieWord(scope: scope, period: period, organisation: own, other: other, intensity: intensity)
            if let before = known[other] {
                if before.intensity != intensity { try tx.update(before, to: word) }
            } else {
                try tx.insert(word)
            }
        }
        return Done()
    }
}

extension TieWord {
    /// What an organisation said in a quarter, by whom it is about.
    static func said(
        by organisation: Number<Organisation>, in period: Period, _ tx: ReadTransaction, scope: Scope
    ) throws -> [Number<Organisation>: TieWord] {
        let words = try tx.records(
            TieWord.self,
            "scope = \(scope) AND period = \(period) AND organisation = \(organisation) ORDER BY other")
        return Dictionary(uniqueKeysWithValues: words.map { ($0.other, $0) })
    }
}
