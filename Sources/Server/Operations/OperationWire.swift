internal import Core
internal import Foundation

/// What goes over the socket: one line with the operation, then lines with its progress, then one with how it ended.
enum OperationWire {
    enum Line: Codable, Sendable {
        case progress(step: String, done: Int, total: Int)
        case outcome(Operation.Outcome)
        case problem(kind: String, code: String, place: String?, detail: String)

        init(_ problem: Problem) {
            self = .problem(
                kind: problem.kind.rawValue, code: problem.code, place: problem.place, detail: problem.detail)
        }
    }

    static func encode(_ value: some Encodable) throws -> [UInt8] {
        Array(try JSONEncoder().encode(value)) + [UInt8(ascii: "\n")]
    }

    static func decode<Value: Decodable>(_ type: Value.Type, from line: some Sequence<UInt8>) throws -> Value {
        try JSONDecoder().decode(type, from: Data(line))
    }
}

extension Problem {
    /// Anything thrown, as the problem that is told to the operator, who may know everything.
    init(telling error: any Error) {
        self = error as? Problem ?? Problem(.internal, "internal", "\(error)")
    }
}
