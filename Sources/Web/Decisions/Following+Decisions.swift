import Coproduction
import EasyRead
import Hummingbird
import Pages
import Storage

extension Following {
    /// GET /decisions: the register, or the part of it that somebody looks for.
    func decisions(_ visit: Visit) async throws -> Response {
        let ask = try RegisterAsk(visit.request)
        let seen = try await site.register.seen(looking: ask.words)
        let kent = site.content.kent
        let view = RegisterView(
            all: seen.all, found: seen.found, ask: ask, bodies: kent.bodies, areas: kent.areas,
            today: site.today)
        return visit.page(DecisionsPage(view, in: visit.frame()))
    }

    /// GET /decisions/{ref}.
    func decision(_ visit: Visit) async throws -> Response {
        var told = try await linked(try await named(visit))
        let slug = told.decision.slug
        told.copies = try await site.store.copies(of: slug)
        told.changes = try await Thread(store: site.store).checked(
            try await site.store.changes().filter { $0.decision == slug })
        told.body = site.content.kent.bodies.first(where: told.decision.record.isDecided)
        told.replacedBy = try await replacement(of: told.decision)
        let person = try await SigningIn(site: site).person(visit)
        // A page of a real decision is as real as its paper: only what is invented on it says so.
        // The forms on the page are only for those who may use them.
        let mayWrite = person?.may(.keepRegister) == true
        var frame = visit.frame(signedInAs: mayWrite ? person?.name : nil)
        frame.madeUp = false
        return visit.page(DecisionPage(told, today: site.today, in: frame))
    }

    /// GET /decisions/{ref}/official: all that the council's page says.
    func official(_ visit: Visit) async throws -> Response {
        visit.page(DecisionOfficialPage(try await named(visit), in: visit.frame()))
    }

    /// GET /decisions/{ref}/changed: what changed between the copies; 404 while nothing has.
    func changed(_ visit: Visit) async throws -> Response {
        let decision = try await named(visit)
        let copies = try await site.store.copies(of: decision.slug)
        guard let page = DecisionChangedPage(decision, copies: copies, in: visit.frame()) else {
            throw HTTPError(.notFound)
        }
        return visit.page(page)
    }

    /// GET /decisions/{ref}/difference: every link.
    func difference(_ visit: Visit) async throws -> Response {
        let told = try await linked(try await named(visit))
        let page = visit.request.uri.queryParameters["page"].flatMap { Int($0) } ?? 1
        return visit.page(DecisionLinksPage(told, page: page, in: visit.frame()))
    }

    private func named(_ visit: Visit) async throws -> Decision {
        guard let slug = visit.context.parameters.get("slug").flatMap(ID<DecisionRecord>.init(rawValue:)),
            let decision = try await site.store.decision(slug)
        else { throw HTTPError(.notFound) }
        return decision
    }

    /// A decision with its links and with what people said, by way of them.
    private func linked(_ decision: Decision) async throws -> DecisionTold {
        let thread = Thread(store: site.store)
        let influences = try await site.store.influences(on: decision.slug)
        var themes: [ThemeTold] = []
        for theme in Thread.once(influences.map(\.theme)) {
            if let told = try await thread.told(theme) { themes.append(told) }
        }
        return DecisionTold(
            decision: decision, themes: themes, influences: try await thread.linked(influences))
    }

    private func replacement(of decision: Decision) async throws -> DecisionName? {
        guard let slug = decision.history.replacement(on: site.today)?.slug, slug != decision.slug else {
            return nil
        }
        return try await Thread(store: site.store).name(slug)
    }
}

extension RegisterAsk {
    /// Reads what an address asks for, as a form sends it: a space is a plus there; 400 for what is no form.
    init(_ request: Request) throws {
        let form: FormBody
        do { form = try FormBody((request.uri.query ?? "").utf8) } catch { throw HTTPError(.badRequest) }
        func one(_ name: String) -> String { form.all(name).first ?? "" }
        self.init(
            words: one("words"), body: one("body"), state: one("state"), area: one("area"),
            year: one("year"), page: Int(one("page")) ?? 1)
    }
}
