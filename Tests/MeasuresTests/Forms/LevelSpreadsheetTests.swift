import Core
import Initiatives
import TestSupport
import Testing
import Web

@testable import Measures

/// Places at each level, as a spreadsheet.
@Suite struct LevelSpreadsheetTests {
    @Test("How many places stand at each level, the highest first, also where there is none", arguments: Engine.tried)
    func levels(engine: Engine) async throws {
        try await withReporting(on: engine) { village in
            let way = try await village.valley.measure("way") {
                ($0.form, $0.unit, $0.levels) = (.scale, "", ["not begun", "=begun", "done"])
            }
            let (upper, lower) = (try await village.valley.place("upper"), try await village.valley.place("lower"))
            try await village.valley.publish(
                Stated(measure: way, place: upper, units: 0), Stated(measure: way, place: lower, units: 0))
            let address = village.village.slug
            let view = try await village.store.read {
                try MeasureView.find(address, slug("way"), for: FormRulesTests.member, in: $0)
            }
            let sheet = Spreadsheet(levels: try #require(view.places), of: view.measure)
            #expect(sheet.name == "way-levels.csv")
            #expect(
                sheet.lines == [
                    "measure,period,level,label,places,which", "way,2024,2,done,0,", "way,2024,1,'=begun,0,",
                    "way,2024,0,not begun,2,lower upper",
                ])
        }
    }
}

extension Spreadsheet {
    /// Without the byte order mark.
    var lines: [String] {
        String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n").map(String.init)
    }
}
