internal import Core
internal import Web

/// The permission table as a document, made from the code that decides. A test compares it with `docs/permissions.md`.
public enum PermissionTable {
    public static var markdown: String {
        """
        # Who may do what

        Made by `throughline permissions` from the code that decides; a test fails where this file differs.

        | | \(Role.allCases.map(\.rawValue).joined(separator: " | ")) |
        |---|\(Role.allCases.map { _ in "---" }.joined(separator: "|"))|
        \(Verb.allCases.map(row).joined(separator: "\n"))

        ## Addresses

        | address | needs |
        |---|---|
        \(House.routes.map { "| `\($0.path)` | \($0.verb.rawValue) |" }.joined(separator: "\n"))

        ## Actions

        | action | needs |
        |---|---|
        \(actions.map { "| `\($0.name)` | \($0.verb.rawValue) |" }.joined(separator: "\n"))

        """
    }

    /// Core's own action, then those of the components.
    private static var actions: [(name: String, verb: Verb)] {
        [(ApplyErasure.name, ApplyErasure.verb)] + House.components.flatMap(\.actions)
    }

    private static func row(_ verb: Verb) -> String {
        let answers = Role.allCases.map { Permissions.allows($0, verb) ? "yes" : "–" }
        return "| \(verb.rawValue) | \(answers.joined(separator: " | ")) |"
    }
}
