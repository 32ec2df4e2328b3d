internal import Core
internal import Initiatives
internal import Web

/// Cells that were copied out of a spreadsheet: a line for each place, its name first, then a figure for everybody and
/// for each group. A first line may name the columns, and then they may stand in any order.
struct PastedCells: Sendable {
    struct Refusal: Sendable {
        /// From 1, as it was pasted.
        var line: Int
        var problem: Problem
    }

    private(set) var cells: [ReportCell] = []
    private(set) var refusals: [Refusal] = []

    init(_ text: String, for sheet: ReportSheet, everybody: String, in language: Language) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            .map { (number: $0.offset + 1, cells: Self.split($0.element)) }
            .filter { !$0.cells.allSatisfy(\.isEmpty) }
        guard let head = lines.first else { return }
        let named = Self.columns(named: head.cells.dropFirst(), in: sheet, everybody: everybody)
        var seen: Set<Number<Place>> = []
        for line in named == nil ? lines[...] : lines.dropFirst() {
            do {
                let place = try Self.place(line.cells[0], in: sheet)
                guard seen.insert(place.number).inserted else {
                    throw Problem.invalid("figures.repeated", "This place was there already.")
                }
                cells += try Self.row(line.cells.dropFirst(), named ?? sheet.categories, place, sheet, language)
            } catch let problem as Problem {
                refusals.append(Refusal(line: line.number, problem: problem))
            } catch {
                refusals.append(
                    Refusal(line: line.number, problem: .invalid("value.malformed", "This line cannot be read.")))
            }
        }
    }

    /// Spreadsheets copy with tabs; files come with semicolons.
    private static func split(_ line: Substring) -> [String] {
        let mark: Character = line.contains("\t") ? "\t" : ";"
        return line.split(separator: mark, omittingEmptySubsequences: false).map(\.trimmed)
    }

    /// nil unless each cell of the first line names a column.
    private static func columns(
        named names: ArraySlice<String>, in sheet: ReportSheet, everybody: String
    ) -> [Number<Category>]? {
        let known = [everybody.lowercased(): Category.all].merging(
            sheet.groups.map { ($0.name.lowercased(), $0.number) }, uniquingKeysWith: { first, _ in first })
        let columns = names.map { known[$0.lowercased()] }
        let found = columns.compactMap(\.self)
        return !found.isEmpty && found.count == columns.count && Set(found).count == found.count ? found : nil
    }

    private static func place(_ text: String, in sheet: ReportSheet) throws -> Place {
        let wanted = text.lowercased()
        let found = sheet.places.first {
            $0.name.lowercased() == wanted || $0.slug.text == wanted || $0.code?.lowercased() == wanted
        }
        guard let found else {
            throw Problem.invalid("report.place-unknown", "“\(text.prefix(80))” is no place of this report.")
        }
        return found
    }

    private static func row(
        _ texts: ArraySlice<String>, _ columns: [Number<Category>], _ place: Place, _ sheet: ReportSheet,
        _ language: Language
    ) throws -> [ReportCell] {
        guard texts.count <= columns.count else {
            throw Problem.invalid(
                "report.too-many-columns", "There are \(texts.count) figures for \(columns.count) columns.")
        }
        return try zip(columns, texts).compactMap { category, text in
            guard let (state, units) = try CellText.read(text, of: sheet.measure, in: language) else { return nil }
            return ReportCell(place: place.number, category: category, state: state, units: units)
        }
    }
}

extension ReportSheet {
    /// All that stands in the report once these are in it too. What was said of a cell stays.
    func merging(_ cells: [ReportCell]) -> [ReportCell] {
        var merged = Dictionary(uniqueKeysWithValues: drafts.map { ([$0.place.value, $0.category.value], $0.cell) })
        for var cell in cells {
            let key = [cell.place.value, cell.category.value]
            cell.note = merged[key]?.note
            merged[key] = cell
        }
        return merged.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    }
}
