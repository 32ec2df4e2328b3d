/// The names this server answers to. A page that another name's owner could have our server serve under that name
/// would read as theirs, and a password typed there as well.
public struct HostNames: Sendable {
    private let names: Set<String>

    public init(_ names: [String]) { self.names = Set(names.map { $0.lowercased() }) }

    /// `authority` is the Host header: a name or an address, perhaps with a port.
    func contains(_ authority: String) -> Bool {
        names.contains(HostNames.name(of: authority))
    }

    private static func name(of authority: String) -> String {
        let text = authority.lowercased()
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") { return String(text[...end]) }
        guard let colon = text.lastIndex(of: ":"), text[text.index(after: colon)...].allSatisfy(\.isNumber) else {
            return text
        }
        return String(text[..<colon])
    }

    public static let loopback = ["localhost", "127.0.0.1", "[::1]"]
}
