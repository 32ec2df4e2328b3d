import Core
import Foundation
import TestSupport
import Mail

/// Where letters arrive: the mail server of `MailTests`, Python's aiosmtpd, in a process of its own.
final class Mailbox {
    struct Letter: Decodable {
        let receiver: [[String: String]]
        let subject: String
        let id: String
        let language: String
        let text: String

        /// The code in its link.
        var code: String? { text.firstMatch(of: /\/link\/([0-9a-z-]+)/).map { String($0.1) } }
    }

    private struct Event: Decodable {
        let letter: Letter?
    }

    private struct Place: Decodable {
        let port: Int
    }

    let office: any PostOffice
    static let sender = "site@example.org"
    private let process = Process()
    private let input = Pipe()
    private let output: FileHandle

    /// - Parameter refusal: what it says to a letter's receiver, instead of taking it.
    init(refusal: String? = nil) throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let (pipe, options) = (Pipe(), ["replies": refusal.map { ["RCPT": $0] } ?? [:]])
        process.executableURL = tests.appending(path: "../.venv/bin/python")
        process.arguments = [
            tests.appending(path: "smtp_server.py").path(),
            String(decoding: try JSONEncoder().encode(options), as: UTF8.self),
        ]
        (process.standardInput, process.standardOutput) = (input, pipe)
        output = pipe.fileHandleForReading
        try process.runAlone()
        var line = Data()
        while let byte = try output.read(upToCount: 1), byte != Data("\n".utf8) { line += byte }
        let port = try JSONDecoder().decode(Place.self, from: line).port
        let from = try MailAddress(checking: Self.sender, name: "The site", at: "test")
        office = SMTPPostOffice(
            server: try MailServer(checking: "smtp://127.0.0.1:\(port)", from: from, at: "test"))
    }

    /// - Returns: the letters that came.
    func close() throws -> [Letter] {
        try input.fileHandleForWriting.close()
        let lines = try output.readToEnd() ?? Data()
        process.waitUntilExit()
        return try lines.split(separator: UInt8(ascii: "\n")).compactMap {
            try JSONDecoder().decode(Event.self, from: $0).letter
        }
    }
}
