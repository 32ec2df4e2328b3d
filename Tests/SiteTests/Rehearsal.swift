@testable import Core

/// An action that is done as it would be and then undone, so that everybody can try each of them in the same village.
struct Rehearsal<Wrapped: Action>: Action {
    static var name: String { Wrapped.name }
    static var verb: Verb { Wrapped.verb }
    let action: Wrapped

    var scope: Scope { action.scope }
    var subject: String { action.subject }

    func validate() throws { try action.validate() }

    func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        _ = try action.perform(in: tx, permit: Permit(action, permit.actor, permit.caller))
        throw Rehearsed()
    }
}

/// It would have been done.
private struct Rehearsed: Error {}

extension Store {
    /// - Returns: what stood in the way; nil where nothing did.
    func rehearse(_ action: some Action, by caller: Caller) async throws -> Problem? {
        do {
            _ = try await perform(Rehearsal(action: action), by: caller)
        } catch is Rehearsed {
            return nil
        } catch let problem as Problem {
            return problem
        }
        throw Problem(.internal, "test.rehearsal", "A rehearsal was taken for the thing itself.")
    }
}
