internal import Foundation

/// Small files that must be there after a power cut: keys, and what was moved into its place.
public enum DurableFile {
    /// Writes a file that is either whole or not there, readable by its owner alone.
    public static func write(_ bytes: [UInt8], to path: String) throws {
        let draft = path + ".new"
        guard
            FileManager.default.createFile(
                atPath: draft, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        else { throw Problem(.unavailable, "file.cannot-write", at: path, "The file cannot be written.") }
        try sync(draft)
        try move(draft, to: path)
    }

    /// Moves a file whose content is on the disk already; afterwards so is its name.
    public static func move(_ draft: String, to path: String) throws {
        guard rename(draft, path) == 0 else {
            throw Problem(.unavailable, "file.cannot-move", at: path, "The file cannot be moved into its place.")
        }
        let folder = (path as NSString).deletingLastPathComponent
        try sync(folder.isEmpty ? "." : folder)
    }

    private static func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Problem(.unavailable, "file.cannot-open", at: path, "The file cannot be opened.")
        }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw Problem(.unavailable, "storage.failed", at: path, "The disk failed.")
        }
    }
}
