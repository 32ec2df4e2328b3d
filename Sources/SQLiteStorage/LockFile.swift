internal import Core
internal import Foundation
internal import Synchronization

/// A file that one process at a time holds locked. The lock goes with the process, however it ends.
final class LockFile: Sendable {
    private let descriptor: Mutex<Int32?>

    init(path: String) throws {
        let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else {
            throw Problem(
                .unavailable, "storage.cannot-open", at: path,
                "The file cannot be opened: \(String(cString: strerror(errno))).")
        }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            close(opened)
            throw Problem(.unavailable, "storage.in-use", at: path, "Another process has this database open.")
        }
        descriptor = Mutex(opened)
    }

    func release() {
        descriptor.withLock { held in
            if let held { close(held) }
            held = nil
        }
    }

    deinit { release() }
}
