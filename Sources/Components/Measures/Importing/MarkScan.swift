/// Finds out how a file writes decimals, from all of its numbers together. `12,5` can only be one thing, `1,234` two:
/// it is read as the rest of the file is, and asked about where the rest does not say.
struct MarkScan: Sendable {
    private var seen: Set<DecimalMark> = []
    private var isUnclear = false

    /// - Returns: nil where it must be asked.
    var verdict: DecimalMark? {
        if seen.count == 1 { return seen.first }
        // A file that writes both ways is read as files of this house are, and refused where that does not fit.
        return isUnclear ? nil : .point
    }

    /// - Parameter decimals: how many a number can have. Where it can have three, `1.234` is read as it stands, since so
    ///   this house writes it.
    mutating func note(_ text: String, decimals: Int64) {
        let marks = text.filter { ".,".contains($0) }
        guard let last = marks.last, text.allSatisfy({ $0.isNumber || "-.,".contains($0) }) else { return }
        let (mark, other): (DecimalMark, DecimalMark) = last == "." ? (.point, .comma) : (.comma, .point)
        let parts = text.split(separator: last, omittingEmptySubsequences: false)
        if marks.contains(mark.other) {
            if parts.count == 2 { seen.insert(mark) }
        } else if parts.count > 2 {
            if DecimalMark.areThousands(parts) { seen.insert(other) }
        } else if DecimalMark.areThousands(parts), parts[0].drop(while: { $0 == "-" }).first != "0" {
            if mark == .comma || decimals < 3 { isUnclear = true }
        } else if !parts[0].isEmpty, !parts[1].isEmpty {
            seen.insert(mark)
        }
    }
}
