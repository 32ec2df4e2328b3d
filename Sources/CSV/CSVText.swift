/// A whole file as text, for whoever must show it to people before it is read row by row.
public enum CSVText {
    /// The text in whatever Unicode encoding the file has, without its byte order mark.
    /// - Returns: nil where the bytes are no text in it.
    public static func decoded(_ bytes: [UInt8]) -> String? {
        var stream = UTF8Stream(source: MemorySource(bytes), encoding: .detect)
        var text: [UInt8] = []
        do {
            while try stream.append(to: &text) {}
        } catch {
            return nil
        }
        return text.contains(0) ? nil : String(validating: text, as: UTF8.self)
    }
}
