internal import Core
internal import Foundation
internal import Initiatives

// Single cells. What cannot be read is left out, and told.
extension DirectoryReading {
    mutating func text(_ cell: DirectoryCell?, most: Int) -> String? {
        guard let cell else { return nil }
        let text = cell.text.tidied
        guard !text.isEmpty else { return nil }
        guard !text.holdsMarkup else {
            leaveOut(cell, "services.markup", "It holds marks of a web page, not words.")
            return nil
        }
        guard text.count <= most,
            text.unicodeScalars.allSatisfy({ $0 == "\n" || $0.properties.generalCategory != .control })
        else {
            leaveOut(cell, "text.too-long", "It has \(text.count) characters; \(most) is the most.")
            return nil
        }
        return text
    }

    /// Several answers, each on its own line.
    mutating func lines(_ cells: [DirectoryCell]) -> String? {
        let lines = cells.compactMap { text($0, most: ServiceWords.Most.text) }
        let whole = lines.joined(separator: "\n")
        return whole.isEmpty || whole.count > ServiceWords.Most.text ? nil : whole
    }

    mutating func age(_ cell: DirectoryCell?) -> Int64? {
        guard let cell else { return nil }
        guard let age = Int64(cell.text), (0...120).contains(age) else {
            leaveOut(cell, "services.age", "“\(cell.text.prefix(80))” is not an age in years.")
            return nil
        }
        return age
    }

    mutating func choice<T: RawRepresentable<String>>(_ cell: DirectoryCell?) -> T? {
        guard let cell else { return nil }
        let choice = T(rawValue: cell.text.lowercased())
        if choice == nil { leaveOut(cell, "choice.unknown", "“\(cell.text.prefix(80))” is not one of the choices.") }
        return choice
    }

    mutating func day(_ cell: DirectoryCell?) -> Day? {
        guard let cell else { return nil }
        let day = Day(String(cell.text.prefix(10)))
        if day == nil { leaveOut(cell, "day.malformed", "“\(cell.text.prefix(80))” is not a date like 2024-05-31.") }
        return day
    }

    mutating func hours(_ cell: DirectoryCell) -> [ServiceWords.Hours] {
        if let hours = OpeningText.hours(cell.text) { return hours }
        leaveOut(cell, "services.hours", "These are no opening hours: “\(cell.text.tidied.prefix(200))”.")
        return []
    }

    /// A web address; where it does not say how, as browsers take it.
    mutating func address(_ cell: DirectoryCell?) -> String? {
        guard let cell, let text = text(cell, most: ServiceWords.Most.line) else { return nil }
        let isWhole = text.hasPrefix("http://") || text.hasPrefix("https://")
        guard !text.contains(where: \.isWhitespace), text.contains("."), isWhole || !text.contains(":") else {
            leaveOut(cell, "services.url", "“\(text.prefix(80))” is not a web address.")
            return nil
        }
        return isWhole ? text : "http://" + text
    }

    mutating func email(_ cell: DirectoryCell?) -> String? {
        guard let cell, let text = text(cell, most: ServiceWords.Most.line) else { return nil }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && !$0.contains(where: \.isWhitespace) }) else {
            leaveOut(cell, "services.email", "“\(text.prefix(80))” is not an address for mail.")
            return nil
        }
        return text
    }

    mutating func phone(_ cell: DirectoryCell) -> ServiceWords.Phone? {
        guard let text = text(cell, most: 100) else { return nil }
        let phone = ServiceWords.Phone(text)
        if phone == nil { leaveOut(cell, "services.phone", "“\(text)” is not a telephone number.") }
        return phone
    }

    /// Both numbers in one cell, or each in its own.
    mutating func position(of record: DirectoryRecord) -> (latitude: Int64?, longitude: Int64?) {
        let one = record.first(.position)
        let texts =
            one.map { $0.text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } }
            ?? [record.first(.latitude), record.first(.longitude)].compactMap { $0?.text }
        guard let cell = one ?? record.first(.latitude) ?? record.first(.longitude) else { return (nil, nil) }
        let degrees = texts.map(Self.millionths)
        guard degrees.count == 2, let latitude = degrees[0], let longitude = degrees[1],
            abs(latitude) <= 90_000_000, abs(longitude) <= 180_000_000
        else {
            leaveOut(cell, "services.position", "“\(cell.text.prefix(80))” is no position on the earth.")
            return (nil, nil)
        }
        return (latitude, longitude)
    }

    /// Exact: what is finer than ten centimetres is cut off.
    private static func millionths(_ text: String) -> Int64? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let whole = Int64(first), abs(whole) <= 180 else { return nil }
        let fraction = parts.count == 2 ? String(parts[1].prefix(6)) : ""
        guard fraction.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        let millionths = Int64(fraction + String(repeating: "0", count: 6 - fraction.count)) ?? 0
        return whole * 1_000_000 + (first.hasPrefix("-") ? -millionths : millionths)
    }
}

extension String {
    /// Without blanks around its lines, and without lines that are blank.
    var tidied: String {
        split { $0.isNewline }.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    /// A tag, or what stands for a letter in a web page.
    fileprivate var holdsMarkup: Bool {
        let scalars = Array(unicodeScalars)
        return scalars.indices.dropLast().contains { index in
            guard scalars[index] == "<" else { return false }
            let next = scalars[index + 1]
            return (next.properties.isAlphabetic && next.isASCII || next == "/") && scalars[index...].contains(">")
        }
    }
}
