public import Core
internal import Foundation

extension Record where Self: Encodable {
    /// A mark of exactly what this record says. A form carries it, so that nobody writes over what they have not seen.
    public var edition: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return Digest(of: Array(try encoder.encode(self))).description
        }
    }
}
