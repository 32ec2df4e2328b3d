/// What stands around a page inside an initiative: whose page it is, and what its record holds.
public struct Surroundings: Sendable {
    /// What every one of its pages says first, so that nobody takes it for what it is not.
    public enum Notice: Sendable {
        /// Public facts about real organisations, which they did not write and have not approved.
        case publicFacts
        /// Invented from end to end.
        case fiction
    }

    public let name: String
    /// The initiative's address: `/punjab-education`.
    public let path: String
    /// The language its name and content are written in.
    public let language: String
    public let notice: Notice?
    /// How many entries its record holds, where the page knows.
    public let entryCount: Int64?

    public init(name: String, path: String, language: String, notice: Notice? = nil, entryCount: Int64? = nil) {
        self.name = name
        self.path = path
        self.language = language
        self.notice = notice
        self.entryCount = entryCount
    }
}
