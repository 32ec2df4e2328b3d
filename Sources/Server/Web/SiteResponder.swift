internal import Core
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import Web

/// The whole way of a request, in the order in which it happens: is it well-formed and meant for us → which language
/// and form are asked for → route → query → page or JSON → headers. Whatever is thrown on the way becomes a problem's
/// answer in the same form.
struct SiteResponder: HTTPResponder {
    let router: any HTTPResponder<SiteContext>
    let hosts: HostNames
    var isSecure = false
    let logger: Logger

    func respond(to request: Request, context: SiteContext) async throws -> Response {
        let started = ContinuousClock.now
        var context = context
        var response: Response
        // First, so that even a refusal comes in the form and the language that were asked for.
        context.wantsJSON = PageAddress.prefersJSON(request)
        context.reader = Reader(language: PageAddress.preferredLanguage(request), path: "/", isLanguageChosen: false)
        do {
            try RequestCheck(hosts: hosts).check(request)
            let address = try PageAddress(request)
            context.reader = Reader(
                language: address.language, path: address.path + address.query,
                isLanguageChosen: address.isLanguageChosen,
                problemWords: House.problems)
            context.query = request.uri.queryParameters.map { (String($0.key), String($0.value)) }
            response = try await router.respond(to: address.routed(request), context: context)
            // What no route matches the framework answers itself; it must look like anything else that is not there.
            if response.status == .notFound { throw Problem.notFound }
        } catch {
            response = ProblemAnswer(error, context, logger).response
        }
        SecurityHeaders.add(to: &response, isSecure: isSecure)
        logger.info(
            "answered",
            metadata: [
                "method": "\(request.method)", "status": "\(response.status.code)",
                "route": "\(context.endpointPath ?? "none")",
                "microseconds": "\(started.duration(to: .now).inMicroseconds)",
            ])
        return response
    }
}

extension Duration {
    fileprivate var inMicroseconds: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }
}

/// What travels with a request from the responder to its route.
struct SiteContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    var reader = Reader(language: .en, path: "/", isLanguageChosen: false)
    var wantsJSON = false
    var query: [(String, String)] = []
    /// Where the connection comes from.
    let address: String?

    init(source: Source) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress
    }
}
