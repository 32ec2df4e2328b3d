internal import Core

/// Where a letter goes or comes from: an address that a mail server can be given, and perhaps a name.
public struct MailAddress: Sendable, Hashable {
    /// The domain is in lower case and in the letters that mail servers use: `xn--p1b6ci4b4b3a.xn--h2brj9c`.
    public let address: String
    /// On one line, and never blank.
    public let name: String?

    /// - Parameter place: the field that the address was typed into.
    public init(checking address: String, name: String? = nil, at place: String) throws {
        guard let checked = MailAddress.checked(address) else {
            // The sentence does not repeat the address: it may end in a log.
            throw Problem.invalid(
                "mail.address-malformed", at: place, "This must be an e-mail address, such as asha@example.org.")
        }
        self.address = checked
        let line = name?.onOneLine ?? ""
        self.name = line.isEmpty ? nil : line
    }

    /// What stands after the `@`.
    var domain: String { String(address.drop { $0 != "@" }.dropFirst()) }

    /// The name, where there is one, and the address as they stand in a header.
    var headerWords: [String] {
        guard let name else { return [address] }
        return name.headerWords(plain: \.isAtomText) + ["<\(address)>"]
    }
}

extension MailAddress: Codable {
    private enum CodingKeys: CodingKey { case address, name }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            checking: container.decode(String.self, forKey: .address),
            name: container.decodeIfPresent(String.self, forKey: .name), at: "address")
    }
}
