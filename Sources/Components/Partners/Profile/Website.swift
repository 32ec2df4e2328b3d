public import Core
public import Initiatives
internal import Foundation

/// Where an organisation tells of itself on the web.
public struct Website: Record, Codable {
    public var scope: Scope
    public var organisation: Number<Organisation>
    public var address: String

    public static let columns = [
        Column("scope", \Website.scope), Column("organisation", \Website.organisation),
        Column("address", \Website.address),
    ]
    public static let table = declare(
        "organisation_website", .recorded, key: ["scope", "organisation"],
        references: [.to("organisation", from: ["scope", "organisation"], at: ["scope", "number"])],
        checks: ["length(address) BETWEEN 10 AND 300"])

    public init(_ row: Row) throws {
        scope = try row.get("scope")
        organisation = try row.get("organisation")
        address = try row.get("address")
    }

    init(_ address: WebAddress, of organisation: Number<Organisation>, scope: Scope) {
        self.scope = scope
        self.organisation = organisation
        self.address = address.text
    }
}

/// An address on the web, written in one way so that two can be compared: without capitals in its host, a port that
/// goes without saying, or a place in the page.
struct WebAddress: Hashable {
    let text: String
    /// The same for two addresses of one page: without `www.`, since many have both, and without what is asked of it.
    let page: String

    init?(_ typed: String) {
        guard typed.count <= 300, !typed.contains(where: \.isWhitespace), var parts = URLComponents(string: typed),
            let scheme = parts.scheme?.lowercased(), let port = Self.ports[scheme], parts.user == nil,
            parts.password == nil, let named = parts.encodedHost?.lowercased(), named.contains("."),
            named.allSatisfy({ $0.isLetter || $0.isNumber || "-.".contains($0) }), !named.hasPrefix("."),
            !named.hasSuffix(".")
        else { return nil }
        parts.scheme = scheme
        parts.encodedHost = named
        parts.fragment = nil
        if parts.port == port { parts.port = nil }
        if parts.path == "/" { parts.path = "" }
        guard let text = parts.string, text.count <= 300 else { return nil }
        self.text = text
        let path = parts.path.hasSuffix("/") ? String(parts.path.dropLast()) : parts.path
        page = (named.hasPrefix("www.") ? String(named.dropFirst(4)) : named) + path
    }

    private static let ports = ["http": 80, "https": 443]

    /// - Throws: for what is no address of a page that everybody can open.
    init(checking typed: String, at place: String) throws {
        guard let address = WebAddress(typed) else {
            throw Problem.invalid("profile.website", at: place, "A web address begins with https:// and names a site.")
        }
        self = address
    }
}
