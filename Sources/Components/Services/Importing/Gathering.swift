/// One answer of a directory, and where it stands.
struct DirectoryCell: Sendable {
    var text: String
    var file: String
    var line: Int
    var column: String
}

/// What a directory says of one thing, sheet by sheet, before anybody asks whether it makes sense.
struct DirectoryRecord: Sendable {
    let id: DirectoryCell
    var cells: [DirectoryRecipe.Field: [DirectoryCell]] = [:]

    func first(_ field: DirectoryRecipe.Field) -> DirectoryCell? { cells[field]?.first }
    func all(_ field: DirectoryRecipe.Field) -> [DirectoryCell] { cells[field] ?? [] }
}

/// All that a directory holds, in its own words.
struct Gathering: Sendable {
    private(set) var records: [DirectoryRecipe.Kind: [DirectoryRecord]] = [:]
    private var positions: [DirectoryRecipe.Kind: [String: Int]] = [:]
    var report = DirectoryReport()

    func has(_ kind: DirectoryRecipe.Kind, _ id: String) -> Bool { positions[kind]?[id] != nil }
    func all(_ kind: DirectoryRecipe.Kind) -> [DirectoryRecord] { records[kind] ?? [] }
    func record(_ kind: DirectoryRecipe.Kind, _ id: String) -> DirectoryRecord? {
        positions[kind]?[id].flatMap { records[kind]?[$0] }
    }

    /// - Returns: false where it is there already.
    mutating func add(_ kind: DirectoryRecipe.Kind, _ record: DirectoryRecord) -> Bool {
        guard !has(kind, record.id.text) else { return false }
        positions[kind, default: [:]][record.id.text] = records[kind]?.count ?? 0
        records[kind, default: []].append(record)
        return true
    }

    /// Adds to what is known of something; what is not known stays so.
    mutating func extend(_ kind: DirectoryRecipe.Kind, _ record: DirectoryRecord) {
        guard let position = positions[kind]?[record.id.text] else { return }
        records[kind]?[position].cells.merge(record.cells) { $0 + $1 }
    }
}
