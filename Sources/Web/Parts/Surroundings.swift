/// What stands around a page inside an initiative: whose page it is, and what its record holds.
public struct Surroundings: Sendable {
    public let name: String
    /// The initiative's address: `/punjab-education`.
    public let path: String
    /// The language its name and content are written in.
    public let language: String
    public let isDemonstration: Bool
    /// How many entries its record holds, where the page knows.
    public let entryCount: Int64?

    public init(name: String, path: String, language: String, isDemonstration: Bool, entryCount: Int64? = nil) {
        self.name = name
        self.path = path
        self.language = language
        self.isDemonstration = isDemonstration
        self.entryCount = entryCount
    }
}
