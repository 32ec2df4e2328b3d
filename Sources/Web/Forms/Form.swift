public import Core

/// A form as it stands before somebody: what was typed into it, what was wrong with that, and what proves it is ours.
public struct Form: Sendable {
    /// The names that fields with secrets have. What is in them is never shown again, wherever a form comes back.
    public static let secrets: Set<String> = ["passphrase", "again", "old", "code", "step", "proposal"]

    /// What was sent, by the name of its field.
    public let fields: [String: [String]]
    /// The files that were sent, by the name of their field. No browser takes one back: what is to stay, a page shows.
    public private(set) var files: [String: [SentFile]] = [:]
    private let values: [String: String]
    /// What was wrong with what was typed. Its place is the name of the field at fault.
    public let problem: Problem?
    public let seal: FormSeal

    /// - Parameter fields: what was sent, by the name of its field; none where the form is shown for the first time.
    public init(fields: [String: [String]] = [:], problem: Problem? = nil, seal: FormSeal) {
        self.init(fields: fields, values: [:], problem: problem, seal: seal)
    }

    /// As it came, with files.
    public init(
        fields: [String: [String]], files: [String: [SentFile]], problem: Problem? = nil, seal: FormSeal
    ) {
        self.init(fields: fields, values: [:], problem: problem, seal: seal)
        self.files = files
    }

    private init(fields: [String: [String]], values: [String: String], problem: Problem?, seal: FormSeal) {
        self.fields = fields
        self.values = values
        self.problem = problem
        self.seal = seal
    }

    /// What stands in a field, as it was typed, for showing it again.
    public func typed(_ name: String) -> String? { all(name).first }

    /// Everything that stands in fields of this name.
    public func all(_ name: String) -> [String] { fields[name] ?? values[name].map { [$0] } ?? [] }

    /// The file of this field, where one was chosen.
    public func file(_ name: String) -> SentFile? { files[name]?.first }

    /// Whether a box is ticked.
    public func isOn(_ name: String) -> Bool { typed(name).map { !$0.isEmpty } ?? false }

    /// The same form for changing what is there already: the values are shown until something was sent. After that
    /// they are not, since a box that somebody cleared is not sent and must not tick itself again.
    public func filled(with values: [String: String]) -> Form {
        Form(fields: fields, values: fields.isEmpty ? values : [:], problem: problem, seal: seal)
    }

    /// The same form with values where nothing was typed: what somebody else wrote there meanwhile.
    public func completed(with values: [String: String]) -> Form {
        var fields = fields
        for (name, value) in values where fields[name]?.first?.isEmpty != false { fields[name] = [value] }
        return Form(fields: fields, values: self.values, problem: problem, seal: seal)
    }

    /// The edition that whoever fills this form has seen. Once they were shown what somebody else did meanwhile, it is
    /// that one.
    public func seen(_ newest: String) -> String {
        let wasShown = problem.map { $0.code == "row.changed" || $0.kind == .stale } ?? false
        return wasShown ? newest : typed("edition") ?? newest
    }

    /// The same form, shown again with what was wrong.
    public func with(_ problem: Problem) -> Form {
        Form(fields: fields, values: values, problem: problem, seal: seal)
    }
}
