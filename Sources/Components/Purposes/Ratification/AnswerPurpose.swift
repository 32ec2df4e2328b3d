public import Core
internal import Initiatives

/// Says yes, yes with a dissent, or not yet, with the voice that one speaks with.
public struct AnswerPurpose: Action {
    public static let name = "purposes.answer"
    public static let verb = Verb.speak
    public static let most = 2000
    public var scope: Scope
    public var version: Number<PurposeVersion>
    public var kind: PurposeAnswer.Kind
    public var words: String?

    public init(scope: Scope, version: Number<PurposeVersion>, kind: PurposeAnswer.Kind, words: String? = nil) {
        self.scope = scope
        self.version = version
        self.kind = kind
        self.words = words
    }

    public var subject: String { "purpose \(version.value)" }

    public func validate() throws {
        guard !kind.needsWords || words != nil else {
            throw Problem.invalid("purpose.words-missing", at: "words", "A dissent or a “not yet” says why.")
        }
        guard kind.needsWords || words == nil else {
            throw Problem.invalid("purpose.words-extra", at: "words", "A plain yes comes without words.")
        }
        try words?.requireText(at: "words", most: Self.most)
    }

    public func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        let ratification = try Ratification.find(version, in: tx, scope: scope)
        guard ratification.takesAnswers(on: try Initiative.today(in: tx)) else {
            throw Problem(.conflict, "purpose.closed", "The time for answers is over.")
        }
        let voice = try Voice.of(permit.actor, in: tx, scope: scope).number
        try Link.use(permit.caller, in: tx)
        let answer = PurposeAnswer(
            voice: voice, member: Number(permit.actor.member), isByLink: permit.actor.role == .invited, self)
        if let known = try PurposeAnswer.find(by: voice, to: version, in: tx, scope: scope) {
            guard !answer.isByLink || known.isByLink else {
                throw Problem(
                    .conflict, "purpose.answered-signed-in", "Somebody signed in and answered for this voice.")
            }
            try tx.update(known, to: answer)
        } else {
            try tx.insert(answer)
        }
        return Done()
    }
}
