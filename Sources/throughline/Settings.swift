import ArgumentParser
import Configuration
import Core
import Foundation
import Mail
import Server
import SystemPackage

/// Settings that all commands share: options first, then the environment, then `throughline.json`.
struct Settings {
    private let reader: ConfigReader

    init() async throws {
        var providers: [any ConfigProvider] = [EnvironmentVariablesProvider()]
        if FileManager.default.fileExists(atPath: "throughline.json") {
            providers.append(try await FileProvider<JSONSnapshot>(filePath: "throughline.json"))
        }
        reader = ConfigReader(providers: providers).scoped(to: "throughline")
    }

    func database(_ option: String?) throws -> DatabaseAddress {
        try DatabaseAddress(option ?? reader.string(forKey: "database", default: "sqlite:./data/throughline.sqlite"))
    }

    func host(_ option: String?) -> String { option ?? reader.string(forKey: "host", default: "127.0.0.1") }
    func port(_ option: Int?) throws -> Int {
        let written = reader.string(forKey: "port")
        guard let port = option ?? (written.map { Int($0) } ?? 8080), (0...65535).contains(port) else {
            throw Problem.invalid("serve.port", at: "port", "A port is a number from 0 to 65535.")
        }
        return port
    }

    /// Without a scheme and a host no link would lead anywhere.
    func address(_ option: String?) -> String? {
        (option ?? reader.string(forKey: "address")).map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    }

    /// Never from an option: a password there could be read by everybody on the machine.
    func mail() throws -> MailServer? {
        guard let server = reader.string(forKey: "mailServer") else { return nil }
        guard let from = reader.string(forKey: "mailFrom") else {
            throw Problem.invalid("mail.from-missing", at: "mailFrom", "Say from which address letters are sent.")
        }
        return try MailServer(
            checking: server, password: reader.string(forKey: "mailPassword", isSecret: true),
            from: try MailAddress(checking: from, name: "Throughline", at: "mailFrom"), at: "mailServer")
    }

    func names(_ options: [String]) -> [String] {
        options.isEmpty ? reader.stringArray(forKey: "names", default: []) : options
    }
}

struct CommonOptions: ParsableArguments {
    @Option(help: "The database: sqlite:PATH or postgres://…")
    var database: String?

    @Flag(help: "Answer in JSON, for programs.")
    var json = false

    /// Runs an operation where the database is open, and shows its progress.
    func run(_ operation: Server.Operation) async throws -> Server.Operation.Outcome {
        let settings = try await Settings()
        let meter = ProgressMeter()
        defer { meter.finish() }
        return try await OperationClient.run(operation, on: settings.database(database), progress: meter.show)
    }
}
