internal import Core
internal import HTTPTypes
internal import Hummingbird

/// Refuses what no honest client sends, before anything is looked up.
struct RequestCheck {
    let hosts: HostNames

    func check(_ request: Request) throws {
        try checkHost(request)
        guard [.get, .head, .post].contains(request.method) else {
            throw Refusal(.methodNotAllowed, "method", "Only GET, HEAD and POST are known here.")
        }
        guard request.head.path?.utf8.count ?? 0 <= Limits.address else {
            throw Refusal(.uriTooLong, "address-too-long", "An address has at most \(Limits.address) bytes.")
        }
        if let length = request.headers[.contentLength] {
            guard let length = Int(length), length >= 0 else {
                throw Refusal(.badRequest, "content-length", "The length of the body is not a number.")
            }
            // Most routes take less, and say so when it is known which one it is.
            guard length <= Limits.upload else { throw Refusal.tooLarge(most: Limits.upload) }
        }
    }

    /// The framework takes the first Host header as the authority and leaves any other among the fields.
    private func checkHost(_ request: Request) throws {
        guard let authority = request.head.authority, !authority.isEmpty, request.headers[.host] == nil else {
            throw Refusal(.badRequest, "host", "A request names exactly one host.")
        }
        guard hosts.contains(authority) else {
            throw Refusal(.misdirectedRequest, "host-unknown", "This server does not answer to that name.")
        }
    }
}

/// A refusal on the level of HTTP itself, with the status that HTTP has for it.
struct Refusal: Error {
    let status: HTTPResponse.Status
    let problem: Problem

    init(_ status: HTTPResponse.Status, _ code: String, _ detail: String, kind: Problem.Kind = .invalid) {
        self.status = status
        problem = Problem(kind, "request.\(code)", detail)
    }

    static func tooLarge(most: Int) -> Refusal {
        Refusal(.contentTooLarge, "body-too-large", "A body has at most \(most) bytes here.", kind: .tooLarge)
    }
}

extension HTTPField.Name {
    static let host: HTTPField.Name = {
        guard let name = HTTPField.Name("Host") else { preconditionFailure("Host is a header name") }; return name
    }()
}
