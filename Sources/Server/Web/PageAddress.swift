internal import Core
internal import HTTPTypes
internal import Hummingbird
internal import Web

/// What a request asks for: which page, in which language.
struct PageAddress {
    /// Without the language's prefix.
    let path: String
    let language: Language
    let isLanguageChosen: Bool
    /// With its question mark, or empty.
    let query: String

    init(_ request: Request) throws {
        let whole = request.head.path ?? "/"
        let halves = whole.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = halves.first, path.hasPrefix("/"), PageAddress.isClean(whole) else {
            throw Refusal(.badRequest, "address", "This is not a well-formed address.")
        }
        query = halves.count > 1 ? "?\(halves[1])" : ""
        let parts = path.dropFirst().split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        if let chosen = parts.first.flatMap({ Language(rawValue: String($0)) }) {
            language = chosen
            isLanguageChosen = true
            self.path = "/" + (parts.count > 1 ? String(parts[1]) : "")
        } else {
            language = PageAddress.preferredLanguage(request)
            isLanguageChosen = false
            self.path = String(path)
        }
    }

    /// The request as the router knows its address.
    func routed(_ request: Request) -> Request {
        var head = request.head
        head.path = path + query
        return Request(head: head, body: request.body)
    }

    /// Printable ASCII whose percent signs stand for valid UTF-8 without control characters.
    private static func isClean(_ address: String) -> Bool {
        guard address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
        var bytes: [UInt8] = []
        var rest = Array(address.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 else {
                return false
            }
            rest = rest.dropFirst(2)
            bytes.append(value)
        }
        return String(validating: bytes, as: UTF8.self) != nil && !bytes.contains { $0 < 0x20 || $0 == 0x7F }
    }

    static func preferredLanguage(_ request: Request) -> Language {
        Language.preferred(by: request.headers[.acceptLanguage] ?? "")
    }

    /// JSON for those who ask for it and not for a page; browsers always name `text/html`.
    static func prefersJSON(_ request: Request) -> Bool {
        let kinds = (request.headers[.accept] ?? "").lowercased().split(separator: ",").map {
            $0.prefix { $0 != ";" }.filter { $0 != " " }
        }
        return kinds.contains("application/json") && !kinds.contains("text/html")
    }
}
