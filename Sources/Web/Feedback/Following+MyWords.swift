import Coproduction
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Following {
    /// GET /my-words: the form, or what became of the words whose code this device was given.
    func myWords(_ visit: Visit) async throws -> Response {
        guard let response = try await rememberedResponse(visit) else {
            return visit.page(MyWordsFormPage(visit.frame()))
        }
        guard let survey = site.surveys.version(response.version, of: response.survey) else {
            throw HTTPError(.notFound)
        }
        let thread = Thread(store: site.store)
        var threads: [Question.Key: [ThemeThread]] = [:]
        var known: [ID<Theme>: ThemeThread] = [:]
        for piece in try await site.store.thread(of: response.id) {
            for theme in piece.themes {
                if known[theme.theme.id] == nil {
                    known[theme.theme.id] = try await thread.following(theme.theme.id)
                }
                let key = piece.feedback.question
                if let found = known[theme.theme.id],
                    threads[key]?.contains(where: { $0.theme.theme.id == theme.theme.id }) != true
                {
                    threads[key, default: []].append(found)
                }
            }
        }
        let states = try await site.store.standing(of: response.id).mapValues(\.state)
        return visit.page(
            MyWordsPage(
                survey: survey, response: response, threads: threads, states: states, today: site.today,
                in: visit.frame()))
    }

    /// Whose words this device may show: those just sent from it, or those whose code was typed.
    private func rememberedResponse(_ visit: Visit) async throws -> Coproduction.Response? {
        guard let code = try await shownCode(visit) else { return nil }
        return try await site.store.response(code: code)
    }

    /// The code of the words that this device may show; nil when it may show none.
    func shownCode(_ visit: Visit) async throws -> ReceiptCode? {
        if let cookie = visit.cookie(.words), let token = Token(letters: cookie),
            let code = site.shown.code(shownTo: token, now: site.outside.now())
        {
            return code
        }
        guard let token = visit.token, let draft = try await site.store.draft(token), draft.sentAt != nil
        else {
            return nil
        }
        return site.store.code(of: draft)
    }

    /// POST /my-words: opens a draft on this device, or shows what became of what was sent.
    func open(_ visit: Visit, _ form: FormBody) async throws -> Hummingbird.Response {
        let typed: String
        do { typed = try form.one("code") ?? "" } catch { throw HTTPError(.badRequest) }
        let token = Token(outside: site.outside)
        guard let code = ReceiptCode(typed: typed) else { return wrong(visit, typed) }
        switch try await holder(of: code, visit, opening: token) {
        case .unknown:
            // A complaint has a code, too, and people have one box for all of them.
            guard try await site.store.privacyCase(code: code) != nil else { return wrong(visit, typed) }
            site.guesses.wasRight(from: visit.peer)
            site.shown.show(code, to: token, now: site.outside.now())
            return visit.see(
                "/complain/mine", setting: [site.jar.set(.words, token.letters, seconds: ShownWords.seconds)])
        case .sent:
            site.shown.show(code, to: token, now: site.outside.now())
            return visit.see(
                "/my-words", setting: [site.jar.set(.words, token.letters, seconds: ShownWords.seconds)])
        case .draft(let draft):
            guard let survey = site.surveys.version(draft.version, of: draft.survey) else {
                throw HTTPError(.notFound)
            }
            let part = TakingPart(site: site)
            return visit.see(part.goOn(survey, draft), setting: [part.draftCookie(token)])
        }
    }

    private func wrong(_ visit: Visit, _ typed: String) -> Hummingbird.Response {
        visit.page(
            MyWordsFormPage(visit.frame(), typed: String(typed.prefix(40)), mistake: .notFound),
            status: .unprocessableContent)
    }

    /// POST /my-words/close: this device forgets whose words it showed.
    func close(_ visit: Visit) async throws -> Hummingbird.Response {
        if let token = visit.cookie(.words).flatMap(Token.init(letters:)) { site.shown.forget(token) }
        var cookies = [site.jar.clear(.words)]
        // A draft that is not sent stays: only the one whose words were shown is hidden.
        if let token = visit.token, try await site.store.draft(token)?.sentAt != nil {
            cookies.append(site.jar.clear(.draft))
        }
        return visit.see("/my-words", setting: cookies)
    }
}
