import ArgumentParser
import Core
import Foundation
import Server

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks that every table is what the record says, and every derived figure recomputes.",
        discussion: """
            Ends with 0 only when everything holds. A record that was cut off or written anew is found only against a \
            checkpoint that was kept elsewhere.

            Examples:
              throughline verify
              throughline verify --against checkpoint.txt
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "A file of checkpoints that this site signed earlier.", completion: .file())
    var against: String?

    func run() async throws {
        try await telling(json: common.json) {
            guard case .verified(let verification) = try await common.run(.verify(checkpoints: try checkpoints()))
            else { return }
            if common.json { try Output.json(verification) } else { tell(verification) }
            if !verification.isSound { throw ExitCode(1) }
        }
    }

    private func checkpoints() throws -> String? {
        try against.map { path in
            guard let data = FileManager.default.contents(atPath: path) else {
                throw Problem(.notFound, "file.missing", at: path, "There is no such file.")
            }
            return String(decoding: data, as: UTF8.self)
        }
    }

    private func tell(_ found: Verification) {
        for finding in found.findings { Output.say("\(finding.place): \(finding.what)") }
        Output.say(
            """
            \(found.entries) entries in \(found.scopes) records, \(found.effects) effects (\(found.erased) erased), \
            \(found.recordedRows) recorded rows, \(found.versionedRows) figures, \(found.derivedTables) derived tables.
            """)
        Output.say(found.isSound ? "Everything holds." : "This database is not what its record says.")
    }
}

struct MakeCheckpoint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract:
            "Prints signed checkpoints of all records, to be kept elsewhere: by partners, in print, in a newspaper.")
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await telling(json: common.json) {
            guard case .checkpoint(let text) = try await common.run(.checkpoint) else { return }
            if common.json { try Output.json(["checkpoint": text]) } else { print(text, terminator: "") }
        }
    }
}
