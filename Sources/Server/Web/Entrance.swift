internal import Core
internal import Credentials
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Initiatives
internal import Web

/// Finds out who asks: by a program's token, by a session's cookie, or nobody by name.
struct Entrance {
    let premises: Premises
    let request: Request

    /// What they showed, before anybody looked whether it is worth anything.
    enum Pass {
        case none
        case session(SessionToken)
        case token(APIToken)
    }

    /// A program's token counts alone: with a cookie beside it, it would be unclear who acts.
    var pass: Pass {
        if let header = request.headers[.authorization] {
            guard header.hasPrefix("Bearer "), let token = APIToken(String(header.dropFirst(7))) else { return .none }
            return .token(token)
        }
        return premises.cookie.token(request).map { .session($0) } ?? .none
    }

    func caller(seat: Int64?) -> Caller {
        switch pass {
        case .none: .visitor
        case .session(let token): .session(token.digest, seat: seat)
        case .token(let token): .token(token.digest)
        }
    }

    func origin(from address: String?) -> Visit.Origin {
        let authority = request.head.authority ?? "localhost"
        return Visit.Origin(
            address: premises.keyring.fingerprint(of: ClientNetwork(client(address)).text),
            device: device, site: "\(premises.isBehindProxy ? "https" : "http")://\(authority)",
            isLocal: premises.letsTryOut && !premises.isBehindProxy && isLoopback(address) && !isForwarded,
            canMail: premises.canMail)
    }

    /// Plain letters of what the browser calls itself, and not more than a line of them.
    private var device: String {
        let plain = (request.headers[.userAgent] ?? "").unicodeScalars.filter { $0.isASCII && $0.value >= 0x20 }
        return String(String.UnicodeScalarView(plain.prefix(200)))
    }

    /// Behind a proxy, whom the proxy says it speaks for: the last it added, since the client wrote those before.
    private func client(_ address: String?) -> String {
        guard premises.isBehindProxy, let named = HTTPField.Name("X-Forwarded-For").flatMap({ request.headers[$0] })
        else {
            return address ?? ""
        }
        return named.split(separator: ",").last.map { $0.filter { $0 != " " } } ?? ""
    }

    /// A proxy that nobody told us of makes the whole world look local.
    private var isForwarded: Bool {
        ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"]
            .compactMap { HTTPField.Name($0) }.contains { request.headers[$0] != nil }
    }

    private func isLoopback(_ address: String?) -> Bool {
        address.map { $0 == "::1" || $0.hasPrefix("127.") || $0 == "::ffff:127.0.0.1" } ?? false
    }
}
