internal import Core
internal import Hummingbird
internal import Initiatives
internal import Web

/// All addresses of the site: those of the components, the assets, and the state of the server.
struct SiteRouter {
    private let store: Store
    private let cache = PageCache()

    init(_ store: Store) { self.store = store }

    func build() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        for route in House.routes {
            router.get(RouterPath(pattern(route.path))) { [self] request, context in
                try await answer(route, request, context)
            }
        }
        let assets = Assets.byPath.mapValues {
            Deliverable($0.contentType, $0.bytes, cache: "public, max-age=31536000, immutable")
        }
        router.get("/assets/:name") { _, context in
            guard let asset = assets["/assets/\(context.parameters.get("name") ?? "")"] else { throw Problem.notFound }
            return asset
        }
        router.get("/health") { [store] _, _ in
            try await store.read { tx in _ = try Initiative.all(in: tx) }
            return Deliverable("application/json", Array(#"{"status":"ok"}"#.utf8), cache: "no-store")
        }
        return router
    }

    /// Ours writes parameters in braces, as OpenAPI does; the framework writes a colon.
    private func pattern(_ path: String) -> String {
        path.replacing("{", with: ":").replacing("}", with: "")
    }

    private func answer(_ route: Route, _ request: Request, _ context: SiteContext) async throws -> Deliverable {
        guard Permissions.allows(.visitor, route.verb) else { throw Problem.notFound }
        let (reader, initiative) = (context.reader, context.parameters.get("initiative").flatMap(Slug.init))
        let key = PageCache.Key(
            address: reader.path, language: reader.language, isLanguageChosen: reader.isLanguageChosen,
            isJSON: context.wantsJSON)
        let version = try await store.read { try PageCache.version(of: initiative, in: $0) }
        if let kept = cache.page(key, at: version) { return kept }
        let page = try deliverable(try await route.answer(visit(request, context)).form, context)
        cache.keep(page, as: key, at: version)
        return page
    }

    private func visit(_ request: Request, _ context: SiteContext) -> Visit {
        let parameters = context.parameters.map { (String($0.key), String($0.value)) }
        let query = request.uri.queryParameters.map { (String($0.key), String($0.value)) }
        return Visit(
            store: store, reader: context.reader, parameters: Dictionary(parameters, uniquingKeysWith: { $1 }),
            query: Dictionary(query, uniquingKeysWith: { first, _ in first }))
    }

    private func deliverable(_ form: Answer.Form, _ context: SiteContext) throws -> Deliverable {
        switch form {
        case .file(let file): return Deliverable(file.type, file.bytes, download: file.name)
        case .value(_, let json) where context.wantsJSON: return Deliverable("application/json", try json())
        case .value(let page, _):
            return Deliverable("text/html; charset=utf-8", page(), language: context.reader.language)
        }
    }
}
