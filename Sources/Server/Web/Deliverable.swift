internal import Core
internal import HTTPTypes
internal import Hummingbird
internal import Web

/// Bytes on their way to a client: compressed where that is understood, and not sent at all where the client has them.
struct Deliverable: ResponseGenerator {
    private let type: String
    private let bytes: [UInt8]
    private let cache: String
    private let language: Language?
    /// The name under which a file is saved.
    private let download: String?

    /// - Parameter cache: by default the client keeps it but asks each time whether it still holds.
    init(
        _ type: String, _ bytes: [UInt8], cache: String = "no-cache", language: Language? = nil, download: String? = nil
    ) {
        self.type = type
        self.bytes = bytes
        self.cache = cache
        self.language = language
        self.download = download
    }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        // The form is part of the tag: a compressed answer is not byte for byte the plain one.
        let compressed = accepts("gzip", request.headers[.acceptEncoding] ?? "") ? Gzip.compress(bytes) : nil
        let tag = "\"\(Digest(of: bytes).bytes.prefix(16).map { $0 }.hex)\(compressed == nil ? "" : "-gz")\""
        var headers: HTTPFields = [.eTag: tag, .cacheControl: cache, .vary: "Accept, Accept-Language, Accept-Encoding"]
        if let known = request.headers[.ifNoneMatch], known == "*" || known.contains(tag) {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = type
        if let download { headers[.contentDisposition] = "attachment; filename=\"\(download)\"" }
        if let language { headers[.contentLanguage] = language.rawValue }
        if compressed != nil { headers[.contentEncoding] = "gzip" }
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: compressed ?? bytes)))
    }

    private func accepts(_ coding: String, _ header: String) -> Bool {
        header.lowercased().split(separator: ",").contains { part in
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " } }
            return pieces.first == coding && !pieces.dropFirst().contains { $0 == "q=0" || $0 == "q=0.0" }
        }
    }
}
