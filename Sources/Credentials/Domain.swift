internal import CSodium
internal import Core

/// What a digest or a signature is for. It is hashed along, so that one made for one purpose never fits another.
enum Domain: String, CaseIterable {
    case secretCode = "throughline secret code 1"
    case sessionToken = "throughline session token 1"
    case apiToken = "throughline api token 1"
    case formToken = "throughline form token 1"
    case formNonce = "throughline form nonce 1"
    case boxKey = "throughline box key 1"
    case formKey = "throughline form key 1"
    case fingerprint = "throughline fingerprint 1"

    /// No tag contains the zero that ends it, so none is the beginning of another.
    func tagged(_ message: [UInt8]) -> [UInt8] { Array(rawValue.utf8) + [0] + message }

    func digest(of message: [UInt8]) -> Digest { Digest(of: tagged(message)) }
    func digest(of text: String) -> Digest { digest(of: Array(text.utf8)) }

    /// HMAC-SHA256; the key has 32 bytes.
    func signature(of message: [UInt8], with key: [UInt8]) -> [UInt8] {
        let message = tagged(message)
        var signature = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
        crypto_auth_hmacsha256(&signature, message, UInt64(message.count), key)
        return signature
    }
}

/// Compares without telling by its duration where two secrets differ.
func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && sodium_memcmp(left, right, left.count) == 0
}
