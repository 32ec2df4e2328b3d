import CSV
import Core
import Initiatives
import TestSupport
import Testing
import Web

@testable import Measures

/// What somebody sees of a file before they say yes to it.
@Suite struct ImportDraftTests {
    @Test(
        "Columns are guessed from their names, in every language",
        arguments: [
            ("place,period,value", ["place", "period", "value"]),
            ("Village;Month;Total", ["place", "period", "value"]),
            ("गाँव\tमहीना\tसंख्या\tस्रोत", ["place", "period", "value", "source"]),
            ("ਪਿੰਡ,ਸਾਲ,ਗਿਣਤੀ", ["place", "period", "value"]),
            ("lieu,année,valeur,Fuente", ["place", "period", "value", "source"]),
            ("Place,Year,girls,gender boys", ["place", "period", "value-1", "value-2"]),
            (
                "place,period,value,Standard Error,N,rank,preferred",
                ["place", "period", "value", "error", "cases", "rank", "preferred"]
            ),
            ("place,year,children,Remarks", ["place", "period", "value", "note"]),
            ("place,location,year,what we saw", ["place", "", "period", "value"]),
            (
                "place,year,measure,group,dimension,value",
                ["place", "period", "measure", "category", "dimension", "value"]
            ),
        ])
    func guesses(header: String, meanings: [String]) async throws {
        let row = String(header.map { ",;\t".contains($0) ? $0 : "7" })
        try await withFile("\(header)\n\(row)\n") { draft in
            #expect(draft.file.columns.map { draft.choices[$0.position]?.text ?? "" } == meanings)
        }
    }

