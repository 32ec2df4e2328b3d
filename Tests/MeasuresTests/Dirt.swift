/// What files from elsewhere look like.
enum Dirt: CaseIterable {
    case byteOrderMark, utf16, utf16WithoutMark, semicolons, oldLineEnds, unclosedQuote, windows1252, zeroByte,
        endlessField

    private static let text = "place,period,value,note\neast,2024,7,Élan\nwest,2024,5,\n"

    var isReadable: Bool {
        switch self {
        case .byteOrderMark, .utf16, .utf16WithoutMark, .semicolons, .oldLineEnds: true
        case .unclosedQuote, .windows1252, .zeroByte, .endlessField: false
        }
    }

    var code: String? {
        switch self {
        case .unclosedQuote: "csv.unclosed_quote"
        case .windows1252: "csv.not_utf8"
        case .zeroByte: "csv.zero_byte"
        case .endlessField: "csv.field_too_long"
        default: nil
        }
    }

    var bytes: [UInt8] {
        switch self {
        case .byteOrderMark: [0xEF, 0xBB, 0xBF] + Array(Dirt.text.utf8)
        case .utf16: [0xFF, 0xFE] + Dirt.text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        case .utf16WithoutMark: Dirt.text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        case .semicolons: Array(Dirt.text.replacing(",", with: ";").utf8)
        case .oldLineEnds: Array(Dirt.text.replacing("\n", with: "\r").utf8)
        case .unclosedQuote: Array(Dirt.text.utf8) + Array("\"lower,2024,1,\n".utf8)
        case .windows1252: Array((Dirt.text + "lower,2024,1,").utf8) + [0xC9] + Array("lan\n".utf8)
        case .zeroByte: Array(Dirt.text.utf8) + Array("lower,2024,1,a\0b\n".utf8)
        case .endlessField:
            Array(Dirt.text.utf8) + Array("lower,2024,1,\(String(repeating: "x", count: 100_000))\n".utf8)
        }
    }
}
