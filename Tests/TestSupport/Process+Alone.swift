public import Foundation
internal import Synchronization

extension Process {
    private static let gate = Mutex(())

    /// Starts it while no other test starts one. Even so, Foundation's `run` crashed on Linux beside hundreds of tests that
    /// hold a database each; why is not known. So `bin/test` runs those who start programs by themselves, by their names.
    public func runAlone() throws {
        try Process.gate.withLock { _ in try run() }
    }
}
