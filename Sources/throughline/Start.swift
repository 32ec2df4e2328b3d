import ArgumentParser
import Core
import Foundation
import Initiatives
import Server

struct Start: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begins an initiative and invites its first steward.",
        discussion: """
            It prints a link that works once, for two weeks. Give it to the steward by a way that only they read. Whoever \
            opens it says yes, chooses a passphrase, and invites all others.

            Examples:
              throughline start --name "Riverside schools" --steward "Asha"
              throughline start --name "Escuelas del río" --steward "Lucía" --language es --time-zone America/Lima
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "What the initiative is called.")
    var name: String
    @Option(help: "What its steward is called.")
    var steward: String
    @Option(help: "The steward's e-mail address, if the link is to be mailed too.")
    var email: String?
    @Option(help: "What it is about, in a sentence or two; the steward can change it.")
    var summary: String?
    @Option(help: "Its address here: lower-case letters, digits and hyphens. Default: made from its name.")
    var slug: String?
    @Option(help: "The language of its texts: en, es, fr, hi or pa.")
    var language = "en"
    @Option(help: "The time zone its days are days in.")
    var timeZone = "Etc/UTC"

    func run() async throws {
        try await telling(json: common.json) {
            let first = FirstSteward(
                slug: try slug.map { try Slug(checking: $0, at: "slug") } ?? Slug(naming: name, fallback: "initiative"),
                name: name, summary: summary ?? name, timeZone: timeZone, language: language, steward: steward,
                email: email)
            guard case .link(let welcome) = try await common.run(.startInitiative(first)) else { return }
            try tell(welcome, json: common.json)
        }
    }
}

struct LinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Makes a new link for somebody whose first one was lost.",
        discussion: """
            Examples:
              throughline link --initiative riverside-schools --seat 1
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "The initiative, as in its address.")
    var initiative: String
    @Option(help: "The number of their seat, as its page says.")
    var seat: Int64

    func run() async throws {
        try await telling(json: common.json) {
            let initiative = try Slug(checking: initiative, at: "initiative")
            guard case .link(let welcome) = try await common.run(.linkTo(initiative: initiative, seat: Number(seat)))
            else { return }
            try tell(welcome, json: common.json)
        }
    }
}

private func tell(_ welcome: FirstSteward.Welcome, json: Bool) throws {
    if json { return try Output.json(welcome) }
    Output.say(
        """
        Seat \(welcome.seat.value) in /\(welcome.initiative). Open this on your site, once, within two weeks:
          \(welcome.path)
        or type the code at /link: \(welcome.code)
        """)
}
