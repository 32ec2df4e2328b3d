import Core

// What can be done about wells in these tests.

struct DigWell: Action {
    static let name = "test.dig-well"
    static let verb = Verb.arrange
    var well: Well
    var scope: Scope { well.scope }
    var subject: String { "well \(well.number)" }

    func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Int64 {
        try tx.insert(well)
        return tx.entry
    }
}

struct ChangeWell: Action {
    static let name = "test.change-well"
    static let verb = Verb.arrange
    var well: Well
    var changed: Well
    var scope: Scope { well.scope }
    var subject: String { "well \(well.number)" }

    func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        try tx.update(well, to: changed)
        return Done()
    }
}

struct FillWell: Action {
    static let name = "test.fill-well"
    static let verb = Verb.arrange
    var well: Well
    var scope: Scope { well.scope }
    var subject: String { "well \(well.number)" }

    func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        try tx.retire(well)
        return Done()
    }
}

/// Removes a well and its whole past for good, as its keeper may ask.
struct ForgetWell: Action {
    static let name = "test.forget-well"
    static let verb = Verb.erase
    var scope: Scope = .site
    var number: Int64
    var subject: String { "well \(number)" }

    func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Erasure {
        guard let well = try tx.record(Well.self, "scope = \(scope) AND number = \(number)") else {
            throw Problem.notFound
        }
        let erasure = try Erasure(of: well, in: scope, before: tx.entry)
        try tx.erase(erasure)
        return erasure
    }
}

/// Writes levels in as many portions as asked for, and keeps the totals current.
struct ReadLevels: Action {
    static let name = "test.read-levels"
    static let verb = Verb.arrange
    var scope: Scope = .site
    var levels: [Level]
    var portions = 1
    var subject: String { "levels" }

    func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        for portion in 0..<portions {
            try tx.append(
                levels.indices.filter { $0 % portions == portion }.map {
                    var level = levels[$0]
                    level.scope = scope
                    level.entry = tx.entry
                    return level
                })
        }
        for level in levels { try count(level, in: tx) }
        return Done()
    }

    private func count(_ level: Level, in tx: WriteTransaction) throws {
        try tx.derive(
            WellTotal.table,
            """
            INSERT INTO well_total (scope, well, levels, centimetres)
            VALUES (\(scope), \(level.well), 1, \(level.centimetres ?? 0))
            ON CONFLICT (scope, well) DO UPDATE
            SET levels = well_total.levels + 1, centimetres = well_total.centimetres + excluded.centimetres
            """)
    }
}

/// Opens a record of its own for another valley.
struct OpenValley: Action {
    static let name = "test.open-valley"
    static let verb = Verb.arrange
    var valley: Scope
    var scope: Scope { .site }
    var subject: String { "valley \(valley.number)" }

    func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        try tx.open(valley)
        return Done()
    }
}

/// Writes everything it can, and then something goes wrong.
struct FallIntoWell: Action {
    static let name = "test.fall-into-well"
    static let verb = Verb.arrange
    struct Splash: Error {}
    var well: Well
    var level: Level
    var scope: Scope { .site }
    var subject: String { "well \(well.number)" }

    func perform(in tx: WriteTransaction, permit: Permit<Self>) throws -> Done {
        var level = level
        level.entry = tx.entry
        try tx.insert(well)
        try tx.append([level])
        try tx.derive(WellTotal.table, rows: [[.int64(0), .int64(well.number), .int64(1), .int64(1)]])
        try tx.open(Scope(77))
        throw Splash()
    }
}
