public import Core
internal import Initiatives

/// Says what must be so for a step to lead where it should, or what could go wrong.
public struct AddAssumption: Action {
    public static let name = "purposes.add-assumption"
    public static let verb = Verb.propose
    static let most = 500
    public var scope: Scope
    public var step: Number<Step>
    public var kind: Assumption.Kind
    public var words: String

    public init(scope: Scope, step: Number<Step>, kind: Assumption.Kind, words: String) {
        self.scope = scope
        self.step = step
        self.kind = kind
        self.words = words
    }

    public var subject: String { "step \(step.value)" }

    public func validate() throws { try words.requireText(at: "words", most: Self.most) }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<Assumption> {
        _ = try Step.find(step, in: tx, scope: scope)
        let number = Number<Assumption>(try tx.nextNumber(in: Assumption.self))
        try tx.insert(Assumption(number: number, added: try Initiative.today(in: tx), self))
        return number
    }
}

/// Says what was learned about an assumption or a risk. What was learned before stays beside it.
public struct LearnAbout: Action {
    public static let name = "purposes.learn-about"
    public static let verb = Verb.propose
    static let most = 1000
    public var scope: Scope
    public var assumption: Number<Assumption>
    public var state: Learning.State
    public var words: String
    public var day: Day

    public init(scope: Scope, assumption: Number<Assumption>, state: Learning.State, words: String, day: Day) {
        self.scope = scope
        self.assumption = assumption
        self.state = state
        self.words = words
        self.day = day
    }

    public var subject: String { "assumption \(assumption.value)" }

    public func validate() throws { try words.requireText(at: "words", most: Self.most) }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<Learning> {
        guard let known = try tx.record(Assumption.self, "scope = \(scope) AND number = \(assumption)") else {
            throw Problem.notFound
        }
        _ = try Step.find(known.step, in: tx, scope: scope)
        try day.requirePast(in: tx)
        let number = Number<Learning>(try tx.nextNumber(in: Learning.self))
        try tx.insert(Learning(number: number, self))
        return number
    }
}
