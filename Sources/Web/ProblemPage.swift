public import Core
public import HTML

/// What a person sees when something did not work: what it means, and what to do next.
public struct ProblemPage: HTML {
    let problem: Problem
    let id: String?
    let typed: [String]
    let reader: Reader

    /// - Parameters:
    ///   - id: under which an internal error was logged; all that anybody outside sees of it.
    ///   - typed: what somebody wrote and could not send, to be copied.
    public init(_ problem: Problem, id: String? = nil, typed: [String] = [], _ reader: Reader) {
        self.problem = problem
        self.id = id
        self.typed = typed
        self.reader = reader
    }

    public var body: some HTML {
        Page(reader: reader, title: reader(heading)) {
            section(.class("problem")) {
                h1 { reader(heading) }
                p(.class("lead")) { reader(next) }
                if let id { p(.class("error-id")) { code { id } } }
                if problem.kind == .invalid { ProblemDetail(problem: problem, reader: reader) }
                for (index, text) in typed.enumerated() {
                    CopyText(
                        id: "typed-\(index + 1)", label: WebText.problemTyped, text: text,
                        language: reader.language.rawValue, reader: reader)
                }
                p {
                    if problem.kind == .notSignedIn {
                        a(.class("button"), .href(reader.link("/sign-in"))) { reader(WebText.headerSignIn) }
                    } else {
                        a(.class("button"), .href(reader.link("/"))) { reader(WebText.problemHome) }
                    }
                }
            }
        }
    }

    private var heading: Phrase {
        switch problem.kind {
        case .invalid: WebText.problemInvalid
        case .notFound: WebText.problemNotFound
        case .notSignedIn: WebText.problemNotSignedIn
        case .notAllowed: WebText.problemNotAllowed
        case .conflict: WebText.problemConflict
        case .stale: WebText.problemStale
        case .throttled: WebText.problemThrottled
        case .tooLarge: WebText.problemTooLarge
        case .unavailable: WebText.problemUnavailable
        case .internal: WebText.problemInternal
        }
    }

    private var next: Phrase {
        switch problem.kind {
        case .invalid: WebText.problemInvalidNext
        case .notFound: WebText.problemNotFoundNext
        case .notSignedIn: WebText.problemNotSignedInNext
        case .notAllowed: WebText.problemNotAllowedNext
        case .conflict: WebText.problemConflictNext
        case .stale: WebText.problemStaleNext
        case .throttled: WebText.problemThrottledNext
        case .tooLarge: WebText.problemTooLargeNext
        case .unavailable: WebText.problemUnavailableNext
        case .internal: WebText.problemInternalNext
        }
    }
}

/// Which input was at fault and why. Details are written in English, whatever the reader's language.
private struct ProblemDetail: HTML {
    let problem: Problem
    let reader: Reader

    var body: some HTML<HTMLTag.div> {
        div(.class("saying"), .hue(.commitments)) {
            p { reader(WebText.problemDetail) }
            p { problem.description }.spoken(in: "en", to: reader)
        }
    }
}
