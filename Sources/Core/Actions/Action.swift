/// One intention that changes an initiative. Forms, JSON, the command line, imports and the demonstration all
/// come down to a value of such a type, and all go through `Store.perform`.
public protocol Action: Codable, Sendable {
    /// Stable across releases; it stands in the ledger: `measures.publish-figures`.
    static var name: String { get }
    static var verb: Verb { get }
    /// Whether nothing of what it says may be left where whoever has the database could find it by trying.
    static var isConfidential: Bool { get }
    associatedtype Outcome: Codable & Sendable

    /// Whose ledger it is written to.
    var scope: Scope { get }
    /// What it is about, for people who read the record.
    var subject: String { get }

    /// Checks everything that can be checked without the database. Runs before anything is locked.
    func validate() throws
    /// Does it. What it throws undoes all of it; what it returns is given again when the same key comes again.
    func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Outcome
}

extension Action {
    public static var isConfidential: Bool { false }
    public func validate() throws {}
}

/// The outcome of an action that has nothing to tell.
public struct Done: Codable, Sendable, Equatable {
    public init() {}
}

/// The proof, made inside the transaction, that this actor may do this now. Only Core can make one.
public struct Permit<A: Action> {
    public let actor: Actor
    /// What they showed. A link is used up by what it was sent for.
    public let caller: Caller
    public let scope: Scope

    init(_ action: A, _ actor: Actor, _ caller: Caller) throws {
        // Who may not even read here learns nothing from having asked.
        guard actor.may(.readPublished) else { throw Problem.notFound }
        guard actor.may(A.verb) else {
            throw Problem(.notAllowed, "not-allowed", "You may not do this.")
        }
        self.actor = actor
        self.caller = caller
        scope = action.scope
    }
}

/// The client's own name for one attempt. The same key with the same action gives the same outcome again, so a
/// client that heard no answer may simply ask again.
public typealias RequestKey = ID<RequestMark>
public enum RequestMark {}
