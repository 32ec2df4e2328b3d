import Core

// What can be done to a gathering in these tests.

struct HoldGathering: Action {
    static let name = "test.hold-gathering"
    static let verb = Verb.arrange
    var scope: Scope { .site }
    var subject: String { gathering.name }
    var gathering: Gathering

    func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Int64 {
        try tx.insert(gathering)
        return tx.entry
    }
}

struct RenameGathering: Action {
    static let name = "test.rename-gathering"
    static let verb = Verb.arrange
    var scope: Scope { .site }
    var subject: String { name }
    /// As it was when its name was edited.
    var gathering: Gathering
    var name: String

    func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        var renamed = gathering
        renamed.name = name
        try tx.update(gathering, to: renamed)
        return Done()
    }
}

struct CancelGathering: Action {
    static let name = "test.cancel-gathering"
    static let verb = Verb.arrange
    var scope: Scope { .site }
    var subject: String { gathering.name }
    var gathering: Gathering

    func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        try tx.retire(gathering)
        return Done()
    }
}

extension Schema {
    static let gatherings = Schema(
        tables: [Gathering.table, Guest.table],
        migrations: [
            Migration(version: 1, name: "gatherings", creates: Schema.ledger + [Gathering.table, Guest.table])
        ])
}
