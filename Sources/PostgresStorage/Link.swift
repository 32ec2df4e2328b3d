internal import CLibPQ
@_spi(Driver) internal import Core

/// One connection to the server, as libpq holds it. It belongs to the thread that opened it.
final class Link {
    let pointer: OpaquePointer
    private let report: (String) -> Void
    /// Whether the server warned since this was last set to false.
    var wasWarned = false

    init(url: String, report: @escaping (String) -> Void) throws {
        guard let pointer = LinkSettings.connect(to: url) else { throw Problem.unreachable }
        self.pointer = pointer
        self.report = report
        guard isAlive else { throw lost() }
        listenForWarnings()
        try LinkSettings.settle(self)
    }

    deinit { PQfinish(pointer) }

    var isAlive: Bool { PQstatus(pointer) == CONNECTION_OK }
    /// Fit for a new transaction: alive, and in none.
    var isIdle: Bool { isAlive && PQtransactionStatus(pointer) == PQTRANS_IDLE }

    /// Runs statements that take no values and give no rows that matter, in one round trip.
    func run(_ text: String) throws {
        try check(Answer(PQexec(pointer, text)), of: text)
    }

    /// - Throws: what the server's refusal means to the house.
    func check(_ answer: borrowing Answer, of text: String) throws {
        guard answer.isRefusal else { return }
        guard isAlive else { throw lost() }
        let refusal = answer.refusal
        if refusal.isOutage { report(refusal.message) }
        throw refusal.problem(of: text)
    }

    /// Tells the operator why the connection is gone, and answers what everybody else may know.
    func lost() -> Problem {
        complain()
        return .unreachable
    }

    /// Tells the operator what libpq says about the last thing that failed.
    func complain() {
        report(String(cString: PQerrorMessage(pointer)))
    }

    private func hear(warning: String) {
        wasWarned = true
        report(warning)
    }

    private func listenForWarnings() {
        PQsetNoticeReceiver(
            pointer,
            { link, answer in
                guard let link, Refusal.field(.severity, of: answer) == "WARNING" else { return }
                let warning = Refusal.field(.message, of: answer) ?? "a warning without words"
                Unmanaged<Link>.fromOpaque(link).takeUnretainedValue().hear(warning: warning)
            }, Unmanaged.passUnretained(self).toOpaque())
    }
}
