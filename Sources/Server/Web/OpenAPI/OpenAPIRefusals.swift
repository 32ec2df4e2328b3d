internal import Core
internal import HTTPTypes
internal import Web

/// The answers that are problems. Their statuses come from where problems are answered (`Problem.Kind.status`), and
/// from the refusals of HTTP itself.
enum OpenAPIRefusals {
    /// What can go wrong with any request.
    private static let ofAny: [HTTPResponse.Status] =
        [.badRequest, .contentTooLarge, .uriTooLong, .misdirectedRequest]
        + [Problem.Kind.notFound, .unavailable, .internal].map(\.status)

    /// Where everybody may read, nobody is told to sign in; and what a form is about may be done already.
    static func ofReading(_ route: Route) -> [HTTPResponse.Status] {
        let isOpen = route.verb == .readPublished && !route.path.hasPrefix("/{initiative}")
        let kinds: [Problem.Kind] = (isOpen ? [] : [.notSignedIn]) + (route.submit == nil ? [] : [.conflict])
        return ofAny + (kinds + (route.isAskedFile ? [.invalid] : [])).map(\.status)
    }

    static let ofSending = ofAny + [.forbidden, .unsupportedMediaType] + Problem.Kind.allCases.map(\.status)

    static func references(_ statuses: [HTTPResponse.Status]) -> [String: JSONValue] {
        statuses.reduce(into: [:]) { references, status in
            references[String(status.code)] = ["$ref": "#/components/responses/\(name(of: status))"]
        }
    }

    static func responses(_ problem: JSONValue) -> [String: JSONValue] {
        ofSending.reduce(into: [:]) { responses, status in
            responses[name(of: status)] = [
                "description": .string(meaning(of: status)),
                "content": [
                    "application/problem+json": ["schema": problem], "text/html": ["schema": ["type": "string"]],
                ],
            ]
        }
    }

    private static func name(of status: HTTPResponse.Status) -> String {
        status.reasonPhrase.filter(\.isLetter)
    }

    private static func meaning(of status: HTTPResponse.Status) -> String {
        switch status {
        case .badRequest: "The request itself is malformed."
        case .unauthorized: "Sign in first."
        case .forbidden: "It was sent by another site's page, or is somebody else's to do."
        case .notFound: "There is nothing at this address, or nothing for whoever asks."
        case .conflict: "It was changed or done meanwhile, or the form was open too long."
        case .contentTooLarge: "More was sent than is taken at once."
        case .uriTooLong: "The address is too long."
        case .unsupportedMediaType: "What was sent is neither a form nor JSON."
        case .misdirectedRequest: "This server does not answer to that name."
        case .unprocessableContent: "Something that was sent must be mended; `field` says which."
        case .tooManyRequests: "Too many tries; wait a quarter of an hour."
        case .serviceUnavailable: "The database cannot answer just now; ask again."
        default: "Something went wrong on our side; `field` names the entry in its log."
        }
    }
}

extension Route {
    /// A file has no form beside it in which a wrong question could be mended, so it is refused.
    fileprivate var isAskedFile: Bool {
        !contract.query.isEmpty && contract.shows.contains { if case .file = $0 { true } else { false } }
    }
}
