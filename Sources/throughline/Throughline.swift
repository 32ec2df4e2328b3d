import ArgumentParser
import Core

@main
struct Throughline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "throughline",
        abstract: "Runs collective-action initiatives: one traceable line from what people said to what changed.",
        discussion: """
            Examples:
              throughline serve --demo
              throughline import values scores.csv --initiative punjab-education \\
                --measure performance-grading-index --dry-run
              throughline verify --against checkpoint.txt

            Beside a running server the commands reach it through its socket. Settings come from options, then from the \
            environment (THROUGHLINE_DATABASE, _HOST, _PORT, _NAMES, _ADDRESS, and for letters _MAIL_SERVER, _MAIL_FROM, \
            _MAIL_PASSWORD), then from throughline.json in the current folder.
            """,
        subcommands: [
            Serve.self, Demo.self, Import.self, Verify.self, MakeCheckpoint.self, Backup.self, RestoreCommand.self,
            FinishRestore.self,
            Erase.self,
            Start.self, LinkCommand.self, Keys.self, Permission.self,
        ])
}
