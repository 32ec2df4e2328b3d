import Logging
import Synchronization

/// Keeps every line that a server logs, with all that it says.
struct Logbook: LogHandler {
    private final class Lines: Sendable {
        let all = Mutex<[String]>([])
    }

    private let lines = Lines()
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let line = "\(event.message) \(event.metadata ?? [:]) \(metadata) \(event.error.map { "\($0)" } ?? "")"
        lines.all.withLock { $0.append(line) }
    }

    var text: String { lines.all.withLock { $0.joined(separator: "\n") } }
}
