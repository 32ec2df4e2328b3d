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
    /// What programs are told about it before they use it.
    public let contract: Contract
    /// Answers GET, which changes nothing. None where there is only a button.
    public let page: Handler?
    /// Answers POST. None where there is only a page.
    public let submit: Handler?
    /// Whether what is sent can be larger than a form, and of several parts.
    public var takesFiles: Bool { contract.fields.contains(where: \.isFile) }

    public init(_ path: String, _ verb: Verb, _ contract: Contract, page: @escaping Handler) {
        (self.path, self.verb, self.contract, self.page, submit) = (path, verb, contract, page, nil)
    }

    /// - Parameters:
    ///   - page: shows `visit.form`: empty at first; when it was refused, with what was typed and what was wrong.
    ///   - submit: reads `visit.form` and acts; a `Problem` that it throws is shown by `page`.
    public init(
        form path: String, _ verb: Verb, _ contract: Contract, page: @escaping Handler, submit: @escaping Handler
    ) {
        (self.path, self.verb, self.contract, self.page, self.submit) = (path, verb, contract, page, submit)
    }

    public init(button path: String, _ verb: Verb, _ contract: Contract, submit: @escaping Handler) {
        (self.path, self.verb, self.contract, page, self.submit) = (path, verb, contract, nil, submit)
    }
}
