import Coproduction
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Site {
    /// The addresses of signing in and out.
    func addPeople(to router: Router<VisitorContext>) {
        let desk = SigningIn(site: self)
        let following = Following(site: self)
        router.get("/set-up/:token", use: following.visit { try await desk.setUp($0) })
        router.post("/set-up/:token", use: following.posted { try await desk.setUp($0, $1) })
        router.get("/sign-in", use: following.visit { try await desk.signIn($0) })
        router.post("/sign-in", use: following.posted { try await desk.signIn($0, $1) })
        router.post("/sign-out", use: following.posted { visit, _ in try await desk.signOut(visit) })
    }
}

/// The desk where the people of the team come in.
struct SigningIn: Sendable {
    let site: Site

    /// How long a session may last at most: 12 hours (DESIGN.md section 9).
    static let longest: Int64 = 12 * 3600

    /// The first person does everything that one person alone can do, until others are invited; safeguarding, the
    /// Board and advocates are given by name.
    private static let rolesOfTheFirst: Set<Role> = [
        .administrator, .author, .moderator, .decisionClerk, .promiseOwner,
    ]

    private func link(_ visit: Visit) -> Token? {
        visit.context.parameters.get("token").flatMap(Token.init(letters:))
    }

    /// GET of the one-time link: only a page with a form.
    ///
    /// Mail scanners open links, so looking uses nothing up.
    func setUp(_ visit: Visit) async throws -> Response {
        guard let token = link(visit), try await site.store.peek(token) != nil else {
            return visit.page(MessagePage.setUpLinkUsed(visit.frame()), status: .notFound)
        }
        return visit.page(SetUpPage(visit.frame(), action: "/set-up/" + token.letters))
    }

    /// POST of the one-time link: the first person, signed in.
    func setUp(_ visit: Visit, _ form: FormBody) async throws -> Response {
        guard let token = link(visit), try await site.store.peek(token) != nil else {
            return visit.page(MessagePage.setUpLinkUsed(visit.frame()), status: .notFound)
        }
        let (name, password) = try fields(form)
        let kept = PlainText(name).map { String($0.words.prefix(80)) }
        let mistake: SetUpPage.Mistake? =
            kept == nil
            ? .noName
            : !Passwords.lengths.contains(password.count)
                ? .shortPassword
                : site.passwords.isCommon(password, name: name) ? .commonPassword : nil
        guard let kept, mistake == nil else {
            let page = SetUpPage(
                visit.frame(), action: "/set-up/" + token.letters, name: name, mistake: mistake)
            return visit.page(page, status: .unprocessableContent)
        }
        let text = try await site.passwords.kept(password, salt: site.outside.randomBytes(16))
        let person: Person
        do {
            person = try await site.store.use(
                setUp: token, name: kept, roles: Self.rolesOfTheFirst, passwordHash: text)
        } catch {
            guard error == .nameTaken else { throw error }
            let page = SetUpPage(
                visit.frame(), action: "/set-up/" + token.letters, name: name, mistake: .nameTaken)
            return visit.page(page, status: .unprocessableContent)
        }
        return try await begin(person, visit)
    }

    private func fields(_ form: FormBody) throws -> (name: String, password: String) {
        do { return (try form.one("name") ?? "", try form.one("password") ?? "") } catch {
            throw HTTPError(.badRequest)
        }
    }

    /// GET /sign-in.
    func signIn(_ visit: Visit) async throws -> Response {
        if try await person(visit) != nil { return visit.see("/team") }
        return visit.page(SignInPage(visit.frame()))
    }

    /// POST /sign-in: the same words and the same time whether the name or the password is wrong.
    func signIn(_ visit: Visit, _ form: FormBody) async throws -> Response {
        let (name, password) = try fields(form)
        let key = "sign-in " + visit.peer
        try await Task.sleep(for: site.guesses.guess(from: key, now: site.outside.now()))
        let known = try await site.store.signIn(name: String(name.prefix(80)))
        let isRight = try await site.passwords.matches(
            String(password.prefix(200)), kept: known?.passwordHash)
        guard isRight, let person = known?.person else {
            return visit.page(
                SignInPage(visit.frame(), name: String(name.prefix(80)), mistake: .wrong),
                status: .unprocessableContent)
        }
        site.guesses.wasRight(from: key)
        return try await begin(person, visit)
    }

    private func begin(_ person: Person, _ visit: Visit) async throws -> Response {
        // A session from before this sign-in ends, so that nobody can have planted it.
        if let old = session(visit) { try await site.store.end(session: old) }
        let token = Token(outside: site.outside)
        try await site.store.open(session: token, for: person.id)
        return visit.see("/team", setting: [site.jar.set(.session, token.letters, seconds: Self.longest)])
    }

    private func session(_ visit: Visit) -> Token? { visit.cookie(.session).flatMap(Token.init(letters:)) }

    /// Who is signed in; nil when nobody is.
    func person(_ visit: Visit) async throws -> Person? {
        guard let token = session(visit) else { return nil }
        return try await site.store.person(session: token)
    }

    /// POST /sign-out: ends the session on the server, and everything the browser kept.
    func signOut(_ visit: Visit) async throws -> Response {
        if let token = session(visit) { try await site.store.end(session: token) }
        var response = visit.see("/", setting: [site.jar.clear(.session)])
        if let name = HTTPField.Name("Clear-Site-Data") {
            response.headers[name] = "\"cache\", \"cookies\", \"storage\""
        }
        return response
    }
}
