import ArgumentParser
import Core
import Foundation

/// How commands speak: plain sentences for people, one JSON value for programs, and problems on standard error.
enum Output {
    /// Written at once, also into a pipe: whoever starts the server waits for its line.
    static func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}

extension Problem {
    /// Tells the problem and ends the command: 2 where the input was at fault, 1 otherwise.
    func exit(json: Bool) -> ExitCode {
        if json {
            try? Output.json(["code": code, "detail": detail, "kind": kind.rawValue, "place": place ?? ""])
        }
        FileHandle.standardError.write(Data("throughline: \(description)\n".utf8))
        return ExitCode(kind == .invalid ? 2 : 1)
    }
}

/// Runs a command's work and tells whatever problem it ends with.
func telling(json: Bool, _ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch let problem as Problem {
        throw problem.exit(json: json)
    }
}
