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
        router.get("/link/:token", use: following.visit { try await desk.link($0) })
        router.post("/link/:token", use: following.posted { visit, _ in try await desk.useLink(visit) })
        router.get("/sign-in", use: following.visit { try await desk.signIn($0) })
        router.post("/sign-in", use: following.posted { try await desk.signIn($0, $1) })
        router.get("/sign-in/link", use: following.visit { try await desk.askLink($0) })
        router.post("/sign-in/link", use: following.posted { try await desk.askLink($0, $1) })
        router.get("/sign-in/second", use: following.visit { try await desk.second($0) })
        router.post("/sign-in/second", use: following.posted { try await desk.second($0, $1) })
        router.post("/sign-out", use: following.posted { visit, _ in try await desk.signOut(visit) })
    }
}

/// The desk where everybody who signs in comes in.
struct SigningIn: Sendable {
    let site: Site

    /// GET /sign-in.
    func signIn(_ visit: Visit) async throws -> Response {
        let asked = visit.request.uri.queryParameters["back"].flatMap { LocalPlace(String($0)) }
        if let person = try await signedIn(visit)?.person {
            return visit.see(asked?.text ?? person.firstPage)
        }
        return visit.page(SignInPage(visit.frame(), back: asked?.text, mailsLinks: site.store.sendsMail))
    }

    /// The page of signing in for somebody who sent a form after their session had ended; nothing of it is lost.
    func ended(_ visit: Visit, _ kept: KeptForm) -> Response {
        visit.page(
            SignInPage(
                visit.frame(), back: kept.place.text, kept: kept.fields, mailsLinks: site.store.sendsMail),
            status: .unprocessableContent)
    }

    /// POST /sign-in: the same words and the same work whether the name or the password is wrong.
    func signIn(_ visit: Visit, _ form: FormBody) async throws -> Response {
        let (name, password) = try fields(form)
        let coming = Coming(form)
        let device = try await knownDevice(visit, name: name)
        if device == nil,
            case .wait(let seconds) = site.addressTries.ask(visit.network, now: site.outside.now())
        {
            return busy(wrong(visit, name: name, coming, .busy(seconds: Int(seconds))), seconds: seconds)
        }
        let key = Tries.Key(account: name, device: device)
        if case .wait(let seconds, let isNew) = site.tries.ask(key, now: site.outside.now()) {
            let store = site.store
            // Nobody waits for it, so that the time does not tell whether there is such a person.
            if isNew { Task { try await store.noteRefusal(name: name) } }
            return wrong(visit, name: name, coming, .wait(minutes: Int((seconds + 59) / 60)))
        }
        let known = try await site.store.signIn(name: name)
        let isRight: Bool
        do {
            isRight = try await site.passwords.matches(
                password, kept: known?.passwordHash, isKnown: device != nil)
        } catch let error as HTTPError where error.status == .serviceUnavailable {
            // Too many passwords are worked out just now: this one was not looked at.
            site.tries.wasNotMade(key)
            if device == nil { site.addressTries.giveBack(visit.network) }
            return busy(wrong(visit, name: name, coming, .busy(seconds: 20)), seconds: 20)
        }
        guard isRight, let person = known?.person else { return wrong(visit, name: name, coming, .wrong) }
        site.tries.wasRight(key)
        if device == nil { site.addressTries.giveBack(visit.network) }
        return try await begin(person, visit, proof: .password, coming)
    }

    /// The same page as an answer that says to come back: what was typed before is still in it.
    func busy(_ response: Response, seconds: Int64) -> Response {
        var response = response
        response.status = .serviceUnavailable
        response.headers[.retryAfter] = String(seconds)
        return response
    }

    private func wrong(
        _ visit: Visit, name: String, _ coming: Coming, _ mistake: SignInPage.Mistake
    ) -> Response {
        visit.page(
            SignInPage(
                visit.frame(), name: name, back: coming.back?.text, kept: coming.kept?.fields ?? [],
                mistake: mistake, mailsLinks: site.store.sendsMail),
            status: .unprocessableContent)
    }

    func fields(_ form: FormBody) throws -> (name: String, password: String) {
        do {
            let name = try form.one("name") ?? ""
            let password = try form.one("password") ?? ""
            return (String(name.prefix(80)), String(password.prefix(200)))
        } catch {
            throw HTTPError(.badRequest)
        }
    }

    /// The secret of this device when the person with this name signed in on it before.
    func knownDevice(_ visit: Visit, name: String) async throws -> String? {
        let device = visit.cookie(.device).flatMap(Token.init(letters:)) ?? Token(outside: site.outside)
        return try await site.store.knows(device: device, name: name) ? device.letters : nil
    }

    /// Signs a person in; whoever has a second step is asked for it first.
    func begin(
        _ person: Person, _ visit: Visit, proof: Session.Proof, _ coming: Coming
    ) async throws -> Response {
        // A session from before this sign-in ends, so that nobody can have planted it.
        if let old = session(visit) { try await site.store.end(session: old) }
        let token = Token(outside: site.outside)
        let hasSecond = try await site.store.hasSecondStep(person.id)
        let needsSecond = hasSecond && proof != .twoSteps
        try await site.store.open(
            session: token, for: person.id, proof: proof, waits: needsSecond, device: visit.device)
        if needsSecond {
            let cookie = site.jar.set(.session, token.letters, seconds: 600)
            return askSecond(visit, coming, setting: [cookie])
        }
        let device = visit.cookie(.device).flatMap(Token.init(letters:)) ?? Token(outside: site.outside)
        try await site.store.know(device: device, for: person.id)
        let seconds = person.sessionLength(remembered: false).wholeInSeconds
        let cookies = [
            site.jar.set(.session, token.letters, seconds: seconds),
            site.jar.set(.device, device.letters, seconds: Store.deviceInSeconds),
        ]
        guard let kept = coming.kept else {
            return visit.see(coming.back?.text ?? person.firstPage, setting: cookies)
        }
        var response = visit.page(
            GoOnPage(visit.frame(signedInAs: person.name), action: kept.place.text, kept: kept.unmarked))
        for cookie in cookies { response.headers.append(cookie) }
        return response
    }

    func session(_ visit: Visit) -> Token? { visit.cookie(.session).flatMap(Token.init(letters:)) }

    /// Who is signed in, and how; nil when nobody is.
    func signedIn(_ visit: Visit) async throws -> SignedIn? {
        guard let token = session(visit) else { return nil }
        return try await site.store.signedIn(session: token)
    }

    /// Who is signed in; nil when nobody is.
    func person(_ visit: Visit) async throws -> Person? { try await signedIn(visit)?.person }

    /// POST /sign-out: ends the session on the server, and everything the browser kept.
    func signOut(_ visit: Visit) async throws -> Response {
        if let token = session(visit) { try await site.store.end(session: token) }
        // Cookies go one by one: the one that knows this device keeps strangers from holding the person up here.
        let gone: [CookieJar.Name] = [.session, .draft, .sent, .words, .turn, .visitor]
        var response = visit.see("/", setting: gone.map { site.jar.clear($0) })
        if let name = HTTPField.Name("Clear-Site-Data") {
            response.headers[name] = "\"cache\", \"storage\""
        }
        return response
    }
}

extension Visit {
    /// What kind of device the browser says it runs on.
    var device: Session.Device {
        let says = request.headers[.userAgent] ?? ""
        if says.contains("iPad") || says.contains("Tablet") { return .tablet }
        if says.contains("Mobi") || says.contains("Android") { return .phone }
        return says.hasPrefix("Mozilla") ? .computer : .unknown
    }
}
