public import Core
internal import Foundation

/// How the sheets of a directory are read: which column of which file says what. A value that people can read and
/// write, kept beside the directory as JSON.
///
/// ```json
/// {"of": "service", "file": "services.csv", "columns": [
///   {"field": "id", "columns": ["service_uuid"]},
///   {"field": "maximumAge", "columns": ["service_max_age"], "words": {"999": ""}},
///   {"field": "topic", "columns": ["service_problem_codes"], "split": ";"}]}
/// ```
public struct DirectoryRecipe: Codable, Sendable {
    public enum Kind: String, Codable, Sendable { case organisation, location, service }

    /// What a column can say. Ids and names of others are as the directory writes them.
    public enum Field: String, Codable, Sendable {
        case id, organisation, location, name, description, status, minimumAge, maximumAge, eligibility, fees
        case application, url, email, phone, hours, language, topic, area, room, assured, assurer
        /// Of a location: where it is.
        case address, place, position, latitude, longitude
    }

    public struct Column: Codable, Sendable {
        public var field: Field
        /// Several are joined, without those that are blank.
        public var columns: [String]
        /// Where all of these are blank, it says nothing.
        public var needs: [String]?
        public var join: String?
        /// What parts several answers in one cell; `line` stands for a line's end.
        public var split: String?
        /// What stands before the answer in each cell: “State: ”.
        public var after: String?
        /// Cells that say nothing: “N/A”.
        public var ignore: [String]?
        /// Answers as the house says them. A blank one says nothing.
        public var words: [String: String]?
        /// Whether an answer that is not among these words says nothing.
        public var onlyWords: Bool?
        /// What each answer lacks: “ County”.
        public var append: String?
    }

    public struct Sheet: Codable, Sendable {
        public var of: Kind
        public var file: String
        /// Whether it only adds to what other sheets name.
        public var more: Bool?
        public var optional: Bool?
        /// Whether the same may stand in several rows: then the first of them tells it.
        public var again: Bool?
        /// Rows that say none of these tell of nothing.
        public var needs: [Field]?
        public var columns: [Column]
    }

    /// The place whose parts its places are.
    public var within: Slug?
    public var sheets: [Sheet]

    public init(json: [UInt8], name: String) throws {
        do {
            self = try JSONDecoder().decode(DirectoryRecipe.self, from: Data(json))
        } catch {
            throw Problem.invalid("services.recipe", at: name, "This is no recipe that can be read: \(error)")
        }
    }

    init(within: Slug? = nil, sheets: [Sheet]) {
        self.within = within
        self.sheets = sheets
    }
}

extension DirectoryRecipe.Column {
    /// What the cell says, as the house says it; none where it says nothing.
    func answers(in text: String) -> [String] {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !trimmed.isEmpty, ignore?.contains(trimmed) != true else { return [] }
        var rest = trimmed
        if let after, rest.hasPrefix(after) { rest = String(rest.dropFirst(after.count)) }
        let parts = split.map { rest.components(separatedBy: $0 == "line" ? "\n" : $0) } ?? [rest]
        return parts.compactMap { part in
            let answer = part.trimmingCharacters(in: .whitespacesAndNewlines)
            guard !answer.isEmpty else { return nil }
            if let word = words?[answer] { return word.isEmpty ? nil : word }
            return onlyWords == true ? nil : answer + (append ?? "")
        }
    }
}
