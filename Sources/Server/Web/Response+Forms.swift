internal import Core
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Web

/// The forms in which an answer goes out.
extension Response {
    static func page(_ bytes: [UInt8], status: HTTPResponse.Status = .ok, reader: Reader) -> Response {
        var response = Response(status: status, "text/html; charset=utf-8", bytes)
        response.headers[.contentLanguage] = reader.language.rawValue
        return response
    }

    static func json(_ bytes: [UInt8], type: String = "application/json", status: HTTPResponse.Status = .ok) -> Response
    {
        Response(status: status, type, bytes)
    }

    static func encoded(_ value: some Encodable, type: String, status: HTTPResponse.Status) -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // What we encode here is made of strings and integers; it cannot fail.
        let data = (try? encoder.encode(value)) ?? Data("{}".utf8)
        return .json(Array(data), type: type, status: status)
    }

    init(status: HTTPResponse.Status, _ type: String, _ bytes: [UInt8]) {
        self.init(
            status: status, headers: [.contentType: type, .vary: "Accept, Accept-Language, Accept-Encoding"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
