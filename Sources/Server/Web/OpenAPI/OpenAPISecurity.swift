internal import Core
internal import Initiatives
internal import Web

/// How programs show who they are.
enum OpenAPISecurity {
    static let schemes: JSONValue = [
        "token": [
            "type": "http", "scheme": "bearer",
            "description": "A program's token, made at /me/tokens. It acts from one seat and may what was ticked.",
        ],
        "session": [
            "type": "apiKey", "in": "cookie", "name": "throughline",
            "description": "The cookie of who signed in. Over TLS its name begins with `__Host-`.",
        ],
    ]

    /// One of these is enough. An empty one stands for nobody by name; a program's token cannot be let into everything.
    static func needed(for verb: Verb) -> JSONValue {
        let mayVisit = Permissions.allows(.visitor, verb)
        let mayProgram = mayVisit || Verb.grantable.contains { $0.verb == verb }
        return .array((mayVisit ? [[:]] : []) + (mayProgram ? [["token": []]] : []) + [["session": []]])
    }
}
