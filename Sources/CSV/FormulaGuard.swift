// Why cells are guarded
// ---------------------
// A spreadsheet program takes a cell that begins with `=`, `+`, `-` or `@` for a formula and runs it when the file is
// opened, and formulas can fetch addresses, leak neighbouring cells and on some machines start programs. Whoever may
// type a name into the product could so reach the computer of whoever exports the list. `|` and `%` begin commands
// and macros in older programs; a leading control character (tab, CR) is dropped by some, which uncovers what stands
// behind it; blanks and byte order marks are dropped likewise. The wide forms of the four signs count in Asian
// editions.
//
// An apostrophe in front tells every spreadsheet program "this is text". It stays visible to other programs: a
// phone number `+593…` becomes `'+593…`. That price is paid, since we cannot know who opens the file.
//
// What a guard cannot do: a program that is told to split at another character than ours sees other cells than we do.

enum FormulaGuard {
    static func isNeeded(for cell: String) -> Bool {
        for scalar in cell.unicodeScalars {
            if startsFormula(scalar) { return true }
            if !isInvisible(scalar) { return false }
        }
        return false
    }

    private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠": true
        default: scalar.properties.generalCategory == .control
        }
    }

    /// Blanks of every width, and format characters such as the byte order mark and the zero-width joiners.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
    }
}
