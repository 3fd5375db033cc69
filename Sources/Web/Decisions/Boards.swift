import Coproduction
import EasyRead
import Hummingbird
import Pages
import Storage

extension Site {
    /// The addresses that say who decides.
    func addBoards(to router: Router<VisitorContext>) {
        let following = Following(site: self)
        let desk = Boards(site: self)
        router.get("/boards", use: following.visit { desk.list($0) })
        router.get("/boards/:slug", use: following.visit { try await desk.body($0) })
        addReview(to: router, following: following)
    }
}

/// The desk that says who decides, from the papers.
struct Boards: Sendable {
    let site: Site

    private struct Key: Hashable, Sendable {
        let look: Look
    }

    /// GET /boards.
    func list(_ visit: Visit) -> Response {
        visit.remembered(Key(look: visit.look)) {
            BodiesPage(bodies: site.content.kent.bodies, in: visit.frameOfPapers())
        }
    }

    /// GET /boards/{slug}.
    func body(_ visit: Visit) async throws -> Response {
        let kent = site.content.kent
        guard let slug = visit.context.parameters.get("slug").flatMap(ID<Body>.init(rawValue:)),
            let body = kent.body(slug)
        else { throw HTTPError(.notFound) }
        let decisions = try await site.register.seen().all.filter { $0.isDecided(by: body) }
            .sorted { $0.slug.rawValue < $1.slug.rawValue }
        let all = BodyPage.Surroundings(
            bodies: kent.bodies, decisions: decisions.map { DecisionName($0) }, meetings: kent.meetings,
            plans: kent.plans, papers: kent.papers)
        return visit.page(BodyPage(body: body, among: all, in: visit.frameOfPapers()))
    }
}

extension Visit {
    /// What a page is made for that shows only what real papers say: nothing on it is made up, also where the
    /// rest of the place is a demonstration.
    func frameOfPapers() -> Frame {
        var frame = frame()
        frame.madeUp = false
        return frame
    }
}
