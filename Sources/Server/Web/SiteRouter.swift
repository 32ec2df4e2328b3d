internal import Core
internal import Hummingbird
internal import Initiatives
internal import Web

/// All addresses of the site: those of the components, the assets, and the state of the server.
enum SiteRouter {
    static func build(_ store: Store) -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        for route in House.routes {
            router.get(RouterPath(pattern(route.path))) { request, context in
                try await answer(route, request, context, store)
            }
        }
        router.get("/assets/:name") { _, context in
            guard let asset = Assets.byPath["/assets/\(context.parameters.get("name") ?? "")"] else {
                throw Problem.notFound
            }
            return Deliverable(asset.contentType, asset.bytes, cache: "public, max-age=31536000, immutable")
        }
        router.get("/health") { _, _ in
            try await store.read { tx in _ = try Initiative.all(in: tx) }
            return Deliverable("application/json", Array(#"{"status":"ok"}"#.utf8), cache: "no-store")
        }
        return router
    }

    /// Ours writes parameters in braces, as OpenAPI does; the framework writes a colon.
    private static func pattern(_ path: String) -> String {
        path.replacing("{", with: ":").replacing("}", with: "")
    }

    private static func answer(
        _ route: Route, _ request: Request, _ context: SiteContext, _ store: Store
    ) async throws -> Deliverable {
        guard Permissions.allows(.visitor, route.verb) else { throw Problem.notFound }
        let parameters = Dictionary(
            context.parameters.map { (String($0.key), String($0.value)) }, uniquingKeysWith: { $1 })
        let query = Dictionary(
            request.uri.queryParameters.map { (String($0.key), String($0.value)) },
            uniquingKeysWith: { first, _ in first })
        let visit = Visit(store: store, reader: context.reader, parameters: parameters, query: query)
        switch try await route.answer(visit).form {
        case .file(let file): return Deliverable(file.type, file.bytes, download: file.name)
        case .value(_, let json) where context.wantsJSON: return Deliverable("application/json", try json())
        case .value(let page, _):
            return Deliverable("text/html; charset=utf-8", page(), language: context.reader.language)
        }
    }
}
