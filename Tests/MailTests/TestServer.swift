import Core
import Foundation
import TestSupport
import Mail

/// A real SMTP server that is not ours, in a process of its own: `smtp_server.py` with Python's aiosmtpd.
final class TestServer {
    /// What it does other than take every letter.
    struct Options: Encodable {
        /// `starttls` or `always`; without it nothing is encrypted.
        var tls: String?
        /// Whom its certificate is for.
        var host: String?
        /// Name and password.
        var login: [String]?
        /// What it says to a command, instead of what it should.
        var replies: [String: String] = [:]
        /// The command at which it hangs up.
        var closesAt: String?
        /// Takes the call and says nothing.
        var isSilent = false
        /// Does not know of letters beyond ASCII in addresses.
        var isOld = false
    }

    let port: Int
    let authorities: String
    private let process: Process
    private let input = Pipe()
    private let output: FileHandle

    init(_ options: Options = Options()) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let pipe = Pipe()
        process = Process()
        process.executableURL = folder.appending(path: "../../.venv/bin/python")
        process.arguments = [
            // It warns of passwords in the open, which a test is about.
            "-W", "ignore", folder.appending(path: "../smtp_server.py").path(),
            String(decoding: try JSONEncoder().encode(options), as: UTF8.self),
        ]
        process.standardInput = input
        process.standardOutput = pipe
        output = pipe.fileHandleForReading
        // Where Python or a package of it is missing, `bin/setup test` brings it.
        try process.runAlone()
        let place = try JSONDecoder().decode(Place.self, from: TestServer.firstLine(of: output))
        (port, authorities) = (place.port, place.authorities)
    }

    /// A post office that hands its letters to this server.
    func office(
        _ start: String = "smtp://", password: String? = nil, requiresTLS: Bool? = nil, trusts: Bool = false,
        timeout: Duration = .seconds(30)
    ) throws -> SMTPPostOffice {
        let server = try MailServer(
            checking: "\(start)127.0.0.1:\(port)", password: password, from: sender, requiresTLS: requiresTLS,
            authorities: trusts ? authorities : nil, timeout: timeout, at: "server")
        return SMTPPostOffice(server: server)
    }

    /// Stops the server.
    /// - Returns: everything that it saw.
    func stop() throws -> [Event] {
        try input.fileHandleForWriting.close()
        let lines = try output.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
        return try lines.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Event.self, from: $0) }
    }

    private static func firstLine(of output: FileHandle) throws -> Data {
        var line = Data()
        while let byte = try output.read(upToCount: 1), byte != Data("\n".utf8) { line += byte }
        return line
    }

    struct Failed: Error {}

    private struct Place: Decodable {
        let port: Int
        let authorities: String
    }
}

/// What the server saw: a command, or a letter and its envelope.
struct Event: Decodable {
    let command: String?
    let letter: Letter?
    let envelope: Envelope?

    struct Person: Decodable, Equatable {
        let name: String
        let address: String
    }

    struct Letter: Decodable {
        let names: [String]
        let sender: [Person]
        let receiver: [Person]
        let replyTo: [Person]
        let subject: String
        let id: String
        let date: String
        let language: String
        let automatic: String
        let type: String
        let text: String
        let defects: [String]
        let longestLine: Int
        let looseBreaks: Int
        let isASCII: Bool
    }

    struct Envelope: Decodable {
        let sender: String
        let receivers: [String]
        let isEncrypted: Bool
        let greeting: String
        let isInternational: Bool
    }
}

extension [Event] {
    var commands: [String] { compactMap(\.command) }
    var letters: [Event.Letter] { compactMap(\.letter) }
    var envelopes: [Event.Envelope] { compactMap(\.envelope) }
}
