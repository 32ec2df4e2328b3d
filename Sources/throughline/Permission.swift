import ArgumentParser
import Server

struct Permission: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "permissions", abstract: "Prints the permission table, as it stands in docs/permissions.md.")

    func run() { print(PermissionTable.markdown, terminator: "") }
}
