import Testing

@testable import Core

@Suite struct ColumnNamesTests {
    @Test("A column is found in whatever order they are read, row after row")
    func anyOrder() {
        let names = ColumnNames(["scope", "number", "name"])
        for _ in 1...2 {
            #expect(["scope", "number", "name"].map(names.position) == [0, 1, 2])
            #expect(["name", "scope", "name", "name"].map(names.position) == [2, 0, 2, 2])
            #expect(names.position(of: "slug") == nil)
        }
        #expect(ColumnNames([]).position(of: "name") == nil)
    }

    @Test("Of two of one name the first is meant, always")
    func first() {
        let names = ColumnNames(["number", "number", "name"])
        #expect(["number", "number", "name", "number"].map(names.position) == [0, 0, 2, 0])
    }
}
