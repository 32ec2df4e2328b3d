@_spi(Driver) import TestSupport
import Testing

@_spi(Driver) @testable import Core

/// A record that was cut off, or written anew from some entry on, adds up. Only a checkpoint that was kept elsewhere
/// shows it: so each forgery here must be sound without one, and be found with it.
@Suite struct ForgeryTests {
    @Test("A record that was cut off adds up; a checkpoint shows it", arguments: Engine.tried)
    func cutOff(engine: Engine) async throws {
        try await withFields(on: engine) { store, size in
            try await expectForgeries(
                on: store, (0..<size).map { kept in { try $0.cut(.site, after: kept) } })
        }
    }

    @Test("A record that was written anew adds up; a checkpoint shows it", arguments: Engine.tried)
    func writtenAnew(engine: Engine) async throws {
        try await withFields(on: engine) { store, size in
            let rewritings = (1...size).map { sequence -> @Sendable (Forger) throws -> Void in
                { forger in
                    try forger.rewrite(.site, sequence: sequence, position: 0) {
                        $0["keeper"] = .text("Landlord \(sequence)")
                    }
                }
            }
            try await expectForgeries(on: store, rewritings)
        }
    }

    @Test("The demonstration cut off anywhere adds up; a checkpoint shows it")
    func demonstrationCutOff() async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withPunjab(on: .sqlite) { store in
            let scope = Scope(1)
            let size = try await store.count("SELECT sequence FROM ledger_head WHERE scope = \(scope)")
            let cuts = stride(from: size - 1, to: 0, by: -Int(max(1, size / 30))).map {
                kept -> @Sendable (Forger) throws -> Void in
                { try $0.cut(scope, after: kept) }
            }
            try await expectForgeries(on: store, cuts)
        }
    }

    @Test("A record that shrank, grew another way, or is gone is not what was signed", arguments: Engine.tried)
    func sizes(engine: Engine) async throws {
        try await withFields(on: engine) { store, size in
            let checkpoint = try #require(try await store.checkpoints(site: "a").first)
            let other = Checkpoint(site: "a", scope: .site, size: size, root: Digest(of: []))
            let longer = Checkpoint(site: "a", scope: .site, size: size + 1, root: checkpoint.root)
            let elsewhere = Checkpoint(site: "a", scope: Scope(5), size: 0, root: Digest(of: []))
            let empty = Checkpoint(site: "a", scope: .site, size: 0, root: Digest(of: [1]))
            for wrong in [other, longer, elsewhere, empty] {
                #expect(try await store.verify(against: [checkpoint, wrong]).findings.count == 1)
            }
            #expect(try await store.verify(against: [checkpoint]).isSound)
        }
    }

    /// Thirty wells, each dug by an entry of its own.
    private func withFields(on engine: Engine, _ body: (Store, _ size: Int64) async throws -> Void) async throws {
        try await withWells(on: engine) { store in
            for number in 1...30 as ClosedRange<Int64> {
                _ = try await store.perform(DigWell(well: Well(number, keeper: "Keeper \(number)")), by: .operator)
            }
            try await body(store, 30)
        }
    }

    private func expectForgeries(on store: Store, _ forgeries: [@Sendable (Forger) throws -> Void]) async throws {
        let schema = store.schema
        let checkpoints = try await store.checkpoints(site: "a")
        let (clumsy, missed) = try await store.driver.trying { connection in
            try connection.suspendReferences()
            var (clumsy, missed): ([String], [Int]) = ([], [])
            for (number, forge) in forgeries.enumerated() {
                try connection.execute("SAVEPOINT forgery")
                try forge(Forger(connection: connection, schema: schema))
                let tx = ReadTransaction(connection)
                clumsy += try Verification(of: tx, schema: schema).findings.map { "\(number): \($0.place): \($0.what)" }
                if try Verification(of: tx, schema: schema, against: checkpoints).isSound { missed.append(number) }
                try connection.execute("ROLLBACK TO SAVEPOINT forgery")
            }
            return (clumsy, missed)
        }
        #expect(clumsy == [])
        #expect(missed == [])
        #expect(!forgeries.isEmpty)
        try await expectSound(store)
    }
}
