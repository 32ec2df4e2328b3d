public import Core
public import Credentials

/// One request, as far as a route may know it.
public struct Visit: Sendable {
    public let store: Store
    public let reader: Reader
    public let keyring: Keyring
    /// Who asks, as it came; and who that is in the initiative of this address.
    public let caller: Caller
    public let actor: Actor
    /// What was typed, if anything; its seal goes into every form of the answer.
    public let form: Form
    public let origin: Origin
    private let parameters: [String: String]
    private let query: [String: String]
    /// Puts an erasure on the list outside the database, which is written before it is done.
    public let noteErasure: @Sendable (Erasure) async throws -> Void

    public init(
        store: Store, reader: Reader, keyring: Keyring, caller: Caller, actor: Actor, form: Form, origin: Origin,
        parameters: [String: String], query: [String: String],
        noteErasure: @escaping @Sendable (Erasure) async throws -> Void = { _ in }
    ) {
        self.store = store
        self.reader = reader
        self.keyring = keyring
        self.caller = caller
        self.actor = actor
        self.form = form
        self.origin = origin
        self.parameters = parameters
        self.query = query
        self.noteErasure = noteErasure
    }

    /// Where a request came from, as far as anything may depend on it.
    public struct Origin: Sendable {
        /// Of the client's address, with a key of this site: it tells two apart and names nobody.
        public let address: Digest
        /// What the browser calls itself.
        public let device: String
        /// How the outside names this site: `https://throughline.example`.
        public let site: String
        /// From this very machine, to a server that nobody else can reach.
        public let isLocal: Bool
        /// Whether the site writes letters. Where it does not, people hand over links themselves.
        public let canMail: Bool

        public init(address: Digest, device: String, site: String, isLocal: Bool, canMail: Bool = true) {
            self.address = address
            self.device = device
            self.site = site
            self.isLocal = isLocal
            self.canMail = canMail
        }
    }

    /// A part of the address. What cannot be such a part names nothing, so it is not found.
    public func slug(_ name: String) throws -> Slug {
        guard let slug = parameters[name].flatMap(Slug.init) else { throw Problem.notFound }
        return slug
    }

    public func number<Subject>(_ name: String, of subject: Subject.Type = Subject.self) throws -> Number<Subject> {
        guard let value = parameters[name].flatMap(Int64.init), value > 0 else { throw Problem.notFound }
        return Number(value)
    }

    public func parameter(_ name: String) throws -> String {
        guard let value = parameters[name] else { throw Problem.notFound }
        return value
    }

    public func query(_ name: String) -> String? { query[name] }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (ReadTransaction) throws -> Value
    ) async throws -> Value {
        try await store.read(body)
    }

    /// Does it as whoever asks, under the key of the form it came with.
    public func perform<A: Action>(_ action: A) async throws -> A.Outcome {
        try await store.perform(action, by: caller, key: form.seal.key)
    }

    /// The same visit with another form: for showing it filled, or again.
    public func showing(_ form: Form) -> Visit {
        Visit(
            store: store, reader: reader, keyring: keyring, caller: caller, actor: actor, form: form, origin: origin,
            parameters: parameters, query: query, noteErasure: noteErasure)
    }
}
