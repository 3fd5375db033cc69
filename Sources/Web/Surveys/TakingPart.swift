import Coproduction
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Site {
    /// The addresses of taking part.
    func addTakingPart(to router: Router<VisitorContext>) {
        let part = TakingPart(site: self)
        router.get("/surveys", use: part.visit { try await part.list($0) })
        router.get("/surveys/:slug", use: part.visit { try await part.start($0) })
        router.post("/surveys/:slug", use: part.posted { try await part.agree($0, $1) })
        router.get("/surveys/:slug/results", use: part.visit { try await part.results($0) })
        router.get("/surveys/:slug/helped", use: part.visit { try await part.helped($0) })
        router.post(
            "/surveys/:slug/helped",
            use: part.posted(keepsWhenLeftAlone: true) { try await part.helped($0, $1) })
        router.get("/surveys/:slug/check", use: part.visit { try await part.check($0) })
        router.post("/surveys/:slug/send", use: part.posted { try await part.send($0, $1) })
        router.get("/surveys/:slug/thanks", use: part.visit { try await part.thanks($0) })
        router.get("/surveys/:slug/stop", use: part.visit { try await part.stop($0) })
        router.post("/surveys/:slug/stop", use: part.posted { try await part.stop($0, $1) })
        router.get("/surveys/:slug/:number", use: part.visit { try await part.question($0) })
        router.post(
            "/surveys/:slug/:number",
            use: part.posted(keepsWhenLeftAlone: true) { try await part.answer($0, $1) })
        router.post(
            "/next-person",
            use: part.posted(keepsWhenLeftAlone: true) { visit, _ in try await part.nextPerson(visit) })
        router.get("/next-person", use: part.visit { $0.page(MessagePage.nextPerson($0.frame())) })
        router.post(
            "/still-there", use: part.posted(keepsWhenLeftAlone: true) { try await part.stillThere($0, $1) })
    }
}

/// The desk where people answer surveys.
struct TakingPart: Sendable {
    let site: Site

    /// Answers a look at a page; on a shared tablet that was left alone it asks who is there first.
    func visit(
        _ handler: @escaping @Sendable (Visit) async throws -> Response
    ) -> @Sendable (Request, VisitorContext) async throws -> Response {
        { request, context in
            let visit = Visit(request, context, site)
            guard !visit.wasLeftAlone else { return stillThere(visit, back: visit.request.uri.string) }
            return try await handler(visit)
        }
    }

    /// Answers a form.
    ///
    /// On a shared tablet that was left alone an answer is kept, so that nothing typed is lost, and the
    /// page after it asks who is there; whatever else a form would do waits until that is answered.
    func posted(
        keepsWhenLeftAlone: Bool = false,
        _ handler: @escaping @Sendable (Visit, FormBody) async throws -> Response
    ) -> @Sendable (Request, VisitorContext) async throws -> Response {
        { request, context in
            let visit = Visit(request, context, site)
            let form = try await request.form()
            if visit.wasLeftAlone, !keepsWhenLeftAlone {
                let survey = "/surveys/" + (visit.context.parameters.get("slug") ?? "")
                return stillThere(
                    visit, back: request.uri.path.hasSuffix("/send") ? survey + "/check" : survey)
            }
            return try await handler(visit, form)
        }
    }

    private func stillThere(_ visit: Visit, back: String) -> Response {
        visit.page(StillTherePage(visit.frame(), back: back, hasLeft: visit.hasLeft))
    }

    /// POST /still-there: carry on, or somebody else.
    func stillThere(_ visit: Visit, _ form: FormBody) async throws -> Response {
        let still: String?
        let back: String
        do { (still, back) = (try form.one("still"), try form.one("back") ?? "/surveys") } catch {
            throw HTTPError(.badRequest)
        }
        guard still == "yes" else { return try await nextPerson(visit) }
        return visit.see(LocalPlace(back)?.text ?? "/surveys", isPresent: true)
    }

    /// The survey an address names, in the version its draft was begun with; 404 when there is none.
    func survey(_ visit: Visit, draft: Draft? = nil) throws -> Survey {
        guard let slug = visit.context.parameters.get("slug").flatMap(ID<Survey>.init(rawValue:)) else {
            throw HTTPError(.notFound)
        }
        if let draft, draft.survey == slug, let begun = site.surveys.version(draft.version, of: slug) {
            return visit.said(begun)
        }
        guard let survey = site.surveys.newest(slug) else { throw HTTPError(.notFound) }
        return visit.said(survey)
    }

    /// This device's draft of the survey in the address; nil when there is none.
    func draft(_ visit: Visit) async throws -> Draft? {
        guard let token = visit.token, let draft = try await site.store.draft(token),
            draft.survey.rawValue == visit.context.parameters.get("slug")
        else { return nil }
        return draft
    }

    /// The address of a place inside a survey.
    func place(_ survey: Survey, _ rest: String = "") -> String {
        "/surveys/" + survey.slug.rawValue + (rest.isEmpty ? "" : "/" + rest)
    }

    /// A draft that can still be answered, with its survey and where the person is; or where to go instead.
    enum Standing {
        case answering(Survey, Draft, Token)
        case elsewhere(Response)
    }

    /// What every page inside a survey needs: a draft that is not sent.
    ///
    /// A page without consent leads back to the start.
    func standing(_ visit: Visit) async throws -> Standing {
        let draft = try await draft(visit)
        let survey = try survey(visit, draft: draft)
        guard let draft, let token = visit.token else { return .elsewhere(visit.see(place(survey))) }
        guard draft.sentAt == nil else { return .elsewhere(visit.see(place(survey, "thanks"))) }
        guard survey.stage(on: site.today) == .open else { return .elsewhere(visit.see(place(survey))) }
        return .answering(survey, draft, token)
    }

    /// Answers somebody who is in the middle of a survey; everybody else is led to where they should be.
    func answering(
        _ visit: Visit, _ body: (Survey, Draft, Token) async throws -> Response
    ) async throws -> Response {
        switch try await standing(visit) {
        case .elsewhere(let response): response
        case .answering(let survey, let draft, let token): try await body(survey, draft, token)
        }
    }

    /// Where a person goes on: the first open question, then who helped, then the check.
    func goOn(_ survey: Survey, _ draft: Draft) -> String {
        let journey = Journey(survey: survey, answers: draft.answers)
        if let open = journey.firstOpen { return place(survey, String(open)) }
        return place(survey, draft.helped.how == nil ? "helped" : "check")
    }
}
