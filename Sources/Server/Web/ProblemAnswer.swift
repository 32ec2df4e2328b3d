internal import Core
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import Web

/// The one mapper from whatever was thrown to what people and programs see.
struct ProblemAnswer {
    private let status: HTTPResponse.Status
    private let problem: Problem
    /// Under which an internal error stands in the log.
    private let id: String?
    /// What was typed and would be lost.
    private var typed: [String] = []
    private let context: SiteContext

    init(_ error: any Error, _ context: SiteContext, _ logger: Logger) {
        self.context = context
        switch error {
        case let signedOut as SignedOut:
            (status, problem, id, typed) = (.unauthorized, signedOut.problem, nil, signedOut.typed)
        case let refusal as Refusal: (status, problem, id) = (refusal.status, refusal.problem, nil)
        case let error as Problem where error.kind == .notFound: (status, problem, id) = (.notFound, .notFound, nil)
        case let error as Problem where error.kind != .internal: (status, problem, id) = (error.status, error, nil)
        default:
            // The cause goes to the log under an id; people see the id alone, since a cause may hold what is not theirs.
            let name = randomBytes(6).hex
            logger.error("internal error", metadata: ["id": "\(name)", "error": "\(error)"])
            problem = Problem(.internal, "internal", at: name, "Something went wrong on our side.")
            id = name
            status = .internalServerError
        }
    }

    var response: Response {
        var response = context.wantsJSON ? json : page
        if status == .methodNotAllowed { response.headers[.allow] = "GET, HEAD, POST" }
        if status.code >= 400 { response.headers[.cacheControl] = "no-store" }
        return response
    }

    /// It stands at no address, so that what is hidden and what does not exist look alike.
    private var page: Response {
        let reader = Reader(
            language: context.reader.language, path: "/", isLanguageChosen: context.reader.isLanguageChosen)
        return .page(ProblemPage(problem, id: id, typed: typed, reader).renderBytes(), status: status, reader: reader)
    }

    private var json: Response {
        let body = ProblemJSON(
            type: "about:blank", title: problem.detail, status: Int(status.code), code: problem.code,
            field: problem.place)
        return .encoded(body, type: "application/problem+json", status: status)
    }
}

/// RFC 9457.
struct ProblemJSON: Encodable {
    let type: String
    /// In plain English.
    let title: String
    let status: Int
    /// Stable across releases.
    let code: String
    /// Which input was at fault, where one was.
    let field: String?
}

extension Problem {
    var status: HTTPResponse.Status { kind.status }
}

extension Problem.Kind {
    var status: HTTPResponse.Status {
        switch self {
        case .invalid: .unprocessableContent
        case .notFound: .notFound
        case .notSignedIn: .unauthorized
        case .notAllowed: .forbidden
        case .conflict, .stale: .conflict
        case .throttled: .tooManyRequests
        case .tooLarge: .contentTooLarge
        case .unavailable: .serviceUnavailable
        case .internal: .internalServerError
        }
    }
}
