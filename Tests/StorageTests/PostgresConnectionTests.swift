@_spi(Driver) import Core
@_spi(Driver) import PostgresStorage
import Synchronization
@_spi(Driver) import TestSupport
import Testing

/// Connections come and go; the driver keeps to its number and to its conditions.
@Suite(.enabled(if: Engine.tried.contains(.postgres))) struct PostgresConnectionTests {
    @Test func aConnectionKilledInTheMiddleIsAnOutageAndThenReplaced() async throws {
        try await withGatherings(on: .postgres) { driver in
            let killed = { @Sendable (connection: any Connection) throws in
                try connection.execute("SELECT pg_terminate_backend(pg_backend_pid())")
                _ = try ReadTransaction(connection).count("SELECT COUNT(*) FROM gathering")
            }
            let refusals = [
                await problem {
                    try await driver.write { connection in
                        try connection.insert([Gathering(1, "Harvest").cells], into: Gathering.table)
                        try killed(connection)
                    }
                },
                await problem { try await driver.read { try killed($0) } },
            ]
            #expect(refusals.map { $0?.code } == ["storage.unavailable", "storage.unavailable"])
            #expect(refusals.allSatisfy { $0?.kind == .unavailable })
            try await driver.insert([Gathering(2, "Council")])
            #expect(try await driver.gatherings("scope = 0").map(\.number) == [2])
        }
    }

    @Test func aConnectionKilledWhileIdleGoesUnnoticed() async throws {
        try await withGatherings(on: .postgres) { driver in
            #expect(try await driver.count("SELECT COUNT(*) FROM gathering") == 0)
            try await driver.execute(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                """)
            #expect(try await driver.count("SELECT COUNT(*) FROM gathering") == 0)
        }
    }

    @Test func noMoreConnectionsThanAllowed() async throws {
        try await withDatabase(on: .postgres) { database in
            let driver = try database.open(connections: 4)
            let connections: SQL = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
            let most = try await withThrowingTaskGroup(of: Int64.self) { group in
                for _ in 0..<60 {
                    group.addTask { try await driver.count(connections) }
                }
                return try await group.reduce(into: 0) { $0 = max($0, $1) }
            }
            #expect((1...4).contains(most))
            await driver.close()
        }
    }

    @Test func preparedStatementsStayBounded() async throws {
        try await withDriver(on: .postgres) { driver in
            let (held, again) = try await driver.read { connection in
                let tx = ReadTransaction(connection)
                for number in 0..<1_000 as Range<Int64> { _ = try tx.count("SELECT \(name: "\(number)")") }
                return (try tx.count("SELECT COUNT(*) FROM pg_prepared_statements"), try tx.count("SELECT 999"))
            }
            #expect((200...256).contains(held))
            #expect(again == 999)
        }
    }

    @Test func textSortsByBytesWhateverTheDatabasePrefers() async throws {
        try await withGatherings(on: .postgres) { driver in
            let others = try await driver.count(
                """
                SELECT COUNT(*) FROM information_schema.columns WHERE table_name = 'gathering' AND data_type = 'text'
                AND collation_name IS DISTINCT FROM 'C'
                """)
            #expect(others == 0)
        }
    }

    @Test func aDatabaseThatDoesNotWaitForItsDiskIsMadeTo() async throws {
        try await withDatabase(on: .postgres) { database in
            let first = try database.open()
            try await first.execute(
                """
                DO $$ BEGIN
                EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database());
                END $$
                """)
            await first.close()
            let second = try database.open()
            let isOn = try await second.count("SELECT current_setting('synchronous_commit') = 'on'")
            #expect(isOn == 1)
            await second.close()
        }
    }

    @Test func aDatabaseThatIsNotInUTF8IsRefused() async throws {
        try await withPostgresDatabase(encoding: "LATIN1") { database in
            let driver = try database.open()
            let refusal = await problem { _ = try await driver.count("SELECT 1") }
            #expect(refusal?.code == "storage.encoding")
            await driver.close()
        }
    }

    @Test func aServerThatIsNotThereIsAnOutageAndOnlyTheOperatorHearsWhere() async throws {
        let heard = Mutex("")
        let driver = PostgresDriver(url: "postgres://nobody@/?host=/nowhere/at/all") { message in
            heard.withLock { $0 += message }
        }
        let refusal = try #require(await problem { _ = try await driver.count("SELECT 1") })
        #expect(refusal.code == "storage.unavailable")
        #expect(!refusal.detail.contains("nowhere"))
        #expect(heard.withLock { $0.contains("/nowhere/at/all") })
        await driver.close()
    }

    @Test func aQueryInsideTheRowsOfAnotherIsRefused() async throws {
        try await withDriver(on: .postgres) { driver in
            let refusal = await problem {
                try await driver.read { connection in
                    try connection.forEach("SELECT 1") { _ in try ReadTransaction(connection).count("SELECT 2") == 2 }
                }
            }
            #expect(refusal?.code == "storage.nested-query")
        }
    }

    @Test func backupsAreMadeWithItsOwnTools() async throws {
        try await withDriver(on: .postgres) { driver in
            let refusal = await problem { try await driver.backup(to: "/tmp/copy") { _, _ in } }
            #expect(refusal?.detail.contains("pg_dump") == true)
        }
    }
}
