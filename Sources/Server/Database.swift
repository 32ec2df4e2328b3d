@_spi(Driver) import Core
internal import Foundation
@_spi(Driver) import PostgresStorage
@_spi(Driver) import SQLiteStorage

/// Which database, as people write it: `sqlite:./data/throughline.sqlite` or `postgres://user@host/name`.
public enum DatabaseAddress: Sendable, Equatable {
    case sqlite(path: String)
    case postgres(url: String)

    public init(_ text: String) throws {
        if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(url: text)
        } else if text.hasPrefix("sqlite:"), text.count > "sqlite:".count {
            self = .sqlite(path: String(text.dropFirst("sqlite:".count)))
        } else {
            throw Problem.invalid(
                "database.malformed", at: "database", "“\(text)” is neither sqlite:PATH nor postgres://….")
        }
    }

    /// Where the files beside the database stand: keys, the list of erasures, the socket.
    var folder: String {
        switch self {
        case .sqlite(let path):
            (path as NSString).deletingLastPathComponent.isEmpty ? "." : (path as NSString).deletingLastPathComponent
        case .postgres: "./data"
        }
    }

    func open() throws -> any Driver {
        switch self {
        case .sqlite(let path):
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            return try SQLiteDriver(path: path)
        case .postgres(let url): return PostgresDriver(url: url)
        }
    }
}
