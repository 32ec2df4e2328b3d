/// The buffer a page is written into: UTF-8, one allocation where the capacity was guessed well.
public struct HTMLBytes: Sendable {
    /// What has been written so far.
    public private(set) var bytes: [UInt8] = []

    /// - Parameter capacity: how many bytes to make room for at once.
    public init(capacity: Int = 16_384) {
        bytes.reserveCapacity(capacity)
    }

    /// Adds markup as it stands. Only for what comes from code; everything else is `append(text:)`.
    public mutating func append(markup: String) {
        bytes.append(contentsOf: markup.utf8)
    }

    /// Adds text, escaped so that it stays text, in an element and in a quoted attribute alike.
    public mutating func append(text: String) {
        var text = text
        text.withUTF8 { appendEscaped($0) }
    }

    /// Adds one ASCII character: without optimisation a tenth of the price of a string.
    @usableFromInline
    mutating func append(byte: Unicode.Scalar) {
        bytes.append(UInt8(ascii: byte))
    }

    mutating func append(_ slice: Slice<UnsafeBufferPointer<UInt8>>) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: slice))
    }

    /// A parser drops a newline that directly follows `<textarea>` or `<pre>`; doubled, one survives.
    @usableFromInline
    mutating func doubleNewline(at start: Int) {
        guard start < bytes.count else { return }
        if bytes[start] == UInt8(ascii: "\n") || bytes[start] == UInt8(ascii: "\r") {
            bytes.insert(UInt8(ascii: "\n"), at: start)
        }
    }
}
