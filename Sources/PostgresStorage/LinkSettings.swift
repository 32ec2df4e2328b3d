internal import CLibPQ
@_spi(Driver) internal import Core
internal import Foundation

/// How connections are opened, and what must hold on each before it is used.
enum LinkSettings {
    /// What the URL does not say itself.
    private static let preferences = [
        // A server that went away without a word is noticed within half a minute, not after hours.
        ("connect_timeout", "10"), ("keepalives_idle", "15"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
        ("tcp_user_timeout", "30000"),
        // Of several hosts, the leader.
        ("target_session_attrs", "read-write"),
        ("fallback_application_name", "throughline"),
    ]

    /// What the URL has no say in.
    private static let demands = [("client_encoding", "UTF8")]

    static func connect(to url: String) -> OpaquePointer? {
        // libpq lets later settings win over earlier ones, and the URL stands where its `dbname` does.
        let settings = preferences + [("dbname", url)] + demands
        let strings = settings.flatMap { [strdup($0.0), strdup($0.1)] }
        defer { strings.forEach { free($0) } }
        let keywords = stride(from: 0, to: strings.count, by: 2).map { UnsafePointer(strings[$0]) } + [nil]
        let values = stride(from: 1, to: strings.count, by: 2).map { UnsafePointer(strings[$0]) } + [nil]
        return PQconnectdbParams(keywords, values, 1)
    }

    static func settle(_ link: Link) throws {
        guard parameter("server_encoding", of: link) == "UTF8" else {
            throw Problem(
                .unavailable, "storage.encoding", "The database is not in UTF-8; create it with ENCODING 'UTF8'.")
        }
        // What an error or a notice says beyond its first line may quote the values of a row.
        PQsetErrorVerbosity(link.pointer, PQERRORS_TERSE)
        try link.run(session)
    }

    /// The limits are far above what any statement of ours takes: they end what hangs. Whatever the server's
    /// configuration says, a commit that was acknowledged is on disk there, and on the replica where one is demanded.
    private static let session = """
        SET TimeZone = 'UTC';
        SET standard_conforming_strings = on;
        SET lock_timeout = '30s';
        SET statement_timeout = '10min';
        SET idle_in_transaction_session_timeout = '5min';
        SELECT set_config('synchronous_commit', 'on', false)
            WHERE current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')
        """

    private static func parameter(_ name: String, of link: Link) -> String? {
        PQparameterStatus(link.pointer, name).map { String(cString: $0) }
    }
}
