import Core
import Foundation
import Measures
import TestSupport
import Testing

extension SmallInitiative {
    func bring(
        _ text: String, by caller: Caller = .operator, _ change: (inout FigureImport) throws -> Void = { _ in }
    ) async throws -> ImportReport {
        try await bring(Array(text.utf8), by: caller, change: change)
    }

    /// Brings a file in that somebody writes anew between its two readings.
    func bring(_ text: String, changingTo other: String) async throws -> ImportReport {
        try await bring(
            Array(text.utf8),
            during: { file, step in
                // What cannot be written now shows in the test: then nothing changed.
                if step == "rows checked" { try? Data(other.utf8).write(to: file, options: .atomic) }
            })
    }

    /// Brings a file of these bytes in.
    func bring(
        _ bytes: [UInt8], by caller: Caller = .operator, change: (inout FigureImport) throws -> Void = { _ in },
        during: @escaping @Sendable (_ file: URL, _ step: String) -> Void = { _, _ in }
    ) async throws -> ImportReport {
        let folder = FileManager.default.temporaryDirectory.appending(path: "figures-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "figures.csv")
        try Data(bytes).write(to: file)
        var figures = FigureImport(
            path: file.path(), initiative: try #require(Slug(SmallInitiative.address)),
            measure: try #require(Slug("children")),
            citation: "School survey")
        try change(&figures)
        return try await figures.run(on: store, by: caller) { step, _, _ in during(file, step) }
    }
}

extension ImportReport {
    /// Ready, refused, imported.
    var counts: [Int] { [ready, refused, imported] }
}
