/// Who asks, before it is known who they are: by what they showed. Secrets are here as digests only.
public enum Caller: Sendable, Hashable {
    /// At the server's own terminal.
    case `operator`
    case visitor
    /// Signed in. With the seat that the page they act from was shown to; without one, the seat they chose last.
    case session(Digest, seat: Int64? = nil)
    /// A program that acts for somebody.
    case token(Digest)
    /// Somebody who was sent a link, and may do with it just what it was sent for.
    case link(Digest)
}

/// Tells who a caller is in a scope. It is asked inside the transaction that does what they ask for, so that a right
/// that was taken away a moment ago is gone.
public protocol Authority: Sendable {
    func actor(_ caller: Caller, in scope: Scope, tx: ReadTransaction) throws -> Actor
}

/// An authority that knows nobody by name.
public struct OperatorAlone: Authority {
    public init() {}

    public func actor(_ caller: Caller, in scope: Scope, tx: ReadTransaction) throws -> Actor {
        caller == .operator ? .operator : .visitor
    }
}
