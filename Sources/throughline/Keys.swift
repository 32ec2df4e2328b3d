import ArgumentParser
import Core
import Server

struct Keys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Changes the keys that seal and sign.", subcommands: [RotateKeys.self])
}

struct RotateKeys: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: "Puts a new key in front of keys/site.key.",
        discussion: """
            From the next start of the server on, the new key seals and signs; the older ones still open what they sealed. \
            Forms that were open meanwhile are shown once more.
            """)
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await telling(json: common.json) {
            guard case .keys(let count) = try await common.run(.rotateKeys) else { return }
            if common.json { return try Output.json(["keys": count]) }
            Output.say("There are \(count) keys now; the new one counts from the next start of the server on.")
        }
    }
}
