import ArgumentParser
import Core
import Foundation
import Server

struct Erase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Removes a record for good, as a person's right.", subcommands: [EraseStory.self, ErasePerson.self])
}

struct EraseStory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "Removes what was told beside a measure, with all of its past.",
        discussion: """
            What was written stays out of the record for good: only its digests remain, so that the record still adds up.
            It also goes onto the list erasures.jsonl beside the database; keep that list, and give it to restore.

            Examples:
              throughline erase story --initiative punjab-education --measure performance-grading-index --number 3
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "The initiative, as in its address.")
    var initiative: String
    @Option(help: "The measure, as in its address.")
    var measure: String
    @Option(help: "The story's number, as the measure's JSON gives it.")
    var number: Int64

    func run() async throws {
        try await telling(json: common.json) {
            _ = try await common.run(
                .eraseStory(
                    initiative: try Slug(checking: initiative, at: "initiative"),
                    measure: try Slug(checking: measure, at: "measure"), number: number))
            if common.json { try Output.json(["erased": true]) } else { Output.say("It is gone.") }
        }
    }
}

struct ErasePerson: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "Ends somebody's seats and removes their name and address, with all of their past.",
        discussion: """
            People can do this themselves, on their own page. What they said for an organisation stays, as said by a former
            member. It also goes onto the list erasures.jsonl beside the database; keep that list, and give it to restore.

            Examples:
              throughline erase person --initiative riverside-schools --member 7
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "The initiative, as in its address.")
    var initiative: String
    @Option(help: "The member's number, as their page and the record give it.")
    var member: Int64

    func run() async throws {
        try await telling(json: common.json) {
            let initiative = try Slug(checking: initiative, at: "initiative")
            _ = try await common.run(.forgetMember(initiative: initiative, member: Number(member)))
            if common.json { try Output.json(["erased": true]) } else { Output.say("They are forgotten.") }
        }
    }
}