    @Test("What was kept under a name fits the next file of its kind at once", arguments: Engine.tried)
    func mappings(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            let columns: [KeepMapping.Column] = [
                .init(position: 1, header: "Where", meaning: .place, category: Category.all),
                .init(position: 3, header: "F", meaning: .value, category: Number(1)),
            ]
            for title in ["Clinic list", "Clinic list", "Clinic list, new"] {
                let keep = KeepMapping(
                    scope: valley.scope, title: title, columns: title.hasSuffix("new") ? columns.reversed() : columns)
                _ = try await valley.store.perform(keep, by: .operator)
            }
            #expect(try await valley.count(of: "mapping") == 2)
            #expect(try await valley.count(of: "mapped_column") == 4)
            var changed = columns
            changed[1] = .init(position: 3, header: "F", meaning: .note, category: Category.all)
            _ = try await valley.store.perform(
                KeepMapping(scope: valley.scope, title: "Clinic list", columns: changed), by: .operator)
            #expect(try await valley.count(of: "mapped_column") == 4)

            let draft = try await valley.draft("When,Where,F\n2024,east,7\n")
            #expect(draft.recognised?.name == "Clinic list, new")
            #expect(draft.choices == [2: ColumnChoice(.place), 3: ColumnChoice(.value, Number(1))])
            let other = try await valley.draft("When,Where,G\n2024,east,7\n")
            #expect(other.recognised == nil)
        }
    }

    @Test(
        "What is missing or said twice is said at its field",
        arguments: [
            (["column-1": ""], "import.no-place", "column-1"), (["column-3": ""], "import.no-value", "column-3"),
            (["column-2": ""], "text.blank", "period"),
            (["column-2": "", "period": "soon"], "period.malformed", "period"),
            (["measure": ""], "choice.missing", "measure"), (["measure": "gone"], "choice.unknown", "measure"),
            (["source": ""], "text.blank", "source"), (["column-2": "place"], "import.column-twice", "column-2"),
            (["column-3": "value-99"], "choice.unknown", "column-3"),
            (["column-4": "value"], "import.column-twice", "column-4"),
            (["column-4": "value-1", "column-2": "cases", "period": "2024"], "import.column-beside", "column-2"),
            (["column-4": "value-1", "column-2": "category", "period": "2024"], "import.column-groups", "column-2"),
        ] as [([String: String], String, String)])
    func missing(answers: [String: String], code: String, place: String) async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        let usual = [
            "column-1": "place", "column-2": "period", "column-3": "value", "column-4": "", "measure": "children",
            "source": "Survey",
        ]
        try await withFile("a,b,c,d\neast,2024,7,1\n", usual.merging(answers) { $1 }) { draft in
            let refusal = await refused { _ = try draft.check() }
            #expect(refusal?.code == code)
            #expect(refusal?.place == place)
        }
    }

    @Test("A column for each group is a figure for each group", arguments: Engine.tried)
    func wide(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            let draft = try await valley.draft(
                "place;all;girls\neast;7;4\nwest;5;not collected\nlower;;2\n",
                ["measure": "children", "source": "Survey", "period": "2024"])
            let check = try draft.check()
            #expect([check.report.ready, check.report.refused, check.figures.count] == [2, 1, 4])
            #expect(check.report.refusals.map(\.line) == [4])
            #expect(check.report.refusals.map(\.code) == ["value.blank"])
            #expect(check.report.refusals.map(\.column) == ["all"])
            _ = try await valley.store.perform(
                ImportFigures(scope: valley.scope, file: draft.file.name, figures: check.figures), by: .operator)
            #expect(try await valley.count(of: "current_figure") == 4)
        }
    }

    @Test("The command and the browser refuse the same lines for the same reasons, and bring in the same")
    func sameAsTheCommand() async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        let text = """
            place,period,value,dimension,category,rank,note,preferred,cases,standard_error
            east,2024,7,,,1,first,yes,30,0.5
            west,2024,5,gender,girls,,,no,,
            nowhere,2024,1,,,,,,,
            valley,2024,1,,,,,,,
            east,24,1,,,,,,,
            lower,2024,,,,,,,,
            lower,2024,"1,5",,,,,,,
            east,2024,9,,,,,,,
            lower,2024,not collected,,,1,,,,
            lower,2024,3,gender,,,,,,
            lower,2024
            lower,2024,not applicable,,,,,,,
            """
        try await withChildren(on: .sqlite) { valley in
            let command = try await valley.bring(text) { ($0.isDryRun, $0.citation) = (true, "Survey") }
            let check = try await valley.draft(text, ["measure": "children", "source": "Survey"]).check()
            #expect(command.ready == 3 && command.refused == 9)
            #expect(check.report.refusals == command.refusals)
            #expect(check.report.ready == command.ready)
            _ = try await valley.store.perform(
                ImportFigures(scope: valley.scope, file: "a.csv", figures: check.figures), by: .operator)
            let browser = try await valley.figures()
            _ = try await valley.bring(text) { ($0.skipsRefused, $0.citation) = (true, "Survey") }
            #expect(try await valley.figures() == browser)
            #expect(browser.count == 3)
        }
    }

    @Test("Sent twice, a file comes in once", arguments: Engine.tried)
    func twice(engine: Engine) async throws {
        try await withChildren(on: engine) { valley in
            let draft = try await valley.draft(
                "place,value\neast,7\n", ["measure": "children", "source": "S", "period": "2024"])
            let bring = ImportFigures(scope: valley.scope, file: "a.csv", figures: try draft.check().figures)
            let key = RequestKey()
            let first = try await valley.store.perform(bring, by: .operator, key: key)
            let again = try await valley.store.perform(bring, by: .operator, key: key)
            #expect(first == again)
            #expect(try await valley.count(of: "batch") == 2, "one was open before")
            #expect(try await valley.count(of: "figure") == 1)
            let others = await refused { _ = try await valley.store.perform(bring, by: .visitor) }
            #expect(others == Problem.notFound)
        }
    }

    @Test("A refused line can be mended where it stands, or emptied")
    func mending() async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        let said = [
            "column-1": "place", "column-2": "value", "column-3": "note", "measure": "children", "source": "S",
            "period": "2024",
        ]
        let text = "place,value,note\r\neast,many,\r\nwest,,\"two\r\nlines\"\r\nlower,3,\r\nnowhere,1,\r\n"
        try await withFile(text, said) { draft in
            let check = try draft.check()
            #expect(check.report.refusals.map(\.line) == [2, 3, 6])
            #expect(check.lines == [2: "east,many,", 6: "nowhere,1,"], "what goes over two lines is no line by itself")
        }
        try await withFile(text, said.merging(["line-2": "east,7,", "line-6": "", "line-99": "x"]) { $1 }) { draft in
            let check = try draft.check()
            #expect([check.report.ready, check.report.refused] == [2, 1])
            #expect(draft.form.fields.keys.allSatisfy { !$0.hasPrefix("line-") })
        }
    }

    @Test(
        "A file that is none is refused in plain words",
        arguments: [
            (Array("PK\u{3}\u{4}sheet".utf8), "import.workbook"), ([0xD0, 0xCF, 0x11, 0xE0, 1], "import.workbook"),
            (Array("place;value\nAlmer".utf8) + [0xED, 0x61], "import.not-text"),
            (Array("place,value\n\u{0}".utf8), "import.not-text"), ([], "csv.no_header"),
            (Array("a,a\n".utf8), "csv.duplicate_name"), (Array(repeating: 0x61, count: 1_000_001), "import.too-large"),
            (Array((1...201).map { "c\($0)" }.joined(separator: ",").utf8), "import.too-many-columns"),
        ] as [([UInt8], String)])
    func unreadable(bytes: [UInt8], code: String) async throws {
        let refusal = await refused { _ = try ImportFile(SentFile(name: "a.csv", bytes: bytes)) }
        #expect(refusal?.code == code)
        #expect(refusal?.place == "file")
    }

    @Test("Text comes as spreadsheets write it", arguments: [",", ";", "\t"], [0, 1, 2, 3])
    func encodings(delimiter: String, encoding: Int) throws {
        let text = "ਪਿੰਡ,value\r\nÉst,7\r\n".replacing(",", with: delimiter)
        let wide = Array(text.utf16)
        let bytes: [UInt8] =
            switch encoding {
            case 0: Array(text.utf8)
            case 1: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
            case 2: [0xFF, 0xFE] + wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            default: [0xFE, 0xFF] + wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            }
        let file = try ImportFile(SentFile(name: "a.csv", bytes: bytes))
        #expect(file.columns.map(\.header) == ["ਪਿੰਡ", "value"])
        #expect(file.columns.map(\.samples) == [["Ést"], ["7"]])
        #expect(file.lines.count == 3)
    }

    /// A file in a valley that counts its children, girls and boys.
    private func withFile(
        _ text: String, _ answers: [String: String] = [:], _ body: (ImportDraft) async throws -> Void
    ) async throws {
        guard Engine.tried.contains(.sqlite) else { return }
        try await withChildren(on: .sqlite) { try await body(try await $0.draft(text, answers)) }
    }

    private func withChildren(on engine: Engine, _ body: (SmallInitiative) async throws -> Void) async throws {
        try await withValley(on: engine) { valley in
            try await valley.measure("children") { ($0.overPlaces, $0.decimals) = (.sum, 1) }
            try await valley.measure("visits")
            let groups = ["girls", "boys"].map { Category.Name(dimension: "gender", name: $0) }
            _ = try await valley.store.perform(
                OpenBatch(scope: valley.scope, name: "before", citations: [], categories: groups), by: .operator)
            try await body(valley)
        }
    }
}

