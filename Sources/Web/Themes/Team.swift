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
        let routes = SignedInRoutes(router: router, team: team)
        routes.get("/team", .openDesk) { try await team.home($0) }
        routes.get("/team/feedback", .readWords) { try await team.feedback($0) }
        routes.post("/team/feedback", .gatherThemes) { try await team.gather($0, $1) }
        routes.get("/team/themes/new", .gatherThemes) { try await team.newTheme($0) }
        routes.post("/team/themes", .gatherThemes) { try await team.addTheme($0, $1) }
        routes.get("/team/themes/:id", .openDesk) { try await team.theme($0) }
        routes.get("/team/influences/new", .linkDecisions) { try await team.newInfluence($0) }
        routes.post("/team/influences", .linkDecisions) { try await team.propose($0, $1) }
        routes.post("/team/influences/:id/confirm", .linkDecisions) { visit, _ in
            try await team.confirm(visit)
        }
        addPromises(to: routes, team)
        addRegister(to: routes, team)
        addAccounts(to: routes, team)
        addSafety(to: routes, team)
        addReading(to: routes, team)
        addPrivacy(to: routes, team)
        addResults(to: routes, team)
    }

    private func addPromises(to routes: SignedInRoutes, _ team: Team) {
        routes.get("/team/changes/new", .keepPromises) { try await team.newChange($0) }
        routes.post("/team/changes", .keepPromises) { try await team.promise($0, $1) }
        routes.get("/team/changes/:id/step", .keepPromises) { try await team.step($0) }
        routes.post("/team/changes/:id/step", .keepPromises) { try await team.step($0, $1) }
        routes.get("/team/changes/:id/task", .keepPromises) { try await team.task($0) }
        routes.post("/team/changes/:id/task", .keepPromises) { try await team.closeTask($0, $1) }
        routes.get("/team/hard/:id", .answerHardPages) { try await team.hard($0) }
        routes.post("/team/hard/:id", .answerHardPages) { try await team.answerHard($0, $1) }
        routes.post("/team/hard/:id/approve", .answerHardPages) { try await team.approveHard($0, $1) }
    }

    private func addRegister(to routes: SignedInRoutes, _ team: Team) {
        routes.get("/team/decisions/new", .keepRegister) { team.paste($0) }
        routes.postLong("/team/decisions/new", .keepRegister) { try await team.paste($0, $1) }
        routes.get("/team/decisions/:slug/step", .keepRegister) { try await team.decisionStep($0) }
        routes.post("/team/decisions/:slug/step", .keepRegister) { try await team.decisionStep($0, $1) }
        routes.get("/team/decisions/:slug/step/:number/back", .keepRegister) { try await team.takeBack($0) }
        routes.post("/team/decisions/:slug/step/:number/back", .keepRegister) {
            try await team.takeBack($0, $1)
        }
        routes.get("/team/decisions/:slug/summary", .keepRegister) { try await team.summary($0) }
        routes.post("/team/decisions/:slug/summary", .keepRegister) { try await team.write($0, $1) }
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
        let signedIn: SignedIn

        var person: Person { signedIn.person }
        var frame: Frame { visit.frame(signedInAs: person.name) }
        var actor: Actor { .person(person.id) }
    }

    func visit(
        _ permission: Permission, _ handler: @escaping @Sendable (Signed) async throws -> Response
    ) -> @Sendable (Request, VisitorContext) async throws -> Response {
        { request, context in
            let visit = Visit(request, context, site)
            switch try await entry(visit, permission) {
            case .open(let signed): return try await handler(signed)
            case .shut(let response): return response
            }
        }
    }

    func posted(
        _ permission: Permission, _ handler: @escaping @Sendable (Signed, FormBody) async throws -> Response
    ) -> @Sendable (Request, VisitorContext) async throws -> Response {
        { request, context in
            let visit = Visit(request, context, site)
            let form = try await request.form()
            switch try await entry(visit, permission, form) {
            case .open(let signed): return try await handler(signed, form)
            case .shut(let response): return response
            }
        }
    }

    /// Whether somebody may come in here.
    enum Entry {
        case open(Signed)
        case shut(Response)
    }

    /// Lets in who is signed in and may do this; everybody else gets a page that says what to do.
    ///
    /// What was typed into a form whose session has ended travels through signing in and back.
    func entry(_ visit: Visit, _ permission: Permission, _ form: FormBody? = nil) async throws -> Entry {
        let desk = SigningIn(site: site)
        guard let signedIn = try await desk.signedIn(visit) else {
            let place = LocalPlace(visit.request.uri.string)
            if let form, let place, let kept = KeptForm(form, to: place) {
                return .shut(desk.ended(visit, kept))
            }
            let back = visit.request.method == .post ? nil : place
            return .shut(visit.see(back.map { "/sign-in?back=" + $0.inQuery } ?? "/sign-in"))
        }
        let signed = Signed(visit: visit, signedIn: signedIn)
        guard signed.person.may(permission) else {
            return .shut(visit.page(MessagePage.notYourRole(signed.frame), status: .forbidden))
        }
        // In the demonstration everything is made up, so that the second step is only offered there.
        if permission.opensPersonalData, signedIn.proof != .twoSteps, !site.isDemonstration {
            return .shut(visit.see("/account/second-step"))
        }
        return .open(signed)
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
                    survey: survey, responses: try await site.store.releasedPeople(survey.slug),
                    waiting: waiting.unread, urgent: waiting.urgent))
        }
        return signed.visit.page(
            TeamHomePage(
                surveys: came, themes: themes, decisions: try await site.store.decisions(),
                changes: try await thread.checked(changes), hard: try await hardPages(signed),
                phones: site.content.phones.toCheck(on: site.today),
                reading: try await readingWaits(for: signed),
                safety: try await safetyHome(signed), privacy: try await privacyHome(signed),
                may: signed.person.permissions, today: site.today, in: signed.frame))
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
