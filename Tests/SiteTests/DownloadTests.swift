import Core
import Foundation
import HTTPTypes
import Initiatives
import Measures
import TestSupport
import Testing

@testable import Server

@Suite struct DownloadTests {
    @Test(arguments: Engine.tried) func whatIsDownloadedCanBeBroughtBack(on engine: Engine) async throws {
        try await withPunjab(on: engine) { visitor in
            for slug in ["performance-grading-index", "class-5-environmental-studies", "students-surveyed"] {
                let reply = try await visitor.get("/punjab-education/measures/\(slug)/figures.csv")
                #expect(reply.status == 200 && reply.headers[.contentType] == "text/csv; charset=utf-8")
                #expect(reply.headers[.contentDisposition] == "attachment; filename=\"\(slug).csv\"")
                let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv").path()
                try Data(reply.body).write(to: URL(filePath: path))
                defer { try? FileManager.default.removeItem(atPath: path) }
                let figures = FigureImport(
                    path: path, initiative: try #require(Slug("punjab-education")), measure: try #require(Slug(slug)))
                let report = try await figures.run(on: visitor.store, by: .operator) { _, _, _ in }
                #expect(
                    report.refused == 0 && report.imported == report.ready && report.ready > 5, "\(report.refusals)")
                let again = try await visitor.get("/punjab-education/measures/\(slug)/figures.csv")
                #expect(again.body == reply.body, "bringing back what was there changes nothing")
            }
            let verification = try await visitor.store.verify()
            #expect(verification.isSound, "\(verification.findings)")
        }
    }
}
