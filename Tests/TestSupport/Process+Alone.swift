public import Foundation
internal import Synchronization

extension Process {
    private static let gate = Mutex(())

    /// Starts it while no other test starts one: on Linux, Foundation's `run` reads lists of the whole process that another
    /// `run` is just changing, and tests run side by side.
    public func runAlone() throws {
        try Process.gate.withLock { _ in try run() }
    }
}
