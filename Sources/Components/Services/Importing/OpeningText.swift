internal import Core

/// Reads when something is open, as people write it: “Monday: 8:30-12:00 , 13:00-17:00 Tuesday: Closed”, “MO 09:00 17:00”.
///
/// Nothing is guessed: “9:00-5:00” says that it closes before it opens, whatever was meant.
public enum OpeningText {
    /// - Returns: nil where it cannot be read.
    public static func hours(_ text: String) -> [ServiceWords.Hours]? {
        var day: Int64?
        var times: [Int64: [Int64]] = [:]
        let tokens = text.split { $0.isWhitespace || ",;-–—".contains($0) }
        for token in tokens.map({ $0.hasSuffix(":") ? $0.dropLast() : $0 }) where !token.isEmpty {
            if let weekday = weekday(token) {
                day = weekday
            } else if token.lowercased() == "closed" {
                continue
            } else if let day, let minute = minute(token) {
                times[day, default: []].append(minute)
            } else {
                return nil
            }
        }
        return pairs(times)
    }

    private static func pairs(_ times: [Int64: [Int64]]) -> [ServiceWords.Hours]? {
        var hours: [ServiceWords.Hours] = []
        for (day, minutes) in times.sorted(by: { $0.key < $1.key }) {
            guard minutes.count.isMultiple(of: 2) else { return nil }
            for start in stride(from: 0, to: minutes.count, by: 2) {
                let open = ServiceWords.Hours(weekday: day, opens: minutes[start], closes: minutes[start + 1])
                guard open.isPossible else { return nil }
                hours.append(open)
            }
        }
        return hours
    }

    static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// A whole name, or its first two or three letters.
    private static func weekday(_ token: Substring) -> Int64? {
        let word = token.lowercased()
        guard word.allSatisfy(\.isLetter), word.count >= 2 else { return nil }
        let found = weekdays.firstIndex { $0 == word || (word.count <= 3 && $0.hasPrefix(word)) }
        return found.map(Int64.init)
    }

    static func minute(_ token: Substring) -> Int64? {
        let parts = token.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let hour = Int64(parts[0]), let minute = Int64(parts[1]), minute < 60, hour * 60 + minute <= 1440
        else { return nil }
        return hour * 60 + minute
    }
}
