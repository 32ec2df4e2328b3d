internal import Core
internal import Credentials
internal import Foundation

extension Account {
    /// A name as it is kept and looked for, however it was typed.
    static func canonical(_ typed: String) -> String {
        // No account has a longer name, and to normalise an endless one would keep the server busy.
        guard typed.unicodeScalars.count <= 254 else { return "" }
        return typed.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping.lowercased()
    }

    /// - Parameter name: in its canonical form.
    static func find(_ name: String, in tx: ReadTransaction) throws -> Account? {
        try tx.record(Account.self, "name = \(name)")
    }

    static func find(_ number: Number<Account>, in tx: ReadTransaction) throws -> Account {
        guard let found = try tx.record(Account.self, "number = \(number)") else { throw Problem.notFound }
        return found
    }

    /// A name to sign in with for somebody who has not shown us an address: `asha-4821`. Whoever gets one learns nothing
    /// of the others, since it is drawn by lot from ten thousand.
    static func freeName(for person: String, in tx: ReadTransaction) throws -> String {
        let stem = Slug(naming: person, fallback: "member").text
        for digits in [4, 4, 4, 4, 6, 8, 12] {
            let lot = (0..<digits).map { _ in String(Int.random(in: 0...9)) }.joined()
            if try find("\(stem)-\(lot)", in: tx) == nil { return "\(stem)-\(lot)" }
        }
        throw Problem(.unavailable, "account.no-name", "No free name was found. Try again.")
    }

    /// Drawn by lot: no number ever belongs to two accounts, and none tells how many there are.
    static func freshNumber() -> Number<Account> { Number(Int64.random(in: 1..<(1 << 53))) }

    /// nil where nobody can sign in with a passphrase.
    var hash: PassphraseHash? { PassphraseHash(rawValue: passphrase) }
}
