internal import Core
internal import Credentials
internal import HTTPTypes
internal import Hummingbird
internal import Web

/// The one cookie there is, and only for who signed in.
struct SessionCookie {
    let isSecure: Bool

    /// A name with this beginning is kept by browsers for this host alone, over TLS alone.
    private var name: String { isSecure ? "__Host-throughline" : "throughline" }

    func token(_ request: Request) -> SessionToken? {
        let pairs = (request.headers[.cookie] ?? "").split(separator: ";").map { $0.drop { $0 == " " } }
        let mine = pairs.filter { $0.hasPrefix("\(name)=") }
        // Two of them: one was planted by somebody.
        guard mine.count == 1 else { return nil }
        return SessionToken(String(mine[0].dropFirst(name.count + 1)))
    }

    func value(for session: Answer.Session, now: Instant) -> String {
        switch session {
        case .begins(let token, let until, let stays):
            let seconds = max(0, (until.microseconds - now.microseconds) / 1_000_000)
            return "\(name)=\(token.text)\(stays ? "; Max-Age=\(seconds)" : "")\(attributes)"
        case .ends: return "\(name)=; Max-Age=0\(attributes)"
        }
    }

    private var attributes: String { "; Path=/; HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")" }
}
