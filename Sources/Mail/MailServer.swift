internal import Core
internal import Foundation

/// The SMTP server that letters are handed to, and how to talk to it.
public struct MailServer: Sendable {
    /// What the server wants to know before it takes letters.
    public struct Login: Sendable {
        public let user: String
        public let password: String
    }

    let url: String
    /// As whom the product writes. What cannot be delivered comes back to this address.
    public let from: MailAddress
    public let login: Login?
    /// No letter and no password goes over a line that is not encrypted.
    public let requiresTLS: Bool
    /// A file of certificates to trust instead of the system's, where an organisation has its own.
    public let authorities: String?
    /// How long handing over one letter may take.
    public let timeout: Duration

    /// - Parameters:
    ///   - text: `smtp://host:port` (587 if there is no port; encrypted after STARTTLS) or `smtps://host:port` (465;
    ///     encrypted from the start), with `user:password@` before the host where the server wants a login.
    ///   - password: instead of one in the text, so that it can be kept in a file.
    ///   - requiresTLS: if nothing is said, TLS may be missing only where nobody listens: on this machine itself.
    public init(
        checking text: String, password: String? = nil, from: MailAddress, requiresTLS: Bool? = nil,
        authorities: String? = nil, timeout: Duration = .seconds(30), at place: String
    ) throws {
        guard let parts = URLComponents(string: text), let address = ServerAddress(parts) else {
            // The text is not repeated: there may be a password in it.
            throw Problem.invalid(
                "mail.server-malformed", at: place, "This must be smtp://host:port or smtps://host:port.")
        }
        self.url = address.url(greeting: from.domain)
        self.from = from
        self.login = parts.user.map { Login(user: $0, password: password ?? parts.password ?? "") }
        self.requiresTLS = requiresTLS ?? !address.isLoopback
        self.authorities = authorities
        self.timeout = timeout
    }
}

extension MailServer.Login: CustomStringConvertible {
    /// Not its password, which would end in a log.
    public var description: String { user }
}

/// The part of the server's address that says where it is.
private struct ServerAddress {
    let scheme: String
    let host: String
    let port: Int

    private static let ports = ["smtp": 587, "smtps": 465]

    init?(_ parts: URLComponents) {
        guard let scheme = parts.scheme?.lowercased(), let usual = ServerAddress.ports[scheme],
            let host = parts.host?.lowercased(), host.wholeMatch(of: /[a-z0-9.-]+|\[[0-9a-f:.]+\]/) != nil,
            case let port = parts.port ?? usual, (1...65_535).contains(port),
            ["", "/"].contains(parts.path), parts.query == nil, parts.fragment == nil,
            ![parts.user, parts.password].contains(where: { $0?.unicodeScalars.contains(where: \.isControl) == true })
        else { return nil }
        self.scheme = scheme
        self.host = host
        self.port = port
    }

    var isLoopback: Bool {
        host == "localhost" || host == "[::1]" || host.wholeMatch(of: /127(\.[0-9]{1,3}){3}/) != nil
    }

    /// - Parameter greeting: who we say we are. Otherwise it would be this machine's name, which is nobody's business
    ///   and which many servers refuse.
    func url(greeting: String) -> String { "\(scheme)://\(host):\(port)/\(greeting)" }
}
