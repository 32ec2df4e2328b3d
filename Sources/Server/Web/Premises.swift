internal import Core
internal import Credentials
internal import Web

/// What the web side of a server stands on: its database, its keys, and how the outside reaches it.
struct Premises: Sendable {
    let store: Store
    let keyring: Keyring
    let hosts: HostNames
    /// A reverse proxy in front speaks TLS and says whom it speaks for.
    let isBehindProxy: Bool
    /// It serves the demonstration, to this machine alone: then one press signs in as somebody who is invented.
    let letsTryOut: Bool
    /// A mail server takes letters from here.
    var canMail = true
    /// Notes an erasure on the list outside the database, before it is done.
    let noteErasure: @Sendable (Erasure) async throws -> Void

    /// On plain HTTP some browsers refuse a cookie that is for TLS alone, even on their own machine.
    var cookie: SessionCookie { SessionCookie(isSecure: isBehindProxy) }
}
