internal import Foundation

/// What of a client's address is counted: of IPv6 the first 64 bits, since everybody is given at least so many addresses
/// to choose from; and never the port.
struct ClientNetwork {
    let text: String

    /// - Parameter address: as the connection or a proxy gives it: `192.0.2.7:5100`, `[2001:db8::1]:443`, `fe80::1%eth0`.
    init(_ address: String) {
        let host = Self.host(address)
        guard let bytes = Self.bytes(host) else {
            text = host
            return
        }
        // An IPv4 address in the clothes of IPv6.
        let isMapped = bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]
        text =
            isMapped
            ? bytes.suffix(4).map(String.init).joined(separator: ".")
            : bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":") + "/64"
    }

    /// Without brackets, port and zone.
    private static func host(_ address: String) -> String {
        let bare: Substring =
            if address.hasPrefix("["), let end = address.firstIndex(of: "]") {
                address[..<end].dropFirst()
            } else if address.count(where: { $0 == ":" }) == 1 {
                address.prefix { $0 != ":" }
            } else {
                address[...]
            }
        return String(bare.prefix { $0 != "%" })
    }

    private static func bytes(_ host: String) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 16)
        return inet_pton(AF_INET6, host, &bytes) == 1 ? bytes : nil
    }
}
