import Coproduction
import Hummingbird
import Pages
import Storage

extension Site {
    /// The addresses where people see what became of what they said.
    func addFollowing(to router: Router<VisitorContext>) {
        let following = Following(site: self)
        router.get("/decisions", use: following.visit { try await following.decisions($0) })
        router.get("/decisions/:slug", use: following.visit { try await following.decision($0) })
        router.get(
            "/decisions/:slug/official", use: following.visit { try await following.official($0) })
        router.get("/decisions/:slug/changed", use: following.visit { try await following.changed($0) })
        router.get(
            "/decisions/:slug/difference", use: following.visit { try await following.difference($0) })
        router.get("/changes", use: following.visit { try await following.changes($0) })
        router.get("/changes/:id", use: following.visit { try await following.change($0) })
        router.post("/changes/:id/check", use: following.posted { try await following.check($0, $1) })
        router.get("/my-words", use: following.visit { try await following.myWords($0) })
        router.post("/my-words", use: following.posted { try await following.open($0, $1) })
        addTakingBack(to: router, following)
        router.post("/my-words/close", use: following.posted { visit, _ in try await following.close(visit) })
    }
}

/// The desk where people see decisions, changes, and what became of their own words.
struct Following: Sendable {
    let site: Site

    func visit(
        _ handler: @escaping @Sendable (Visit) async throws -> Response
    ) -> @Sendable (Request, VisitorContext) async throws -> Response {
        { request, context in
            let visit = Visit(request, context, site)
            guard !visit.wasLeftAlone else {
                return visit.page(
                    StillTherePage(visit.frame(), back: request.uri.string, hasLeft: visit.hasLeft))
            }
            return try await handler(visit)
        }
    }

    func posted(
        _ handler: @escaping @Sendable (Visit, FormBody) async throws -> Response
    ) -> @Sendable (Request, VisitorContext) async throws -> Response {
        { request, context in
            let form = try await request.form()
            let visit = Visit(request, context, site)
            guard !visit.wasLeftAlone else {
                return visit.page(StillTherePage(visit.frame(), back: "/", hasLeft: visit.hasLeft))
            }
            return try await handler(visit, form)
        }
    }

    /// GET /changes.
    func changes(_ visit: Visit) async throws -> Response {
        let changes = try await Thread(store: site.store).checked(try await site.store.changes())
        return visit.page(ChangesPage(changes: changes, today: site.today, in: visit.frame()))
    }
}
