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
    /// Nobody but this machine can reach the server.
    let isLoopback: Bool
    /// Notes an erasure on the list outside the database, before it is done.
    let noteErasure: @Sendable (Erasure) async throws -> Void

    /// On plain HTTP some browsers refuse a cookie that is for TLS alone, even on their own machine.
    var cookie: SessionCookie { SessionCookie(isSecure: isBehindProxy) }
}
