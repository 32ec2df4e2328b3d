import ArgumentParser
import Core
import Foundation
import Logging
import Server

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the site over HTTP.",
        discussion: """
            Examples:
              throughline serve --demo
              throughline serve --host 0.0.0.0 --behind-proxy --name collective.example.org
              throughline serve --database postgres://throughline@db.example.org/throughline
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "The address to listen on. Default: 127.0.0.1")
    var host: String?
    @Option(help: "The port; 0 lets the system choose. Default: 8080")
    var port: Int?
    @Option(name: .customLong("name"), help: "A host name the site is reached under; may be given several times.")
    var names: [String] = []
    @Option(help: "How the outside reaches the site, for links in letters: https://collective.example.org")
    var address: String?
    @Flag(help: "A reverse proxy that speaks TLS stands in front of this server.")
    var behindProxy = false
    @Flag(help: "Load the demonstration first, where it is not there yet.")
    var demo = false

    @Flag(help: "Log every request: its method, route, status and time, never who asked.")
    var verbose = false

    func run() async throws {
        try await telling(json: common.json) {
            let settings = try await Settings()
            let host = settings.host(host)
            let options = WebServer.Options(
                database: try settings.database(common.database), host: host, port: try settings.port(port),
                names: settings.names(names), isBehindProxy: behindProxy, loadsDemonstration: demo,
                mail: try settings.mail(), address: settings.address(address))
            var logger = Logger(label: "throughline")
            logger.logLevel = verbose ? .info : .notice
            let meter = ProgressMeter()
            try await WebServer(options, logger: logger).run(progress: meter.show) { port in
                meter.finish()
                Output.say("Throughline is at http://\(host):\(port)")
            }
        }
    }
}

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Loads the demonstration: public figures from Punjab, and Riverbend, which is invented.")
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await telling(json: common.json) {
            guard case .demonstration(let isNew) = try await common.run(.loadDemonstration) else { return }
            if common.json { return try Output.json(["loaded": isNew]) }
            Output.say(isNew ? "The demonstration is loaded." : "The demonstration was there already.")
        }
    }
}
