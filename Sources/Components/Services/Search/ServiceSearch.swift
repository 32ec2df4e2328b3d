internal import Activities
internal import Core
internal import Initiatives
internal import Web

/// What somebody looks for.
struct ServiceSearch: Sendable, Equatable {
    /// House default: whoever does not find it among these says more of what they need.
    static let most = 200
    static let onePage = 20
    /// House default, of a spreadsheet.
    static let mostRows = 5000
    static let mostWords = 8

    var need: String?
    var place: Slug?
    var age: Int64?
    var language: String?
    /// 0 is Monday.
    var weekday: Int64?
    /// After midnight; on that weekday.
    var minute: Int64?
    /// What is open at this minute, and what has told no hours: nobody knows that it is closed.
    var isNow = false
    /// Whose services.
    var of: Slug?
    var stage: Number<LifeStage>?
    /// From 1.
    var page: Int64 = 1

    /// The words of the need, each once.
    var words: [String] {
        var seen: Set<String> = []
        return Array(SearchWords(need ?? "").words.filter { seen.insert($0).inserted }.prefix(Self.mostWords))
    }

    var isEmpty: Bool {
        need == nil && place == nil && age == nil && language == nil && weekday == nil && of == nil && stage == nil
    }
}

extension ServiceSearch {
    static let fields: [String] = ["need", "place", "age", "language", "day", "time", "open", "of", "stage", "page"]

    /// - Throws: what is wrong with what was asked for, with its field.
    init(_ form: Form) throws {
        need = try form.optionalText("need", most: 200)
        place = try form.optionalText("place", most: 80).map { try Slug(checking: $0, at: "place") }
        language = try form.optionalText("language", most: 50)
        if try form.optionalText("age", most: 20) != nil { age = try form.number("age", in: 0...120) }
        if try form.optionalText("page", most: 20) != nil {
            page = try form.number("page", in: 1...Int64(Self.most / Self.onePage))
        }
        weekday = try form.optionalChoice("day", as: Weekday.self).map(\.number)
        if let time = try form.optionalText("time", most: 20) {
            guard let minute = OpeningText.minute(time.withOurDigits[...]) else {
                throw Problem.invalid("service.time", at: "time", "“\(time)” is not a time of day like 14:30.")
            }
            guard weekday != nil else { throw Problem.invalid("service.day", at: "day", "Say on which day.") }
            self.minute = minute
        }
        of = try form.optionalText("of", most: 80).map { try Slug(checking: $0, at: "of") }
        if try form.optionalText("stage", most: 20) != nil {
            stage = Number(try form.number("stage", in: 1...Int64.max))
        }
        isNow = try form.optionalChoice("open", as: OpenWhen.self) != nil
        if isNow, weekday != nil {
            throw Problem.invalid("service.now", at: "day", "Ask for now or for a day, not for both.")
        }
    }
}

enum OpenWhen: String, CaseIterable, Sendable { case now }

enum Weekday: String, CaseIterable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// 0 is Monday.
    var number: Int64 { Int64(Self.allCases.firstIndex(of: self) ?? 0) }
    static func of(_ number: Int64) -> Weekday { allCases[Int(number) % 7] }
}
