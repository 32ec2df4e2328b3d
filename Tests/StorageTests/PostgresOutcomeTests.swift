@_spi(Driver) import Core
@_spi(Driver) import TestSupport
import Testing

/// A commit is believed only when the server says so plainly. What goes wrong at that moment is brought about by a
/// trigger that runs when the transaction is about to be committed.
@Suite(.enabled(if: Engine.tried.contains(.postgres))) struct PostgresOutcomeTests {
    private func withTrouble(
        atCommit statement: String, _ body: (any Driver) async throws -> Void
    ) async throws {
        try await withGatherings(on: .postgres) { driver in
            try await driver.execute(
                """
                CREATE FUNCTION trouble() RETURNS trigger LANGUAGE plpgsql
                AS $$ BEGIN \(name: statement); RETURN NULL; END $$
                """)
            try await driver.execute(
                """
                CREATE CONSTRAINT TRIGGER trouble AFTER INSERT ON gathering DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION trouble()
                """)
            try await body(driver)
        }
    }

    /// PostgreSQL only warns when the wait for a synchronous replica was given up.
    @Test(arguments: [
        "RAISE WARNING 'the transaction might not have been replicated'", "RAISE EXCEPTION 'too late'",
        "PERFORM pg_terminate_backend(pg_backend_pid())",
    ])
    func aCommitInDoubtIsNotAcknowledged(trouble: String) async throws {
        try await withTrouble(atCommit: trouble) { driver in
            let refusal = await problem { try await driver.insert([Gathering(1, "Harvest")]) }
            #expect(refusal?.kind == .unavailable)
            #expect(refusal?.code == "storage.unknown-outcome")
            try await driver.execute("ALTER TABLE gathering DISABLE TRIGGER trouble")
            try await driver.insert([Gathering(2, "Council")])
        }
    }

    @Test func aNoticeIsNoDoubt() async throws {
        try await withTrouble(atCommit: "RAISE NOTICE 'all is well'") { driver in
            try await driver.insert([Gathering(1, "Harvest")])
            #expect(try await driver.count("SELECT COUNT(*) FROM gathering") == 1)
        }
    }

    @Test func anErrorThatTheBodySwallowedIsNotCommitted() async throws {
        try await withGatherings(on: .postgres) { driver in
            let refusal = await problem {
                try await driver.write { connection in
                    try connection.insert([Gathering(1, "Harvest").cells], into: Gathering.table)
                    _ = try? connection.insert([Gathering(1, "Council").cells], into: Gathering.table)
                }
            }
            #expect(refusal?.code == "storage.unknown-outcome")
            let kept = try await driver.count("SELECT COUNT(*) FROM gathering")
            #expect(kept == 0)
        }
    }

    @Test func aDeadlockMayBeTriedAgain() async throws {
        try await withGatherings(on: .postgres) { driver in
            try await driver.insert([Gathering(1, "Harvest"), Gathering(2, "Council")])
            let pauses = [Pause(), Pause()]
            async let one = problem { try await driver.rename([1, 2], pausing: pauses[0]) }
            async let other = problem { try await driver.rename([2, 1], pausing: pauses[1]) }
            for pause in pauses { await pause.isReached() }
            for pause in pauses { pause.goOn() }
            let refusals = await [one, other].compactMap(\.self)
            #expect(refusals.map(\.code) == ["storage.retry"])
            #expect(refusals.map(\.kind) == [.unavailable])
        }
    }
}

extension Driver {
    fileprivate func rename(_ numbers: [Int64], pausing pause: Pause) async throws {
        try await write { connection in
            try connection.execute("UPDATE gathering SET note = 'x' WHERE number = \(numbers[0])")
            pause.stop()
            try connection.execute("UPDATE gathering SET note = 'x' WHERE number = \(numbers[1])")
        }
    }
}
