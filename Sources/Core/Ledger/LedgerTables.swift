/// The head of one scope's ledger. Whoever changes the scope holds this row's lock.
struct Head: Record {
    var scope: Scope
    var sequence: Int64
    var time: Instant
    /// The peaks of the Merkle tree, largest first, 32 bytes each: all that appending needs.
    var frontier: [UInt8]

    static let columns = [
        Column("scope", \Head.scope), Column("sequence", \Head.sequence), Column("time", \Head.time),
        Column("frontier", \Head.frontier),
    ]
    static let table = declare("ledger_head", .operational, key: ["scope"])

    init(scope: Scope, sequence: Int64, time: Instant, frontier: [UInt8]) {
        self.scope = scope
        self.sequence = sequence
        self.time = time
        self.frontier = frontier
    }

    init(_ row: Row) throws {
        scope = try row.get("scope")
        sequence = try row.get("sequence")
        time = try row.get("time")
        frontier = try row.get("frontier")
    }
}

/// One action that happened: who, when, what. Entries of a scope are numbered 1, 2, 3 … without gaps.
public struct Entry: Record {
    public var scope: Scope
    public var sequence: Int64
    public var time: Instant
    /// Who acted, as an opaque number within the scope; 0 is the operator of the server.
    public var member: Int64
    /// For which organisation, where not for themselves.
    public var behalf: Int64?
    public var action: String
    /// What it was about, for people who read the record: an address within the initiative.
    public var subject: String
    /// The version of the database schema that the effects were written under.
    public var schema: Int64
    /// The leaf of the Merkle tree: everything above, and the digests of all effects and bulks.
    public var leaf: Digest

    public static let columns = [
        Column("scope", \Entry.scope), Column("sequence", \Entry.sequence), Column("time", \Entry.time),
        Column("member", \Entry.member), Column("behalf", \Entry.behalf), Column("action", \Entry.action),
        Column("subject", \Entry.subject), Column("schema", \Entry.schema), Column("leaf", \Entry.leaf),
    ]
    public static let table = declare("ledger_entry", .operational, key: ["scope", "sequence"])

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        sequence = try row.get("sequence")
        time = try row.get("time")
        member = try row.get("member")
        behalf = try row.get("behalf")
        action = try row.get("action")
        subject = try row.get("subject")
        schema = try row.get("schema")
        leaf = try row.get("leaf")
    }

    init(
        scope: Scope, sequence: Int64, time: Instant, actor: Actor, action: String, subject: String, schema: Int64,
        effects: [Digest], bulks: [StoredBulk]
    ) {
        self.scope = scope
        self.sequence = sequence
        self.time = time
        self.member = actor.member
        self.behalf = actor.behalf
        self.action = action
        self.subject = subject
        self.schema = schema
        leaf = Digest(of: [])
        leaf = computeLeaf(effects: effects, bulks: bulks)
    }

    /// RFC 9162, 2.1.1: a leaf is hashed with a leading 0, an inner node with a leading 1.
    func computeLeaf(effects: [Digest], bulks: [StoredBulk]) -> Digest {
        var canonical = CanonicalBytes()
        canonical.add(0 as UInt8)
        canonical.add("throughline entry 1")
        for number in [scope.number, sequence, time.microseconds, member] { canonical.add(number) }
        canonical.add(behalf.stored)
        canonical.add(action)
        canonical.add(subject)
        canonical.add(schema)
        canonical.add(Int64(effects.count))
        for digest in effects { canonical.add(digest) }
        canonical.add(Int64(bulks.count))
        for bulk in bulks {
            canonical.add(bulk.table)
            canonical.add(bulk.count)
            canonical.add(bulk.digest)
        }
        return Digest(of: canonical.bytes)
    }
}

/// An effect as it is kept. Erasure takes image and salt away; the digest stays, so the record still adds up.
struct StoredEffect: Record {
    var scope: Scope
    var sequence: Int64
    var position: Int64
    var digest: Digest
    var salt: [UInt8]?
    var image: [UInt8]?

    static let columns = [
        Column("scope", \StoredEffect.scope), Column("sequence", \StoredEffect.sequence),
        Column("position", \StoredEffect.position), Column("digest", \StoredEffect.digest),
        Column("salt", \StoredEffect.salt), Column("image", \StoredEffect.image),
    ]
    static let table = declare(
        "ledger_effect", .operational, key: ["scope", "sequence", "position"],
        checks: ["(salt IS NULL) = (image IS NULL)"])

    init(_ effect: Effect, scope: Scope, sequence: Int64, position: Int) {
        self.scope = scope
        self.sequence = sequence
        self.position = Int64(position)
        digest = effect.digest
        salt = effect.salt
        image = effect.image
    }

    init(_ row: Row) throws {
        scope = try row.get("scope")
        sequence = try row.get("sequence")
        position = try row.get("position")
        digest = try row.get("digest")
        salt = try row.get("salt")
        image = try row.get("image")
    }
}

/// The digest of the versions that one entry added to one versioned table.
struct StoredBulk: Record {
    var scope: Scope
    var sequence: Int64
    var position: Int64
    var table: String
    var count: Int64
    var digest: Digest

    static let columns = [
        Column("scope", \StoredBulk.scope), Column("sequence", \StoredBulk.sequence),
        Column("position", \StoredBulk.position), Column("name", \StoredBulk.table),
        Column("rows", \StoredBulk.count), Column("digest", \StoredBulk.digest),
    ]
    static let table: Table = declare("ledger_bulk", .operational, key: ["scope", "sequence", "position"])

    init(_ bulk: Bulk, scope: Scope, sequence: Int64, position: Int) {
        self.scope = scope
        self.sequence = sequence
        self.position = Int64(position)
        table = bulk.table
        count = bulk.count
        digest = bulk.digest
    }

    init(_ row: Row) throws {
        scope = try row.get("scope")
        sequence = try row.get("sequence")
        position = try row.get("position")
        table = try row.get("name")
        count = try row.get("rows")
        digest = try row.get("digest")
    }
}

/// An inner node of the Merkle tree over a complete subtree, kept so that proofs cost O(log n).
struct Node: Record {
    var scope: Scope
    var level: Int64
    var position: Int64
    var digest: Digest

    static let columns = [
        Column("scope", \Node.scope), Column("level", \Node.level), Column("position", \Node.position),
        Column("digest", \Node.digest),
    ]
    static let table = declare("ledger_node", .operational, key: ["scope", "level", "position"])

    init(scope: Scope, level: Int64, position: Int64, digest: Digest) {
        self.scope = scope
        self.level = level
        self.position = position
        self.digest = digest
    }

    init(_ row: Row) throws {
        scope = try row.get("scope")
        level = try row.get("level")
        position = try row.get("position")
        digest = try row.get("digest")
    }
}
