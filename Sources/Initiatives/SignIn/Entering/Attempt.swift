internal import Core
internal import Credentials
internal import Web

/// One try at something secret. It is counted before it is known how it ends, for the name that was given and for the
/// address it came from, so that a hundred tries at once are a hundred. One that succeeds is taken back.
struct Attempt: Sendable {
    enum Secret: String {
        case passphrase, recovery, secondFactor = "second factor"
    }

    private let name: Digest
    private let address: Digest

    static let mostByName: Int64 = 10
    static let mostByAddress: Int64 = 50

    /// - Parameter name: as it was given, whether or not there is such an account.
    init(_ secret: Secret, of name: String, at door: Door) {
        self.name = door.keyring.fingerprint(of: "\(secret.rawValue) of \(name)")
        address = door.origin.address
    }

    func begin(in tx: OperationalTransaction) throws {
        // Noting comes first: whoever tries the same at the same moment waits here, and is counted too.
        try Throttle.note(name, in: tx)
        try Throttle.check(name, atMost: Attempt.mostByName + 1, in: tx)
        try Throttle.note(address, in: tx)
        try Throttle.check(address, atMost: Attempt.mostByAddress + 1, in: tx)
    }

    func takeBack(in tx: OperationalTransaction) throws {
        try Throttle.takeBack(name, in: tx)
        try Throttle.takeBack(address, in: tx)
    }

    func succeed(in tx: OperationalTransaction) throws {
        try Throttle.forget(name, in: tx)
        try Throttle.takeBack(address, in: tx)
    }
}
