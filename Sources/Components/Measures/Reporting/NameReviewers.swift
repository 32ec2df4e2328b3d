public import Core
public import Initiatives

/// Says who may accept and give back the reports of a measure beside the stewards. Whoever is not named any more, is none.
public struct NameReviewers: Action {
    public static let name = "measures.name-reviewers"
    public static let verb = Verb.arrange
    public var scope: Scope
    public var measure: Slug
    public var members: [Number<Member>]

    public init(scope: Scope, measure: Slug, members: [Number<Member>]) {
        self.scope = scope
        self.measure = measure
        self.members = members
    }

    public var subject: String { "measure \(measure)" }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let measure = try Measure.find(measure, in: tx, scope: scope).number
        guard try Schedule.find(measure, in: tx, scope: scope) != nil else { throw Problem.notFound }
        let wanted = Set(members)
        let offered = Set(try ReviewerChoice.all(in: tx, scope: scope).map(\.member))
        guard wanted.isSubset(of: offered) else {
            throw Problem.invalid("reviewer.unknown", at: "members", "Only somebody who reports here can be named.")
        }
        let known = try tx.records(Reviewer.self, "scope = \(scope) AND measure = \(measure)")
        for old in known where !wanted.contains(old.member) { try tx.retire(old) }
        for new in wanted.subtracting(known.map(\.member)).sorted() {
            try tx.insert(Reviewer(scope: scope, measure: measure, member: new))
        }
        return Done()
    }
}

/// Somebody who could be named: whoever holds a seat from which figures are reported, and is no steward.
struct ReviewerChoice: Sendable {
    var member: Number<Member>
    var name: String

    /// By name.
    static func all(in tx: ReadTransaction, scope: Scope) throws -> [ReviewerChoice] {
        let names = try Profile.names(in: tx, scope: scope)
        let seats = try tx.records(
            Seat.self, "scope = \(scope) AND state = 'held' AND role IN ('partner lead', 'contributor')")
        return Set(seats.map(\.member)).compactMap { member in
            names[member].map { ReviewerChoice(member: member, name: $0) }
        }.sorted { ($0.name, $0.member) < ($1.name, $1.member) }
    }
}
