/// Windows-1252: Latin-1, with typographic marks where Latin-1 has control characters.
enum Windows1252 {
    /// What 0x80 to 0x9F mean; zero stands for the five bytes that mean nothing and are written by no program.
    private static let special: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]

    /// The UTF-8 of every byte from 0x80, worked out once.
    private static let upperHalf: [[UInt8]] = (UInt32(0x80)...0xFF).map { byte in
        let value = byte < 0xA0 ? special[Int(byte - 0x80)] : byte
        guard value != 0, let scalar = Unicode.Scalar(value) else { return [undecodable] }
        return Array(scalar.utf8)
    }

    static func decode(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
        let upperHalf = upperHalf
        for byte in bytes {
            if byte < 0x80 {
                output.append(byte)
            } else {
                output.append(contentsOf: upperHalf[Int(byte - 0x80)])
            }
        }
    }
}
