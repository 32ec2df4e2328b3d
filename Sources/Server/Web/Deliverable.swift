internal import Core
internal import HTTPTypes
internal import Hummingbird
internal import Synchronization
internal import Web

/// Bytes on their way to clients: compressed where that is understood, and not sent at all to who has them.
struct Deliverable: ResponseGenerator, Sendable {
    private let bytes: [UInt8]
    private let packed = Packed()
    private let digest: String
    private let cache: String
    private let fields: HTTPFields

    /// About how much memory it takes, compressed too: text becomes a fifth of itself.
    var size: Int { bytes.count + bytes.count / 5 }

    /// - Parameters:
    ///   - cache: by default the client keeps it but asks each time whether it still holds.
    ///   - download: the name under which a file is saved.
    init(
        _ type: String, _ bytes: [UInt8], cache: String = "no-cache", language: Language? = nil, download: String? = nil
    ) {
        self.bytes = bytes
        self.cache = cache
        digest = Digest(of: bytes).bytes.prefix(16).map { $0 }.hex
        var fields: HTTPFields = [.contentType: type]
        if let language { fields[.contentLanguage] = language.rawValue }
        if let download { fields[.contentDisposition] = "attachment; filename=\"\(download)\"" }
        self.fields = fields
    }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        let packed = accepts("gzip", request.headers[.acceptEncoding] ?? "") ? packed.bytes(of: bytes) : nil
        // The form is part of the tag: a compressed answer is not byte for byte the plain one.
        let tag = "\"\(digest)\(packed == nil ? "" : "-gz")\""
        var headers: HTTPFields = [.eTag: tag, .cacheControl: cache, .vary: "Accept, Accept-Language, Accept-Encoding"]
        // What was sent is answered, whatever the client has.
        if request.method != .post, let known = request.headers[.ifNoneMatch], known == "*" || known.contains(tag) {
            return Response(status: .notModified, headers: headers)
        }
        headers.append(contentsOf: fields)
        if packed != nil { headers[.contentEncoding] = "gzip" }
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: packed ?? bytes)))
    }

    private func accepts(_ coding: String, _ header: String) -> Bool {
        header.lowercased().split(separator: ",").contains { part in
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " } }
            return pieces.first == coding
                && !pieces.dropFirst().contains { $0.hasPrefix("q=") && Double($0.dropFirst(2)) == 0 }
        }
    }
}

/// What was compressed for the first who understood it, for whoever comes next.
private final class Packed: Sendable {
    private let kept = Mutex<[UInt8]?>(nil)

    func bytes(of plain: [UInt8]) -> [UInt8]? {
        kept.withLock { kept in
            kept = kept ?? Gzip.compress(plain)
            return kept
        }
    }
}
