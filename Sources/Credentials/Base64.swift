internal import CSodium

/// Base64 without padding (RFC 4648).
enum Base64 {
    /// With `+` and `/`.
    case standard
    /// With `-` and `_`: safe in addresses, cookies and forms.
    case url

    private var variant: Int32 {
        switch self {
        case .standard: sodium_base64_VARIANT_ORIGINAL_NO_PADDING
        case .url: sodium_base64_VARIANT_URLSAFE_NO_PADDING
        }
    }

    func text(of bytes: [UInt8]) -> String {
        var characters = [CChar](repeating: 0, count: sodium_base64_encoded_len(bytes.count, variant))
        sodium_bin2base64(&characters, characters.count, bytes, bytes.count, variant)
        return String(decoding: characters.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// - Returns: nil unless the text is the one way to write some bytes.
    func bytes(of text: some StringProtocol) -> [UInt8]? {
        let text = String(text)
        var bytes = [UInt8](repeating: 0, count: text.utf8.count)
        var count = 0
        guard sodium_base642bin(&bytes, bytes.count, text, text.utf8.count, nil, &count, nil, variant) == 0 else {
            return nil
        }
        return Array(bytes.prefix(count))
    }
}
