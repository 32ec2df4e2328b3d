@_spi(Driver) import Core
import Dispatch
@_spi(Driver) import TestSupport
import Testing

/// All or nothing, and nobody sees anything in between.
@Suite struct TransactionTests {
    @Test(arguments: Engine.tried)
    func whatThrowsLeavesNoTrace(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            let refusal = await problem {
                try await driver.write { connection in
                    try connection.insert([Gathering(1, "Harvest").cells], into: Gathering.table)
                    throw Problem.notFound
                }
            }
            #expect(refusal == .notFound)
            let kept = try await driver.count("SELECT COUNT(*) FROM gathering")
            #expect(kept == 0)
        }
    }

    @Test(arguments: Engine.tried)
    func aReaderCannotWrite(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            let refusal = await problem {
                try await driver.read { try $0.insert([Gathering(1, "Harvest").cells], into: Gathering.table) }
            }
            #expect(refusal != nil)
            let kept = try await driver.count("SELECT COUNT(*) FROM gathering")
            #expect(kept == 0)
        }
    }

    @Test(arguments: Engine.tried)
    func aReaderSeesOneStateWhileAWriterCommits(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            let pause = Pause()
            async let seen = driver.read { connection in
                let tx = ReadTransaction(connection)
                let before = try tx.count("SELECT COUNT(*) FROM gathering")
                pause.stop()
                return [before, try tx.count("SELECT COUNT(*) FROM gathering")]
            }
            await pause.isReached()
            try await driver.insert([Gathering(1, "Harvest")])
            pause.goOn()
            #expect(try await seen == [0, 0])
            #expect(try await driver.count("SELECT COUNT(*) FROM gathering") == 1)
        }
    }

    @Test(arguments: Engine.tried)
    func writersTakeTurnsAtTheLockedRow(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            try await driver.insert([Gathering(1, "Harvest", attended: 0)])
            try await withThrowingTaskGroup { group in
                for _ in 0..<40 {
                    group.addTask {
                        try await driver.write { connection in
                            let seen = try ReadTransaction(connection).count(
                                "SELECT attended FROM gathering WHERE number = 1 \(name: connection.lockClause)")
                            try connection.execute("UPDATE gathering SET attended = \(seen + 1) WHERE number = 1")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await driver.count("SELECT attended FROM gathering") == 40)
        }
    }

    @Test(arguments: Engine.tried)
    func fiftyReadAtOnce(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            try await driver.insert((1...300).map { Gathering($0, "Gathering \($0)", attended: $0) })
            let sums = try await withThrowingTaskGroup(of: Int64.self) { group in
                for _ in 0..<50 {
                    group.addTask { try await driver.count("SELECT SUM(attended) FROM gathering") }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(sums == Array(repeating: 45_150, count: 50))
        }
    }

    @Test(arguments: Engine.tried)
    func aCallerWhoGoesAwayDoesNotUndoWhatIsUnderWay(engine: Engine) async throws {
        try await withGatherings(on: engine) { driver in
            let pause = Pause()
            let caller = Task {
                try await driver.write { connection in
                    try connection.insert([Gathering(1, "Harvest").cells], into: Gathering.table)
                    pause.stop()
                    try connection.insert([Gathering(2, "Council").cells], into: Gathering.table)
                }
            }
            await pause.isReached()
            caller.cancel()
            pause.goOn()
            try await caller.value
            #expect(try await driver.count("SELECT COUNT(*) FROM gathering") == 2)
        }
    }

    @Test(arguments: Engine.tried)
    func aClosedDatabaseRefuses(engine: Engine) async throws {
        try await withDatabase(on: engine) { database in
            let driver = try database.open()
            try await driver.createGatherings()
            await driver.close()
            await driver.close()
            await #expect(throws: (any Error).self) { try await driver.count("SELECT COUNT(*) FROM gathering") }
            await #expect(throws: (any Error).self) { try await driver.insert([Gathering(1, "Harvest")]) }
        }
    }
}

/// A place inside a transaction where a test makes it wait.
final class Pause: Sendable {
    private let reached = AsyncStream<Void>.makeStream()
    private let permission = DispatchSemaphore(value: 0)

    /// In the transaction, whose thread is the driver's own and may block.
    func stop() {
        reached.continuation.finish()
        permission.wait()
    }

    /// In the test.
    func isReached() async { for await _ in reached.stream {} }
    func goOn() { permission.signal() }
}
