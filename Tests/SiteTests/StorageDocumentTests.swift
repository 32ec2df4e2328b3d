import Core
import Foundation
import TestSupport
import Testing

/// docs/storage.md names every table there is, so that whoever looks after a database knows what is in it.
@Suite struct StorageDocumentTests {
    @Test func everyTableIsNamed() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let document = try String(contentsOf: root.appending(path: "docs/storage.md"), encoding: .utf8)
        let missing = Schema.house.tables.map(\.name).filter { !document.contains("`\($0)`") }
        #expect(missing.isEmpty)
    }
}
