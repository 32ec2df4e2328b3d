// Escaping looks at every byte but copies in runs: ordinary text is one scan and one copy.
// All bytes that matter are ASCII, and no byte of a longer UTF-8 sequence is, so bytes suffice.

extension HTMLBytes {
    mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        var position = 0
        let end = text.count
        while position < end {
            // Letters, and every byte of other scripts, lie above ">": most bytes stop here.
            if text[position] > UInt8(ascii: ">"), text[position] != delete {
                position += 1
                continue
            }
            if let replacement = replacement(for: text[position]) {
                append(text[runStart..<position])
                append(markup: replacement)
                runStart = position + 1
            }
            position += 1
        }
        append(text[runStart..<end])
    }
}

private let delete: UInt8 = 0x7F

/// What stands for a byte that HTML would misread, or `nil` for one it takes as it is.
///
/// Control characters are no part of HTML and cannot be escaped; they become U+FFFD, visibly.
private func replacement(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x09, 0x0A, 0x0C, 0x0D: nil
    default: byte < 0x20 || byte == delete ? "\u{FFFD}" : nil
    }
}
