internal import Core
internal import Initiatives
internal import Web

/// What somebody says that a column means, or what is guessed until they do.
struct ColumnChoice: Sendable, Hashable {
    var meaning: MappedColumn.Meaning
    var category = Category.all

    /// As a form says it: `place`, `value`, `value-12` for the values of group 12.
    var text: String { category == Category.all ? meaning.rawValue : "\(meaning.rawValue)-\(category.value)" }

    init(_ meaning: MappedColumn.Meaning, _ category: Number<Category> = Category.all) {
        self.meaning = meaning
        self.category = category
    }

    init?(_ text: String) {
        if let meaning = MappedColumn.Meaning(rawValue: text) {
            self.init(meaning)
        } else if text.hasPrefix("value-"), let number = Int64(text.dropFirst(6)), number > 0 {
            self.init(.value, Number(number))
        } else {
            return nil
        }
    }
}
