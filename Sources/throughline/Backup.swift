import ArgumentParser
import Core
import Foundation
import Server

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copies the whole database into one file, while it is in use.",
        discussion:
            "Keys and the list of erasures stand beside the database and are no part of it: keep them elsewhere.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The file to write; it must not exist yet.", completion: .file())
    var file: String

    func run() async throws {
        try await telling(json: common.json) {
            let path = URL(fileURLWithPath: file).path
            _ = try await common.run(.backup(path: path))
            if common.json { try Output.json(["backup": path]) } else { Output.say("The backup is in \(path).") }
        }
    }
}

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Puts a backup into an empty place, erases again what was erased since, and verifies it.",
        discussion: """
            Examples:
              throughline restore backup.sqlite --database sqlite:./data/throughline.sqlite --erasures erasures.jsonl
            """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "The backup.", completion: .file())
    var file: String
    @Option(help: "The list of erasures that was kept beside the old database.", completion: .file())
    var erasures: String?

    func run() async throws {
        try await telling(json: common.json) {
            let meter = ProgressMeter()
            let address = try await Settings().database(common.database)
            let verification = try await Restore(backup: file, erasures: erasures, to: address).run(
                progress: meter.show)
            meter.finish()
            if common.json { try Output.json(verification) } else { tell(verification) }
            if !verification.isSound { throw ExitCode(1) }
        }
    }

}

struct FinishRestore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "After pg_restore: erases again what was erased since, closes every way in, and verifies it.",
        discussion: """
            Run it before the server is started on the restored database.

            Examples:
              throughline finish-restore --database postgres://user@host/restored --erasures erasures.jsonl
            """)
    @OptionGroup var common: CommonOptions
    @Option(help: "The list of erasures that was kept beside the old database.", completion: .file())
    var erasures: String?

    func run() async throws {
        try await telling(json: common.json) {
            let meter = ProgressMeter()
            let address = try await Settings().database(common.database)
            let verification = try await Restore.finish(address, erasures: erasures, progress: meter.show)
            meter.finish()
            if common.json { try Output.json(verification) } else { tell(verification) }
            if !verification.isSound { throw ExitCode(1) }
        }
    }
}

private func tell(_ found: Verification) {
    for finding in found.findings { Output.say("\(finding.place): \(finding.what)") }
    Output.say(
        "Restored: \(found.entries) entries, \(found.recordedRows) recorded rows, \(found.versionedRows) figures.")
    Output.say(found.isSound ? "Everything holds." : "The restored database is not what its record says.")
}
