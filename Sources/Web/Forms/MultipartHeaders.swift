/// What the headers of one part say of it.
struct MultipartHeaders {
    let name: String
    let file: String?

    init(_ bytes: ArraySlice<UInt8>) throws(Multipart.Fault) {
        let fields = try Self.fields(bytes)
        if let type = fields["content-type"], type.lowercased().hasPrefix("multipart/") { throw .nested }
        if let encoding = fields["content-transfer-encoding"]?.lowercased(),
            !["binary", "8bit", "7bit"].contains(encoding)
        {
            throw .encoding
        }
        guard let said = fields["content-disposition"], let parameters = Self.parameters(of: said),
            parameters[""] == "form-data", parameters["filename*"] == nil, parameters["name*"] == nil
        else { throw .disposition }
        guard let name = parameters["name"].map(Self.unescaped), Self.isPlain(name, most: 100), !name.isEmpty else {
            throw .name
        }
        self.name = name
        guard let file = parameters["filename"].map(Self.unescaped) else {
            self.file = nil
            return
        }
        // Some send the whole path on their own disk; nobody needs to know it.
        let last = file.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        guard Self.isPlain(last, most: Multipart.longestName) else { throw .name }
        self.file = last
    }

    /// Each header once, by its name in small letters.
    private static func fields(_ bytes: ArraySlice<UInt8>) throws(Multipart.Fault) -> [String: String] {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .headers }
        var fields: [String: String] = [:]
        for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
            let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let name = halves[0].lowercased()
            // A line that begins with a blank would go on with the header before it. No browser writes such.
            guard halves.count == 2, fields[name] == nil, !name.isEmpty,
                name.utf8.allSatisfy({ (97...122).contains($0) || $0 == 45 }), isPlain(String(halves[1]), most: 2048)
            else { throw .headers }
            fields[name] = trimmed(halves[1])
        }
        return fields
    }

    /// `form-data; name="file"; filename="a.csv"`: what comes first has the empty name.
    /// - Returns: nil where it is not written so, or a name comes twice.
    static func parameters(of text: String) -> [String: String]? {
        var parameters: [String: String] = [:]
        for (index, piece) in pieces(of: text).enumerated() {
            let halves = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if index == 0 {
                parameters[""] = trimmed(piece).lowercased()
                continue
            }
            let name = trimmed(halves[0]).lowercased()
            guard halves.count == 2, !name.isEmpty, parameters[name] == nil, let value = value(trimmed(halves[1]))
            else { return nil }
            parameters[name] = value
        }
        return parameters
    }

    /// Parted by semicolons that stand outside quotes.
    private static func pieces(of text: String) -> [Substring] {
        var isQuoted = false
        return text.split(omittingEmptySubsequences: false) { character in
            if character == "\"" { isQuoted.toggle() }
            return character == ";" && !isQuoted
        }
    }

    private static func value(_ text: String) -> String? {
        guard text.contains("\"") else { return text.isEmpty ? nil : text }
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return nil }
        let inside = text.dropFirst().dropLast()
        return inside.contains("\"") ? nil : String(inside)
    }

    /// Browsers write a quote in a name as %22, and line ends, which no name here has, in the same way. [HTML, multipart
    /// form data]
    private static func unescaped(_ text: String) -> String { text.replacing("%22", with: "\"") }

    private static func isPlain(_ text: String, most: Int) -> Bool {
        text.utf8.count <= most
            && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control || $0 == "\t" }
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0 == " " || $0 == "\t" }
        return start.lastIndex { $0 != " " && $0 != "\t" }.map { String(start[...$0]) } ?? ""
    }

    private static func trimmed(_ text: String) -> String { trimmed(text[...]) }
}
