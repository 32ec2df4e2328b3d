internal import Core

/// A file that is compiled into the product and served as it is, under an address that names its content, so that
/// browsers may keep it for ever.
public struct EmbeddedAsset: Sendable {
    public let name: String
    public let text: StaticString

    public init(name: String, text: StaticString) {
        self.name = name
        self.text = text
    }

    public var bytes: [UInt8] { text.withUTF8Buffer { Array($0) } }

    /// `/assets/throughline-1a2b3c4d5e6f7a8b.css`
    public var path: String {
        let parts = name.split(separator: ".")
        let stem = parts.dropLast().joined(separator: ".")
        return "/assets/\(stem)-\(Digest(of: bytes).bytes.prefix(8).map { $0 }.hex).\(parts.last ?? "")"
    }

    public var contentType: String {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        default: "text/plain; charset=utf-8"
        }
    }
}

/// All assets by their address, computed once.
public enum Assets {
    public static let byPath = Dictionary(uniqueKeysWithValues: embeddedAssets.map { ($0.path, $0) })
    private static let paths = Dictionary(uniqueKeysWithValues: embeddedAssets.map { ($0.name, $0.path) })

    /// The address of an asset. - Precondition: there is a file of that name in `Assets/`.
    public static func path(of name: String) -> String {
        guard let path = paths[name] else { preconditionFailure("no asset \(name)") }
        return path
    }
}
