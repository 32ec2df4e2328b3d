internal import CLibPQ
@_spi(Driver) internal import Core

extension Link {
    /// - Returns: whether a transaction could be begun.
    func begins(_ statement: String) -> Bool {
        (try? run(statement)) != nil
    }

    /// Undoes the transaction. If even that fails, the server undoes it when the connection is closed.
    func rollback() {
        _ = try? run("ROLLBACK")
    }

    /// Ends a transaction that only read; there is nothing it could lose.
    func leave() {
        _ = try? run("COMMIT")
    }

    /// Commits, and believes only an unmistakable answer. The server answers `ROLLBACK` where an earlier statement had
    /// failed; it answers with a mere warning where the wait for a synchronous replica was cancelled and a failover
    /// could lose the commit; and no answer at all says nothing.
    func commit() throws {
        guard isAlive else { throw lost() }
        wasWarned = false
        let answer = Answer(PQexec(pointer, "COMMIT"))
        guard !answer.isRefusal, answer.tag == "COMMIT", !wasWarned else {
            if answer.isRefusal { complain() }
            throw Problem.unknownOutcome
        }
    }
}
