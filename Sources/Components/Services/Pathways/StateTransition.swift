public import Activities
public import Core
internal import Initiatives

/// An organisation says how many went on from one stage of a pathway to the next, or that it does not know.
public struct StateTransition: Action {
    /// `made` of `whole`: both were counted.
    public struct Count: Codable, Sendable, Equatable {
        public var made: Int64
        public var whole: Int64

        public init(_ made: Int64, of whole: Int64) {
            self.made = made
            self.whole = whole
        }
    }

    public static let name = "services.state-transition"
    public static let verb = Verb.record
    static let mostSource = 500
    /// More people than there are on earth are a slip of the hand.
    static let people: ClosedRange<Int64> = 0...10_000_000_000

    public var scope: Scope
    public var pathway: Slug
    public var from: Number<LifeStage>
    public var to: Number<LifeStage>
    public var period: Period
    /// nil where it is not known.
    public var count: Count?
    public var source: String

    public init(
        scope: Scope, pathway: Slug, from: Number<LifeStage>, to: Number<LifeStage>, period: Period, count: Count?,
        source: String
    ) {
        self.scope = scope
        self.pathway = pathway
        self.from = from
        self.to = to
        self.period = period
        self.count = count
        self.source = source
    }

    public var subject: String { "pathway \(pathway)" }

    public func validate() throws {
        try source.requireText(at: "source", most: Self.mostSource)
        guard let count else { return }
        guard Self.people.contains(count.whole), count.whole > 0 else {
            throw Problem.invalid("number.out-of-range", at: "whole", "Of how many? At least one.")
        }
        guard (0...count.whole).contains(count.made) else {
            throw Problem.invalid("pathway.more", at: "made", "No more can go on than there are.")
        }
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        // Whose word it is, is whom they act for.
        guard let organisation = permit.actor.behalf.map(Number<Organisation>.init),
            try Membership.find(organisation, in: tx, scope: scope).state == .joined
        else {
            throw Problem(.notAllowed, "pathway.for-whom", "Only who acts for an organisation says how many went on.")
        }
        let today = try Initiative.today(in: tx)
        guard period.first <= today else {
            throw Problem.invalid("day.to-come", at: "period", "This time is still to come.")
        }
        let way = try Pathway.find(pathway, in: tx, scope: scope)
        let stages = try PathwayStage.all(of: way, in: tx).map(\.stage)
        guard zip(stages, stages.dropFirst()).contains(where: { $0 == from && $1 == to }) else {
            throw Problem.notFound
        }
        let said = Transition(
            scope: scope, pathway: way.number, fromStage: from, toStage: to, period: period,
            organisation: organisation, made: count?.made, whole: count?.whole, source: source, said: today)
        guard
            let before = try tx.record(
                Transition.self,
                """
                scope = \(scope) AND pathway = \(way.number) AND from_stage = \(from) AND to_stage = \(to)
                AND period = \(period) AND organisation = \(organisation)
                """)
        else {
            try tx.insert(said)
            return Done()
        }
        if before.cells != said.cells { try tx.update(before, to: said) }
        return Done()
    }
}
