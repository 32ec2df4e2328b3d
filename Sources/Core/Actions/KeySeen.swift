internal import Foundation

/// An action that was done under a key, so that asking again does not do it again.
struct KeySeen: Record {
    var scope: Scope
    var key: RequestKey
    /// Digest of who asked for what.
    var body: Digest
    var outcome: [UInt8]
    /// The ledger entry that it led to.
    var entry: Int64
    var time: Instant

    static let columns = [
        Column("scope", \KeySeen.scope), Column("key", \KeySeen.key), Column("body", \KeySeen.body),
        Column("outcome", \KeySeen.outcome), Column("entry", \KeySeen.entry), Column("time", \KeySeen.time),
    ]
    static let table = declare("key_seen", .operational, key: ["scope", "key"])

    init(scope: Scope, key: RequestKey, body: Digest, outcome: [UInt8], entry: Int64, time: Instant) {
        self.entry = entry
        self.scope = scope
        self.key = key
        self.body = body
        self.outcome = outcome
        self.time = time
    }

    init(_ row: Row) throws {
        scope = try row.get("scope")
        key = try row.get("key")
        body = try row.get("body")
        outcome = try row.get("outcome")
        entry = try row.get("entry")
        time = try row.get("time")
    }

    /// What was asked for, in bytes that are the same for the same action.
    static func payload<A: Action>(of action: A) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var canonical = CanonicalBytes()
        canonical.add(A.name)
        canonical.add(Array(try encoder.encode(action)))
        return canonical.bytes
    }

    /// - Parameters:
    ///   - caller: two people with a code each are the same nobody to the record, and still two who ask.
    ///   - vault: where the payload could be found by trying, since it says little: an answer from 1 to 4.
    static func digest(
        of payload: [UInt8], by actor: Actor, _ caller: Caller, sealedWith vault: (any Vault)?
    ) -> Digest {
        var canonical = CanonicalBytes()
        canonical.add(actor.member)
        canonical.add(actor.behalf.stored)
        if vault != nil, case .link(let digest) = caller { canonical.add(digest.bytes) }
        let bytes = canonical.bytes + payload
        return vault?.fingerprint(of: bytes) ?? Digest(of: bytes)
    }
}
