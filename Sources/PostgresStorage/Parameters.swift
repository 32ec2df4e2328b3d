internal import CLibPQ
@_spi(Driver) internal import Core

/// Values as they travel: their types, and their bytes one after another.
struct Parameters {
    private(set) var types: [Oid] = []
    private var bytes = WireBytes()
    private var ends: [Int] = []

    mutating func append(_ value: SQLValue) throws {
        switch value {
        case .null: preconditionFailure("nulls stand in the text of a query")
        case .int64(let number):
            types.append(.int8)
            bytes.add(number)
        case .text(let text):
            types.append(.text)
            try bytes.add(text)
        case .bytes(let content):
            types.append(.bytea)
            bytes.add(content)
        }
        ends.append(bytes.count)
    }

    /// A whole column as one parameter, for `unnest`.
    mutating func append(array: WireBytes, type: Oid) {
        types.append(type)
        bytes.add(array.content)
        ends.append(bytes.count)
    }

    /// Calls `body` with what libpq wants to know, valid only inside.
    func withPointers<Value>(
        _ body: (
            _ count: Int32, _ values: [UnsafePointer<CChar>?], _ lengths: [Int32], _ formats: [Int32]
        ) -> Value
    ) -> Value {
        let starts = [0] + ends
        let lengths = zip(starts, ends).map { Int32($1 - $0) }
        let formats = [Int32](repeating: binary, count: ends.count)
        return bytes.withCharacters { base in
            body(Int32(ends.count), starts.dropLast().map { start in base.map { $0 + start } }, lengths, formats)
        }
    }
}

/// The numbers by which the server knows its types; fixed, as its catalog is.
extension Oid {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let name: Oid = 19
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let byteaArray: Oid = 1001
    static let textArray: Oid = 1009
    static let int8Array: Oid = 1016
    static let varchar: Oid = 1043
    static let numeric: Oid = 1700
    static let void: Oid = 2278
}
