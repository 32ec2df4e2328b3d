internal import Core
internal import Foundation
internal import Hummingbird
internal import NIOCore
internal import Web

/// What was sent with a request: a form's fields, or the same names and values as one flat JSON object. Where a route
/// takes files, a body of several parts as well.
struct SubmittedFields {
    private(set) var values: [String: [String]] = [:]
    private(set) var files: [String: [SentFile]] = [:]
    private var count = 0

    static let mostFields = 2000
    static let mostFiles = 20
    /// Long names of outside texts are never put into a dictionary: to hash accents upon accents takes Swift seconds.
    static let longestName = 100

    /// - Parameters:
    ///   - most: how many bytes the route takes.
    ///   - takesFiles: whether it takes a body of several parts.
    /// - Returns: the fields, or how they break a rule.
    /// - Throws: where the connection ended before all of it had come.
    static func read(
        _ request: Request, most: Int, takesFiles: Bool
    ) async throws -> Result<SubmittedFields, any Error> {
        var request = request
        do {
            let buffer = try await request.collectBody(upTo: most)
            return Result { try SubmittedFields(request, buffer, takesFiles: takesFiles) }
        } catch is NIOTooManyBytesError {
            return .failure(Refusal.tooLarge(most: most))
        }
    }

    private init(_ request: Request, _ buffer: ByteBuffer, takesFiles: Bool) throws {
        let bytes = Array(buffer.readableBytesView)
        let whole = request.headers[.contentType] ?? ""
        let type = whole.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
        switch type {
        case "application/x-www-form-urlencoded": try read(form: bytes)
        case "application/json": try read(json: bytes)
        case "multipart/form-data" where takesFiles: try read(parts: bytes, type: whole)
        case "" where bytes.isEmpty: break
        default: throw Refusal(.unsupportedMediaType, "body-type", "Send a form or JSON.")
        }
    }

    private mutating func read(form bytes: [UInt8]) throws {
        for pair in bytes.split(separator: UInt8(ascii: "&"), maxSplits: Self.mostFields + 1) {
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            try add(try decoded(halves[0]), try decoded(halves.count > 1 ? halves[1] : []))
        }
    }

    private mutating func read(parts bytes: [UInt8], type: String) throws {
        let parts: [Multipart.Part]
        do { parts = try Multipart.read(bytes, type: type) } catch { throw Refusal(.badRequest, "body", "\(error)") }
        for part in parts {
            guard let file = part.file else {
                guard let text = String(validating: part.bytes, as: UTF8.self) else { throw Self.malformed }
                try add(part.name, text.withoutTowers())
                continue
            }
            // Where nothing was chosen, browsers send a file without a name and without a byte.
            if file.isEmpty && part.bytes.isEmpty { continue }
            guard part.name.utf8.count <= Self.longestName else { throw Self.malformed }
            files[part.name, default: []].append(SentFile(name: try file.withoutTowers(), bytes: part.bytes))
            guard files.values.reduce(0, { $0 + $1.count }) <= Self.mostFiles else { throw Self.malformed }
        }
    }

    private mutating func add(_ name: String, _ value: String) throws {
        guard name.utf8.count <= Self.longestName else { throw Self.malformed }
        count += 1
        guard count <= Self.mostFields else { throw Self.malformed }
        values[name, default: []].append(value)
    }

    private func decoded(_ bytes: ArraySlice<UInt8>) throws -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let digits = Array(rest.prefix(2)).compactMap { Character(UnicodeScalar($0)).hexDigitValue }
                guard digits.count == 2 else { throw Self.malformed }
                plain.append(UInt8(digits[0] << 4 | digits[1]))
                rest = rest.dropFirst(2)
            default: plain.append(byte)
            }
        }
        guard let text = String(validating: plain, as: UTF8.self) else { throw Self.malformed }
        return try text.withoutTowers()
    }

    /// One object of texts, numbers, truths and lists of these. Anything deeper is nothing a form could say.
    private mutating func read(json bytes: [UInt8]) throws {
        guard !hasLongName(bytes), let object = try? JSONDecoder().decode([String: FieldValue].self, from: Data(bytes))
        else {
            throw Self.malformed
        }
        for (name, value) in object { for text in value.texts { try add(name, text.withoutTowers()) } }
    }

    /// Looks at the bytes alone: every text before a colon is a name.
    private func hasLongName(_ bytes: [UInt8]) -> Bool {
        var (start, end, isEscaped): (Int?, Int?, Bool) = (nil, nil, false)
        for (position, byte) in bytes.enumerated() {
            switch byte {
            case _ where isEscaped: isEscaped = false
            case UInt8(ascii: "\\") where start != nil: isEscaped = true
            case UInt8(ascii: "\""):
                if let first = start { (start, end) = (nil, position - first) } else { (start, end) = (position, nil) }
            case UInt8(ascii: ":") where start == nil:
                if let end, end > Self.longestName { return true }
            default: break
            }
        }
        return false
    }

    /// What somebody wrote in their own words: not what was hidden, and nothing secret.
    var typedTexts: [String] {
        values.filter { FormSeal.Field(rawValue: $0.key) == nil && !Form.secrets.contains($0.key) }
            .sorted { $0.key < $1.key }.flatMap(\.value).filter { $0.contains(where: \.isWhitespace) }
    }

    fileprivate static let malformed = Refusal(.badRequest, "body", "The body cannot be read as what it says it is.")
}

/// A value of a flat JSON object, as the texts that a form would send for it.
private struct FieldValue: Decodable {
    let texts: [String]

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            texts = []
        } else if let text = try? container.decode(String.self) {
            texts = [text]
        } else if let truth = try? container.decode(Bool.self) {
            texts = truth ? ["on"] : []
        } else if let number = try? container.decode(Int64.self) {
            texts = [String(number)]
        } else {
            texts = try container.decode([String].self)
        }
    }
}

extension String {
    fileprivate func withoutTowers() throws -> String {
        guard !hasTowers else { throw SubmittedFields.malformed }
        return self
    }
}