extension SmallInitiative {
    fileprivate func draft(_ text: String, _ answers: [String: String] = [:]) async throws -> ImportDraft {
        let desk = try await store.read {
            try ImportDesk.find(Slug(checking: SmallInitiative.address, at: "test"), in: $0)
        }
        let fields = answers.mapValues { [$0] }.merging(["text": [text]]) { $1 }
        return try ImportDraft(
            Form(fields: fields, seal: FormSeal(key: RequestKey(), token: "")), at: desk, pastedName: "pasted")
    }

    /// Everything that stands, without what tells when it came.
    fileprivate func figures() async throws -> [[String]] {
        try await store.read { tx in
            try tx.all(
                """
                SELECT f.place, f.period, f.category, f.source, f.state, f.units, f.rank, f.cases, f.standard_error,
                  f.note, f.is_preferred
                FROM current_figure c JOIN figure f ON f.scope = c.scope AND f.measure = c.measure
                  AND f.place = c.place AND f.period = c.period AND f.category = c.category AND f.source = c.source
                  AND f.entry = c.entry ORDER BY f.place, f.category
                """
            ) { row in
                let numbers = try [
                    "place", "category", "source", "units", "rank", "cases", "standard_error", "is_preferred",
                ]
                .map { try row.get($0, as: Int64?.self).map { "\($0)" } ?? "" }
                return numbers + [try row.get("note", as: String?.self) ?? "", try row.get("state", as: String.self)]
            }
        }
    }
}
