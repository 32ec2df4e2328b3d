import ArgumentParser
import Core
import Foundation
import Measures
import Server

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Brings data in.", subcommands: [ImportValues.self, ImportServicesCommand.self])
}

struct ImportValues: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "values",
        abstract: "Brings a CSV of figures in, all or nothing.",
        discussion: """
            Columns: place, period, value; and where wanted dimension and category, source, rank, note, preferred,
            cases, standard_error. In the place of period and value there can be a column for each period, called after
            it: 2024, 2024-05.
            In a column of values, “not collected” and “not applicable” are answers, also as “-” and “x”; blank is not.

            Examples:
              throughline import values scores.csv --initiative punjab-education \\
                --measure performance-grading-index --source "State report 2024" --dry-run
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The CSV file.", completion: .file(extensions: ["csv"]))
    var file: String
    @Option(help: "The initiative, as in its address.")
    var initiative: String
    @Option(help: "The measure, as in its address.")
    var measure: String
    @Option(help: "Who states the figures, where the file has no column source.")
    var source: String?
    @Option(
        help: "What stands before decimals, point or comma, where the file does not show it.",
        transform: { text in
            guard let mark = DecimalMark(rawValue: text) else { throw ValidationError("Write point or comma.") }
            return mark
        })
    var decimals: DecimalMark?
    @Flag(help: "Only check: nothing is saved.")
    var dryRun = false
    @Flag(help: "Import the rows that are fit, even where others are refused.")
    var skipRefused = false

    func run() async throws {
        try await telling(json: common.json) {
            let figures = FigureImport(
                path: URL(fileURLWithPath: file).path, initiative: try Slug(checking: initiative, at: "initiative"),
                measure: try Slug(checking: measure, at: "measure"), citation: source, decimals: decimals,
                isDryRun: dryRun,
                skipsRefused: skipRefused)
            guard case .imported(let report) = try await common.run(.importFigures(figures)) else { return }
            if common.json { try Output.json(report) } else { tell(report) }
            if report.refused > 0, !skipRefused { throw ExitCode(2) }
        }
    }

    private func tell(_ report: ImportReport) {
        for refusal in report.refusals { Output.say("line \(refusal.line): \(refusal.reason)") }
        if report.refused > report.refusals.count {
            Output.say("… and \(report.refused - report.refusals.count) more.")
        }
        Output.say("\(report.ready) rows ready, \(report.refused) refused.")
        Output.say(report.imported > 0 ? "\(report.imported) rows imported." : "Nothing was saved.")
    }
}
