import Coproduction
import EasyRead
import Hummingbird
import Pages
import Storage

extension Site {
    /// The addresses that say what the papers found, planned and want to count.
    func addReview(to router: Router<VisitorContext>, following: Following) {
        let desk = ReviewPapers(site: self)
        for part in ReviewPapers.Part.allCases {
            router.get(RouterPath(stringLiteral: part.rawValue), use: following.visit { desk.part(part, $0) })
        }
        router.get("/review/themes/:slug", use: following.visit { try desk.theme($0) })
        router.get("/review/meetings/:slug", use: following.visit { try desk.meeting($0) })
        router.get("/review/plans/:slug", use: following.visit { try await desk.plan($0) })
    }
}

/// The desk that shows what the papers say must get better.
struct ReviewPapers: Sendable {
    let site: Site

    /// The pages that are there once, by their addresses.
    enum Part: String, Hashable, Sendable, CaseIterable {
        case review = "/review"
        case measures = "/review/measures"
        case meetings = "/review/meetings"
        case plans = "/review/plans"
        case areas = "/review/areas"
        case papers = "/review/papers"
    }

    private struct Key: Hashable, Sendable {
        let part: Part
        let look: Look
        /// A plan's day is over from the next day on.
        let today: Day
    }

    /// GET of one of the parts.
    func part(_ part: Part, _ visit: Visit) -> Response {
        let kent = site.content.kent
        let today = site.today
        let key = Key(part: part, look: visit.look, today: today)
        let frame = visit.frameOfPapers()
        switch part {
        case .review:
            return visit.remembered(key) { ReviewPage(themes: kent.themes, papers: kent.papers, in: frame) }
        case .measures:
            return visit.remembered(key) {
                MeasuresPage(measures: kent.measures, papers: kent.papers, in: frame)
            }
        case .meetings: return visit.remembered(key) { GatheringsPage(meetings: kent.meetings, in: frame) }
        case .plans:
            return visit.remembered(key) { PlansPage(plans: kent.plans, today: today, in: frame) }
        case .areas:
            return visit.remembered(key) { AreasPage(areas: kent.areas, papers: kent.papers, in: frame) }
        case .papers: return visit.remembered(key) { PapersPage(papers: kent.papers, in: frame) }
        }
    }

    /// GET /review/themes/{slug}.
    func theme(_ visit: Visit) throws -> Response {
        let kent = site.content.kent
        let theme = try named(ImprovementTheme.self, of: visit) { slug in
            kent.themes.first { $0.slug == slug }
        }
        return visit.page(ReviewThemePage(theme: theme, papers: kent.papers, in: visit.frameOfPapers()))
    }

    /// GET /review/meetings/{slug}.
    func meeting(_ visit: Visit) throws -> Response {
        let kent = site.content.kent
        let meeting = try named(Gathered.self, of: visit) { slug in
            kent.meetings.first { $0.slug == slug }
        }
        return visit.page(
            GatheringPage(
                meeting: meeting, bodies: kent.bodies, papers: kent.papers, in: visit.frameOfPapers()))
    }

    /// GET /review/plans/{slug}.
    func plan(_ visit: Visit) async throws -> Response {
        let kent = site.content.kent
        let plan = try named(PlannedMatter.self, of: visit) { slug in
            kent.plans.first { $0.slug == slug }
        }
        var decisions: [DecisionName] = []
        if let slug = plan.decision, let name = try await Thread(store: site.store).name(slug) {
            decisions.append(name)
        }
        return visit.page(
            PlanPage(
                plan: plan, bodies: kent.bodies, decisions: decisions, papers: kent.papers,
                today: site.today, in: visit.frameOfPapers()))
    }

    /// What the address names; 404 when there is no such thing.
    private func named<Thing>(
        _ kind: Thing.Type, of visit: Visit, find: (ID<Thing>) -> Thing?
    ) throws -> Thing {
        guard let slug = visit.context.parameters.get("slug").flatMap(ID<Thing>.init(rawValue:)),
            let thing = find(slug)
        else { throw HTTPError(.notFound) }
        return thing
    }
}
