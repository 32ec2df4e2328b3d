import ArgumentParser
import Core
import Foundation
import Initiatives
import Server
import Services

struct ImportServicesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "services",
        abstract: "Brings a published directory of services in, or brings it up to date.",
        discussion: """
            What is read: a folder of spreadsheets with a recipe that says which column is what; a folder of HSDS 1.1 as
            CSV, without one; or a file of HSDS 3 as JSON.
            The same --directory again updates what came before. What an organisation said itself stays.

            Examples:
              throughline import services florida --initiative legal-help --directory florida \\
                --recipe florida.recipe --name "Florida" --source "Published list, 2018" --dry-run
              throughline import services services.json --initiative legal-help --directory city --name "City" \\
                --source "https://city.example/services" --published 2026-05-31
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The folder, or the JSON file.", completion: .file())
    var path: String
    @Option(help: "The initiative, as in its address.")
    var initiative: String
    @Option(help: "A short name by which this directory is known again: florida.")
    var directory: String
    @Option(help: "What the directory is called.")
    var name: String
    @Option(help: "Who published it, and where.")
    var source: String
    @Option(help: "The day for which it holds, like 2026-05-31.")
    var published: String?
    @Option(
        help: "The sector of organisations that are new here: community, government, civil society, market, research.")
    var sector = Sector.civilSociety.rawValue
    @Option(help: "A recipe as JSON.", completion: .file(extensions: ["recipe", "json"]))
    var recipe: String?
    @Flag(help: "Only check: nothing is saved.")
    var dryRun = false
    @Flag(help: "Import the rows that are fit, even where others are refused.")
    var skipRefused = false

    func run() async throws {
        try await telling(json: common.json) {
            let services = ServiceImport(
                path: URL(fileURLWithPath: path).path, initiative: try Slug(checking: initiative, at: "initiative"),
                heading: try heading(), recipe: recipe.map { URL(fileURLWithPath: $0).path }, isDryRun: dryRun,
                skipsRefused: skipRefused)
            guard case .broughtIn(let report) = try await common.run(.importServices(services)) else { return }
            if common.json { try Output.json(report) } else { tell(report) }
            if report.refused > 0, !skipRefused { throw ExitCode(2) }
        }
    }

    private func heading() throws -> ImportServices.Heading {
        guard let sector = Sector(rawValue: sector) else {
            throw Problem.invalid("choice.unknown", at: "sector", "There is no sector “\(sector)”.")
        }
        let day = try published.map { text in
            guard let day = Day(text) else {
                throw Problem.invalid("day.malformed", at: "published", "“\(text)” is not a date like 2026-05-31.")
            }
            return day
        }
        return ImportServices.Heading(
            slug: try Slug(checking: directory, at: "directory"), name: name, citation: source, published: day,
            sector: sector)
    }

    private func tell(_ report: DirectoryReport) {
        for line in report.refusals { Output.say("refused: \(place(line)): \(line.reason)") }
        for line in report.remarks { Output.say("left out: \(place(line)): \(line.reason)") }
        let more = report.refused - report.refusals.count + report.leftOut - report.remarks.count
        if more > 0 { Output.say("… and \(more) more.") }
        Output.say(
            """
            \(report.organisations) organisations, \(report.locations) locations and \(report.services) services ready; \
            \(report.refused) rows refused, \(report.leftOut) cells left out.
            """)
        guard let done = report.imported else { return Output.say("Nothing was saved.") }
        Output.say("\(done.added) services added, \(done.changed) changed, \(done.same) as before, \(done.own) left.")
    }

    private func place(_ line: DirectoryReport.Line) -> String {
        "\(line.file) line \(line.line)" + (line.column.map { ", \($0)" } ?? "")
    }
}
