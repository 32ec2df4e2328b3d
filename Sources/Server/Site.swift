@_spi(Driver) public import Core
internal import Credentials
internal import Foundation
internal import Initiatives

/// One installation: its database, and the files beside it that are no part of any backup.
public struct Site: Sendable {
    public let store: Store
    public let files: SiteFiles

    /// Opens the database and brings it to this schema.
    public static func open(_ address: DatabaseAddress, time: TimeSource = .system) async throws -> Site {
        let files = SiteFiles(beside: address)
        let vault = try files.keyring()
        let store = Store(
            driver: try address.open(), schema: House.schema, authority: Registrar(), time: time, vault: vault)
        try await store.migrate()
        return Site(store: store, files: files)
    }
}

extension Site {
    /// The list first: an erasure that is on it and did not happen is repeated, one that happened and is not on it would
    /// be undone by the next restore.
    func erase(_ erasure: Erasure) async throws {
        try files.note(erasure)
        _ = try await store.perform(ApplyErasure(erasure), by: .operator)
        try await store.settle()
    }

    /// The same for a member's name and address.
    func forget(_ member: Number<Member>, in initiative: Slug) async throws {
        let scope = try await store.read { try Initiative.find(initiative, in: $0).scope }
        try await ForgetMember(scope: scope, member: member).carryOut(at: store, by: .operator) { try files.note($0) }
    }
}

/// The files beside the database.
public struct SiteFiles: Sendable {
    let folder: String
    /// nil where the database is not a file of ours, or the path is too long for a socket's address.
    public let socket: String?

    public init(beside address: DatabaseAddress) {
        folder = address.folder
        if case .sqlite(let path) = address, path.utf8.count + 5 < 104 { socket = path + ".sock" } else { socket = nil }
    }

    private var keys: String { folder + "/keys" }
    public var erasures: String { folder + "/erasures.jsonl" }

    /// The key that signs checkpoints; made on first use.
    public func signingKey() throws -> SigningKey {
        try FileManager.default.createDirectory(
            atPath: keys, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return try SigningKey.load(from: keys + "/checkpoint.key")
    }

    /// The key, where there must be one already: to check with a new one would accuse every checkpoint.
    func existingKey() throws -> SigningKey {
        guard FileManager.default.fileExists(atPath: keys + "/checkpoint.key") else {
            throw Problem(.notFound, "key.missing", at: keys + "/checkpoint.key", "The key that signed it is not here.")
        }
        return try signingKey()
    }

    /// The keys that seal and sign; made on first use.
    ///
    /// The file has one key in each line, as hexadecimal digits: the first is used from now on, the others still open
    /// what they sealed.
    func keyring() throws -> Keyring {
        try FileManager.default.createDirectory(
            atPath: keys, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let path = keys + "/site.key"
        if !FileManager.default.fileExists(atPath: path) {
            try DurableFile.write(Array((randomBytes(32).hex + "\n").utf8), to: path)
        }
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
        let read = lines.compactMap { [UInt8](hex: String($0)) }
        guard let current = read.first, read.count == lines.count,
            let keyring = Keyring(current: current, older: Array(read.dropFirst()))
        else { throw Problem(.unavailable, "key.malformed", at: path, "This file does not hold the site's keys.") }
        return keyring
    }

    /// Puts a new key before the others. - Returns: how many there are now.
    func rotateKeys() throws -> Int {
        _ = try keyring()
        let path = keys + "/site.key"
        let text = randomBytes(32).hex + "\n" + (try String(contentsOfFile: path, encoding: .utf8))
        try DurableFile.write(Array(text.utf8), to: path)
        return text.split(whereSeparator: \.isNewline).count
    }

    /// Adds to the list that `restore` applies again. It is on the disk before the erasure is acknowledged.
    func note(_ erasure: Erasure) throws {
        // It begins a line of its own even where a crash tore the one before.
        let line = [UInt8(ascii: "\n")] + Array(try JSONEncoder().encode(erasure)) + [UInt8(ascii: "\n")]
        if !FileManager.default.fileExists(atPath: erasures) { try DurableFile.write([], to: erasures) }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: erasures))
        try file.seekToEnd()
        try file.write(contentsOf: Data(line))
        try file.synchronize()
        try file.close()
    }

    static func readErasures(from path: String) throws -> [Erasure] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem(.notFound, "erasures.missing", at: path, "There is no such list of erasures.")
        }
        let text = String(decoding: data, as: UTF8.self)
        // A torn line is an erasure that was never acknowledged; whoever asked for it asks again. A whole line that cannot
        // be read is another matter: to pass over it would bring back what somebody had erased.
        return try text.split(separator: "\n").filter { $0.hasSuffix("}") }.map { line in
            do {
                return try JSONDecoder().decode(Erasure.self, from: Data(line.utf8))
            } catch {
                throw Problem.invalid("erasures.malformed", at: path, "This is not a list of erasures.")
            }
        }
    }
}
