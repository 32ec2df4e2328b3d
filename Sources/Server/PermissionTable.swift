internal import Core
internal import Web

/// The permission table as a document, made from the code that decides. A test compares it with `docs/permissions.md`.
public enum PermissionTable {
    public static var markdown: String {
        """
        # Who may do what

        Made by `throughline permissions` from the code that decides; a test fails where this file differs.

        Somebody may have several seats, and acts from one at a time. *Invited* is who holds a link and is not signed in;
        a link allows only what it was sent for, and a program's token only what its owner ticked. *Person* is who is
        signed in without a seat here. *Outsider* is everybody else at an initiative that is not shown to everybody: for
        them it does not exist. Whose voice, whose organisation and whose words something is about is never asked of a
        form; it is read from who acts.

        | | \(Role.allCases.map(\.rawValue).joined(separator: " | ")) |
        |---|\(Role.allCases.map { _ in "---" }.joined(separator: "|"))|
        \(Verb.allCases.map(row).joined(separator: "\n"))

        ## Addresses

        What one may not use answers as if it did not exist.

        | address | read | sent to | needs |
        |---|---|---|---|
        \(House.routes.map(row).joined(separator: "\n"))

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

    private static func row(_ route: Route) -> String {
        let kinds = [route.page != nil, route.submit != nil].map { $0 ? "yes" : "–" }.joined(separator: " | ")
        return "| `\(route.path)` | \(kinds) | \(route.verb.rawValue) |"
    }

    private static func row(_ verb: Verb) -> String {
        let answers = Role.allCases.map { Permissions.allows($0, verb) ? "yes" : "–" }
        return "| \(verb.rawValue) | \(answers.joined(separator: " | ")) |"
    }
}
