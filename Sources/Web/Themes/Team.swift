import Coproduction
import EasyRead
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Site {
    /// The addresses of the team.
    func addTeam(to router: Router<VisitorContext>) {
        let team = Team(site: self)
        router.get("/team", use: team.visit { try await team.home($0) })
        router.get("/team/feedback", use: team.visit { try await team.feedback($0) })
        router.post("/team/feedback", use: team.posted { try await team.gather($0, $1) })
        router.get("/team/themes/new", use: team.visit { try await team.newTheme($0) })
        router.post("/team/themes", use: team.posted { try await team.addTheme($0, $1) })
        router.get("/team/themes/:id", use: team.visit { try await team.theme($0) })
        router.get("/team/influences/new", use: team.visit { try await team.newInfluence($0) })
        router.post("/team/influences", use: team.posted { try await team.propose($0, $1) })
        router.post(
            "/team/influences/:id/confirm", use: team.posted { visit, _ in try await team.confirm(visit) })
        router.get("/team/changes/new", use: team.visit { try await team.newChange($0) })
        router.post("/team/changes", use: team.posted { try await team.promise($0, $1) })
        router.get("/team/changes/:id/step", use: team.visit { try await team.step($0) })
        router.post("/team/changes/:id/step", use: team.posted { try await team.step($0, $1) })
        router.get("/team/changes/:id/task", use: team.visit { try await team.task($0) })
        router.post("/team/changes/:id/task", use: team.posted { try await team.closeTask($0, $1) })
        router.get("/team/hard/:id", use: team.visit { try await team.hard($0) })
        router.post("/team/hard/:id", use: team.posted { try await team.answerHard($0, $1) })
        router.post("/team/hard/:id/approve", use: team.posted { try await team.approveHard($0, $1) })
        router.get("/team/decisions/new", use: team.visit { team.paste($0) })
        router.post("/team/decisions/new", use: team.postedLong { try await team.paste($0, $1) })
        router.get("/team/decisions/:slug/step", use: team.visit { try await team.decisionStep($0) })
        router.post("/team/decisions/:slug/step", use: team.posted { try await team.decisionStep($0, $1) })
        router.get("/team/decisions/:slug/step/:number/back", use: team.visit { try await team.takeBack($0) })
        router.post(
            "/team/decisions/:slug/step/:number/back", use: team.posted { try await team.takeBack($0, $1) })
        router.get("/team/decisions/:slug/summary", use: team.visit { try await team.summary($0) })
        router.post("/team/decisions/:slug/summary", use: team.posted { try await team.write($0, $1) })
    }
}

/// The desk where an officer gathers, links and promises.
///
/// Nobody comes here without signing in.
struct Team: Sendable {
    let site: Site

    /// A visit by somebody who is signed in: "signed in" is a type, so no handler can forget to ask.
    struct Signed: Sendable {
        let visit: Visit
        let person: Person

        var frame: Frame { visit.frame(signedInAs: person.name) }
        var actor: Actor { .person(person.id) }
    }

    func visit(
        _ handler: @escaping @Sendable (Signed) async throws -> Response
    ) -> @Sendable (Request, VisitorContext) async throws -> Response {
        { request, context in
            let visit = Visit(request, context, site)
            guard let person = try await SigningIn(site: site).person(visit) else {
                return visit.see("/sign-in")
            }
            return try await handler(Signed(visit: visit, person: person))
        }
    }

    func posted(
        _ handler: @escaping @Sendable (Signed, FormBody) async throws -> Response
    ) -> @Sendable (Request, VisitorContext) async throws -> Response {
        { request, context in
            let visit = Visit(request, context, site)
            let form = try await request.form()
            guard let person = try await SigningIn(site: site).person(visit) else {
                return visit.see("/sign-in")
            }
            return try await handler(Signed(visit: visit, person: person), form)
        }
    }

    /// GET /team: what came in, and what waits.
    func home(_ signed: Signed) async throws -> Response {
        let thread = Thread(store: site.store)
        let changes = try await site.store.changes()
        var themes: [ThemeLinked] = []
        for told in try await site.store.themes() {
            let id = told.theme.id
            let influences = try await site.store.influences(from: id).count
            themes.append(
                ThemeLinked(
                    theme: ThemeTold(theme: told.theme, told: told.released), influences: influences,
                    changes: changes.filter { $0.theme == id }.count))
        }
        var came: [SurveyCame] = []
        for survey in site.surveys.newest {
            let waiting = try await site.store.waiting(survey.slug)
            came.append(
                SurveyCame(
                    survey: survey, responses: try await site.store.counts(survey.slug).total,
                    waiting: waiting.unread, urgent: waiting.urgent))
        }
        return signed.visit.page(
            TeamHomePage(
                surveys: came, themes: themes, decisions: try await site.store.decisions(),
                changes: try await thread.checked(changes), hard: try await hardPages(signed),
                phones: site.content.phones.toCheck(on: site.today), today: site.today, in: signed.frame))
    }

    /// An identity for what a form will make, given out with the form: sent twice, it makes one thing.
    var newIdentity: String { (site.outside.newID() as ID<Never>).rawValue }

    /// A value that a form sends once; 400 when it comes again.
    func one(_ form: FormBody, _ name: String) throws -> String {
        do { return try form.one(name) ?? "" } catch { throw HTTPError(.badRequest) }
    }

    /// The identity in an address; 404 when it cannot be one.
    func id<Owner>(_ signed: Signed, _ name: String = "id") throws -> ID<Owner> {
        guard let id = signed.visit.context.parameters.get(name).flatMap(ID<Owner>.init(rawValue:)) else {
            throw HTTPError(.notFound)
        }
        return id
    }
}
