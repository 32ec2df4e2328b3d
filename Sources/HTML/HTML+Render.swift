extension HTML {
    /// The HTML as UTF-8, ready to be sent.
    /// - Parameter capacity: a guess at the size, which spares the buffer from growing.
    public func renderBytes(capacity: Int = 16_384) -> [UInt8] {
        var bytes = HTMLBytes(capacity: capacity)
        render(into: &bytes)
        return bytes.bytes
    }

    /// The HTML as a string: for tests and for short fragments.
    public func render() -> String {
        String(decoding: renderBytes(capacity: 1_024), as: UTF8.self)
    }

    /// Adds the HTML to what `bytes` already holds.
    public func render(into bytes: inout HTMLBytes) {
        Self.write(self, to: &bytes, with: [])
    }
}
