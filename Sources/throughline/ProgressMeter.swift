import Core
import Foundation
import Synchronization

/// Shows on the terminal how far long work is, once it has taken longer than a second. Quiet where nobody watches.
final class ProgressMeter: Sendable {
    private struct State {
        var shown = ContinuousClock.now
        var isVisible = false
    }

    private let state = Mutex(State())
    private let isTerminal = isatty(STDERR_FILENO) == 1

    var show: ProgressReport {
        { [self] step, done, total in
            guard isTerminal else { return }
            state.withLock { state in
                guard state.shown.duration(to: .now) > .seconds(state.isVisible ? 0.2 : 1) else { return }
                state.shown = .now
                state.isVisible = true
                write("\r\u{1B}[K\(step): \(done)\(total > 0 ? " of \(total)" : "")")
            }
        }
    }

    func finish() {
        state.withLock { if $0.isVisible { write("\r\u{1B}[K") } }
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
