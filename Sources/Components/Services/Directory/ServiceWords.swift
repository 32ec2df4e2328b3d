public import Activities
public import Core
public import Initiatives

/// What is said of a service.
public struct ServiceWords: Codable, Sendable, Equatable {
    public struct Phone: Codable, Sendable, Hashable {
        public var number: String
        public var words: String?

        public init(number: String, words: String? = nil) {
            self.number = number
            self.words = words
        }
    }

    /// On one weekday, from one minute of the day until another. 0 is Monday.
    public struct Hours: Codable, Sendable, Hashable {
        public var weekday: Int64
        public var opens: Int64
        public var closes: Int64

        public init(weekday: Int64, opens: Int64, closes: Int64) {
            self.weekday = weekday
            self.opens = opens
            self.closes = closes
        }
    }

    enum Most {
        static let name = 200
        static let text = 10_000
        static let line = 500
        static let topics = 200
        static let places = 500
        static let lines = 50
    }

    public var name: String
    public var description: String?
    public var status = Service.Status.active
    public var minimumAge: Int64?
    public var maximumAge: Int64?
    public var eligibility: String?
    public var fees: String?
    public var application: String?
    public var url: String?
    public var email: String?
    public var phones: [Phone] = []
    public var hours: [Hours] = []
    public var languages: [String] = []
    public var topics: [String] = []
    public var places: [Number<Place>] = []
    public var stages: [Number<LifeStage>] = []

    public init(name: String) { self.name = name }

    func validate() throws {
        try name.requireText(at: "name", most: Most.name)
        try description?.requireText(at: "description", most: Most.text)
        try eligibility?.requireText(at: "eligibility", most: Most.text)
        try fees?.requireText(at: "fees", most: Most.text)
        try application?.requireText(at: "application", most: Most.text)
        try url?.requireText(at: "url", most: Most.line)
        try email?.requireText(at: "email", most: Most.line)
        try checkAges()
        try checkLists()
    }

    private func checkAges() throws {
        let known: ClosedRange<Int64> = 0...120
        for (age, field) in [(minimumAge, "minimumAge"), (maximumAge, "maximumAge")] {
            if let age, !known.contains(age) {
                throw Problem.invalid("number.out-of-range", at: field, "\(age) is not between 0 and 120.")
            }
        }
        if let minimumAge, let maximumAge, minimumAge > maximumAge {
            throw Problem.invalid("service.ages", at: "maximumAge", "The highest age is lower than the lowest.")
        }
    }

    private func checkLists() throws {
        for phone in phones {
            try phone.number.requireText(at: "phones", most: 100)
            try phone.words?.requireText(at: "phones", most: 100)
        }
        for language in languages { try language.requireText(at: "languages", most: 50) }
        for topic in topics { try topic.requireText(at: "topics", most: 200) }
        for open in hours where !open.isPossible {
            throw Problem.invalid("service.hours", at: "hours", "It cannot close before it opens.")
        }
        let lists = [
            ("phones", phones.count, Most.lines), ("languages", languages.count, Most.lines),
            ("hours", hours.count, Most.lines), ("topics", topics.count, Most.topics),
            ("places", places.count, Most.places), ("stages", stages.count, Most.lines),
        ]
        for (field, count, most) in lists where count > most {
            throw Problem(.tooLarge, "service.too-many", at: field, "These are \(count); \(most) is the most.")
        }
    }
}

extension ServiceWords.Phone {
    /// “toll-free: 800-625-2257”, or the number alone.
    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map { String($0).onOneLine }
        let (words, number) = parts.count == 2 ? (parts[0], parts[1]) : (nil, text.onOneLine)
        // House default: shorter ones are no numbers to call.
        guard number.count(where: \.isNumber) >= 3 else { return nil }
        self.init(number: number, words: words)
    }
}

extension ServiceWords.Hours {
    var isPossible: Bool { (0...6).contains(weekday) && 0 <= opens && opens < closes && closes <= 1440 }
}
