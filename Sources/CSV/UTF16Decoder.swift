/// Turns UTF-16 into UTF-8, whatever way the bytes are cut into pieces.
///
/// A unit takes two bytes and a letter outside the basic plane takes two units; either may be cut by the end of
/// a piece, so the first half waits here for the second.
struct UTF16Decoder {
    let isBigEndian: Bool
    private var waitingByte: UInt8?
    private var waitingHigh: UInt16?

    init(isBigEndian: Bool) {
        self.isBigEndian = isBigEndian
    }

    mutating func decode(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
        for byte in bytes {
            guard let first = waitingByte else {
                waitingByte = byte
                continue
            }
            waitingByte = nil
            let (high, low) = isBigEndian ? (first, byte) : (byte, first)
            take(UInt16(high) << 8 | UInt16(low), into: &output)
        }
    }

    /// A file that ends in half a letter is damaged there.
    mutating func finish(into output: inout [UInt8]) {
        if waitingHigh != nil || waitingByte != nil { output.append(undecodable) }
        waitingHigh = nil
        waitingByte = nil
    }

    private mutating func take(_ unit: UInt16, into output: inout [UInt8]) {
        if unit < 0x80 && waitingHigh == nil {
            output.append(UInt8(truncatingIfNeeded: unit))
            return
        }
        if let high = waitingHigh {
            waitingHigh = nil
            if UTF16.isTrailSurrogate(unit) {
                append(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00), to: &output)
                return
            }
            output.append(undecodable)
        }
        if UTF16.isLeadSurrogate(unit) {
            waitingHigh = unit
        } else {
            append(UInt32(unit), to: &output)
        }
    }

    /// A surrogate alone is no scalar: it leaves the mark of what could not be decoded.
    private func append(_ value: UInt32, to output: inout [UInt8]) {
        if let scalar = Unicode.Scalar(value) {
            output.append(contentsOf: scalar.utf8)
        } else {
            output.append(undecodable)
        }
    }
}
