internal import CLibPQ
internal import Core
internal import Foundation

/// The PostgreSQL server that tests create their databases in: `bin/postgres start DIR` starts one and prints the URL
/// that belongs into `THROUGHLINE_TEST_POSTGRES`.
struct PostgresCluster {
    private let url: String
    /// Tests run side by side, and each database holds up to eight of the server's connections.
    private static let places = PostgresPlaces(count: 16)

    /// - Throws: where no server is named. Skipping in silence would make an untried engine look tried.
    static func forTests() throws -> PostgresCluster {
        guard let url = ProcessInfo.processInfo.environment["THROUGHLINE_TEST_POSTGRES"] else {
            throw Problem(
                .unavailable, "test.no-postgres",
                """
                THROUGHLINE_TEST_POSTGRES names no server: bin/test starts one, or set it to what \
                `bin/postgres start DIR` prints, or leave PostgreSQL out with THROUGHLINE_TEST_ENGINES=sqlite.
                """)
        }
        return PostgresCluster(url: url)
    }

    func withDatabase(encoding: String, _ body: (_ url: String) async throws -> Void) async throws {
        await PostgresCluster.places.take()
        let name = "test_\(randomBytes(8).hex)"
        do {
            try await run("CREATE DATABASE \(name) TEMPLATE template0 ENCODING '\(encoding)' LOCALE 'C'")
            try await body(address(of: name))
        } catch {
            await leave(name)
            throw error
        }
        await leave(name)
    }

    private func leave(_ name: String) async {
        // What could not be dropped goes with the server, which lives no longer than the tests.
        try? await run("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
        await PostgresCluster.places.give()
    }

    /// libpq lets a parameter at the end win over the path.
    private func address(of database: String) -> String {
        url + (url.contains("?") ? "&" : "?") + "dbname=\(database)"
    }

    /// Databases are made and dropped outside of any transaction, so not through a driver.
    private func run(_ statement: String) async throws {
        let address = address(of: "postgres")
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async {
                let link = PQconnectdb(address)
                let answer = PQexec(link, statement)
                let message = PQresultStatus(answer) == PGRES_COMMAND_OK ? nil : String(cString: PQerrorMessage(link))
                PQclear(answer)
                PQfinish(link)
                continuation.resume(
                    with: message.map { .failure(Problem(.unavailable, "test.postgres", $0)) } ?? .success(()))
            }
        }
    }
}

/// Lets so many through at a time.
private actor PostgresPlaces {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(count: Int) { free = count }

    func take() async {
        guard free == 0 else { return free -= 1 }
        await withCheckedContinuation { waiting.append($0) }
    }

    func give() {
        guard waiting.isEmpty else { return waiting.removeFirst().resume() }
        free += 1
    }
}
