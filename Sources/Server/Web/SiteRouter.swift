internal import Core
internal import Hummingbird
internal import Initiatives
internal import Web

/// All addresses of the site: those of the components, what tells programs of them, the assets, and the state of the
/// server.
struct SiteRouter {
    private let premises: Premises
    private let cache = PageCache()

    init(_ premises: Premises) { self.premises = premises }

    func build() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        for route in House.routes {
            let reception = Reception(premises: premises, cache: cache, route: route)
            if route.page != nil {
                router.get(RouterPath(pattern(route.path))) { try await reception.show($0, $1) }
            }
            if route.submit != nil {
                router.post(RouterPath(pattern(route.path))) { try await reception.submit($0, $1) }
            }
        }
        let assets = Assets.byPath.mapValues {
            Deliverable($0.contentType, $0.bytes, cache: "public, max-age=31536000, immutable")
        }
        router.get("/assets/:name") { _, context in
            guard let asset = assets["/assets/\(context.parameters.get("name") ?? "")"] else { throw Problem.notFound }
            return asset
        }
        router.get("/openapi.json") { _, _ in try OpenAPIDocument.deliverable.get() }
        router.get("/health") { [store = premises.store] _, _ in
            try await store.read { tx in _ = try Initiative.all(in: tx) }
            return Deliverable("application/json", Array(#"{"status":"ok"}"#.utf8), cache: "no-store")
        }
        return router
    }

    /// Ours writes parameters in braces, as OpenAPI does; the framework writes a colon.
    private func pattern(_ path: String) -> String {
        path.replacing("{", with: ":").replacing("}", with: "")
    }
}
