public import Core

/// An address, what one must be allowed in order to use it, and the way from a request to its answer. There are
/// three kinds: a page is read; a form is read, filled and sent to its own address; a button is only pressed.
///
/// Who may not use a route gets exactly what they would get if it did not exist.
public struct Route: Sendable {
    public typealias Handler = @Sendable (Visit) async throws -> Answer

    /// `/{initiative}/measures/{measure}`: parts in braces are parameters.
    public let path: String
    public let verb: Verb
    /// Answers GET, which changes nothing. None where there is only a button.
    public let page: Handler?
    /// Answers POST. None where there is only a page.
    public let submit: Handler?

    public init(_ path: String, _ verb: Verb, page: @escaping Handler) {
        (self.path, self.verb, self.page, submit) = (path, verb, page, nil)
    }

    /// - Parameters:
    ///   - page: shows `visit.form`: empty at first; when it was refused, with what was typed and what was wrong.
    ///   - submit: reads `visit.form` and acts; a `Problem` that it throws is shown by `page`.
    public init(form path: String, _ verb: Verb, page: @escaping Handler, submit: @escaping Handler) {
        (self.path, self.verb, self.page, self.submit) = (path, verb, page, submit)
    }

    public init(button path: String, _ verb: Verb, submit: @escaping Handler) {
        (self.path, self.verb, page, self.submit) = (path, verb, nil, submit)
    }
}
