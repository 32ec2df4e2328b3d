public import Core

/// Adds a step to the strategy.
public struct AddStep: Action {
    public static let name = "purposes.add-step"
    public static let verb = Verb.propose
    public var scope: Scope
    public var words: StepWords

    public init(scope: Scope, words: StepWords) {
        self.scope = scope
        self.words = words
    }

    public var subject: String { "step" }

    public func validate() throws { try words.validate() }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Number<Step> {
        try words.leadsTo?.check(from: nil, in: tx)
        let number = Number<Step>(try tx.nextNumber(in: Step.self))
        try tx.insert(Step(scope: scope, number: number, words))
        return number
    }
}

/// Says better what a step is, or what it leads to.
public struct ReviseStep: Action {
    public static let name = "purposes.revise-step"
    public static let verb = Verb.propose
    public var scope: Scope
    public var step: Number<Step>
    /// The edition that whoever revises it had before them.
    public var basedOn: String
    public var words: StepWords

    public init(scope: Scope, step: Number<Step>, basedOn: String, words: StepWords) {
        self.scope = scope
        self.step = step
        self.basedOn = basedOn
        self.words = words
    }

    public var subject: String { "step \(step.value)" }

    public func validate() throws { try words.validate() }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Step.find(step, in: tx, scope: scope)
        guard try known.edition == basedOn else {
            throw Problem(.conflict, "row.changed", "Somebody else changed this step meanwhile.")
        }
        try words.leadsTo?.check(from: step, in: tx)
        try tx.update(known, to: Step(scope: scope, number: step, words))
        return Done()
    }
}

/// Drops a step, with the reason. What led to it then leads nowhere, and is listed so.
public struct RetireStep: Action {
    public static let name = "purposes.retire-step"
    public static let verb = Verb.propose
    public var scope: Scope
    public var step: Number<Step>
    public var reason: String

    public init(scope: Scope, step: Number<Step>, reason: String) {
        self.scope = scope
        self.step = step
        self.reason = reason
    }

    public var subject: String { "step \(step.value)" }

    public func validate() throws { try reason.requireText(at: "reason", most: ResultWords.Most.reason) }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let known = try Step.find(step, in: tx, scope: scope)
        var dropped = known
        dropped.dropReason = reason
        try tx.update(known, to: dropped)
        return Done()
    }
}
