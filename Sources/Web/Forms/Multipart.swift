/// Reads a body of several parts, as browsers send a form that has a file in it [RFC 7578].
///
/// Strict: what no browser sends is refused, not guessed at. It looks at each byte a bounded number of times, and holds
/// nothing beside the body itself.
public struct Multipart {
    public struct Part: Sendable, Equatable {
        public let name: String
        /// Given exactly where it is a file, also where none was chosen; then it is empty.
        public let file: String?
        public let bytes: [UInt8]
    }

    /// How a body breaks the rules.
    public enum Fault: Error, Sendable, Equatable {
        case noBoundary, noBeginning, noEnd, afterEnd, headers, disposition, name, nested, encoding, tooManyParts
    }

    public static let mostParts = 2000
    /// Of all headers of one part. Browsers write two of them.
    static let longestHeaders = 2048
    static let longestName = 200

    private let delimiter: [UInt8]
    private let body: [UInt8]

    private init(_ body: [UInt8], boundary: String) {
        self.body = body
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// - Parameter type: the whole `Content-Type` of the request.
    public static func read(_ body: [UInt8], type: String) throws(Fault) -> [Part] {
        guard let boundary = MultipartHeaders.parameters(of: type)?["boundary"], isBoundary(boundary) else {
            throw .noBoundary
        }
        return try Multipart(body, boundary: boundary).parts()
    }

    private static func isBoundary(_ text: String) -> Bool {
        (1...70).contains(text.utf8.count) && text.last != " "
            && text.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || marks.contains($0)) }
    }

    private static let marks = "0123456789'()+_,-./:=? ".unicodeScalars

    private func parts() throws(Fault) -> [Part] {
        // The first delimiter has no line before it that it would end.
        guard body.starts(with: delimiter.dropFirst(2)) else { throw .noBeginning }
        var parts: [Part] = []
        var position = delimiter.count - 2
        while let start = try afterDelimiter(position) {
            guard let end = firstDelimiter(from: start - 2) else { throw .noEnd }
            guard parts.count < Self.mostParts else { throw .tooManyParts }
            parts.append(try part(start, end))
            position = end + delimiter.count
        }
        return parts
    }

    /// Where the next part begins; nil behind the last delimiter, where nothing may follow.
    private func afterDelimiter(_ position: Int) throws(Fault) -> Int? {
        let rest = body[position...]
        if rest.starts(with: Self.lineEnd) { return position + 2 }
        guard rest.starts(with: Self.dashes) else { throw .noEnd }
        guard rest.count == 2 || rest.dropFirst(2).elementsEqual(Self.lineEnd) else { throw .afterEnd }
        return nil
    }

    private func part(_ start: Int, _ end: Int) throws(Fault) -> Part {
        let window = start..<min(body.count, start + Self.longestHeaders)
        guard let blank = blankLine(in: window), blank + 4 <= end else { throw .headers }
        let headers = try MultipartHeaders(body[start..<blank])
        return Part(name: headers.name, file: headers.file, bytes: Array(body[(blank + 4)..<end]))
    }

    private func blankLine(in window: Range<Int>) -> Int? {
        var position = window.lowerBound
        while position + 4 <= window.upperBound {
            if body[position] == 13, body[position + 1] == 10, body[position + 2] == 13, body[position + 3] == 10 {
                return position
            }
            position += 1
        }
        return nil
    }

    /// Compares only where a line ends, so that a body of any size is gone through once.
    private func firstDelimiter(from start: Int) -> Int? {
        body.withUnsafeBufferPointer { body in
            var position = start
            let last = body.count - delimiter.count
            while position <= last {
                if body[position] == 13, delimiter.indices.allSatisfy({ body[position + $0] == delimiter[$0] }) {
                    return position
                }
                position += 1
            }
            return nil
        }
    }

    private static let lineEnd: [UInt8] = [13, 10]
    private static let dashes: [UInt8] = [45, 45]
}

extension Multipart.Fault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noBoundary: "The content type names no boundary between the parts."
        case .noBeginning: "The body does not begin with its boundary."
        case .noEnd: "The last part has no end."
        case .afterEnd: "Something follows after the last part."
        case .headers: "The headers of a part cannot be read."
        case .disposition: "A part is not said to be form data."
        case .name: "A part has no name that a field can have."
        case .nested: "A part has parts of its own."
        case .encoding: "A part is encoded; send it as it is."
        case .tooManyParts: "There are more than \(Multipart.mostParts) parts."
        }
    }
}
