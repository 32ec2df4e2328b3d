import Foundation

/// A text file that the product serves as it is: stylesheet, script, icon.
struct Asset {
    let name: String
    let text: String

    init(_ file: URL) throws {
        name = file.lastPathComponent
        text = try String(contentsOf: file, encoding: .utf8)
    }

    /// As `StaticString`, which costs the compiler nothing and the product no copy.
    static func swift(_ assets: [Asset]) -> String {
        guard !assets.isEmpty else { return "" }
        let members = assets.sorted { $0.name < $1.name }.map { asset in
            "    EmbeddedAsset(name: \(literal(asset.name)), text: \(literal(asset.text))),\n"
        }.joined()
        return "\n/// The files in `Assets/`.\nlet embeddedAssets: [EmbeddedAsset] = [\n\(members)]\n"
    }
}
