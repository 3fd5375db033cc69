import Coproduction
import EasyRead
import Hummingbird
import Pages
import Storage

/// Everybody's own account: password, second step, and where they are signed in.
extension Team {
    /// GET /account.
    func ownAccount(_ signed: Signed) async throws -> Response {
        guard let account = try await site.store.account(signed.person.id) else { throw HTTPError(.notFound) }
        let sessions = try await site.store.sessions(of: signed.person)
        return signed.visit.page(
            AccountPage(
                account: account, devices: sessions.map { device($0, of: signed) },
                codesLeft: try await site.store.recoveryCodesLeft(of: signed.person.id),
                needsSecondStep: needsSecondStep(signed), in: signed.frame))
    }

    private func device(_ session: Session, of signed: Signed) -> AccountPage.Device {
        AccountPage.Device(
            id: session.id.rawValue, kind: session.device.rawValue, since: session.openedAt,
            used: session.seenAt, isThis: session.id == signed.signedIn.session.id,
            isRemembered: session.isRemembered)
    }

    private func needsSecondStep(_ signed: Signed) -> Bool {
        signed.person.permissions.contains(where: \.opensPersonalData)
    }

    /// Whether somebody may change how they sign in: they say their password again, or, where there is none, came
    /// with a link in the last 30 minutes.
    private func isSure(_ signed: Signed, password: String) async throws -> PasswordForm.Problem? {
        let now = site.outside.now()
        guard let hash = try await site.store.passwordHash(of: signed.person.id) else {
            let isFresh = now.seconds(since: signed.signedIn.session.openedAt) < 1800
            return isFresh ? nil : .signInAgain
        }
        let key = Tries.Key(
            account: "own " + signed.person.id.rawValue, device: signed.signedIn.session.id.rawValue)
        if case .wait = site.tries.ask(key, now: now) { return .wait }
        guard
            try await site.passwords.matches(
                String(password.prefix(200)), kept: hash, isKnown: true)
        else {
            return .wrong
        }
        site.tries.wasRight(key)
        return nil
    }

    /// GET /account/password.
    func password(_ signed: Signed) async throws -> Response {
        try await passwordPage(signed, [])
    }

    private func passwordPage(_ signed: Signed, _ problems: [PasswordForm.Problem]) async throws -> Response {
        guard let account = try await site.store.account(signed.person.id) else { throw HTTPError(.notFound) }
        return signed.visit.page(
            PasswordPage(account: account, problems: problems, in: signed.frame),
            status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    /// POST /account/password: a password, or none for somebody who never had one.
    func password(_ signed: Signed, _ form: FormBody) async throws -> Response {
        if try one(form, "go") == "none" { return signed.visit.see(signed.person.firstPage) }
        let password = String(try one(form, "password").prefix(200))
        let hasSecond = try await site.store.hasSecondStep(signed.person.id)
        let mistake = site.passwords.mistake(password, name: signed.person.name, withSecondStep: hasSecond)
        var problems: [PasswordForm.Problem] = []
        if let unsure = try await isSure(signed, password: try one(form, "old")) { problems.append(unsure) }
        if let mistake { problems.append(mistake == .short ? (hasSecond ? .short12 : .short15) : .common) }
        guard problems.isEmpty else { return try await passwordPage(signed, problems) }
        let hash = try await site.passwords.kept(password, salt: site.outside.randomBytes(16))
        let isFirst = try await site.store.passwordHash(of: signed.person.id) == nil
        try await site.store.setPassword(hash, of: signed.person.id, keeping: signed.signedIn.session.id)
        return signed.visit.see(isFirst ? signed.person.firstPage : "/account")
    }

    /// GET /account/second-step: what it is, and the secret that was begun.
    func secondStep(_ signed: Signed) async throws -> Response {
        try await secondStepPage(signed, nil)
    }

    private func secondStepPage(
        _ signed: Signed, _ problem: PasswordForm.Problem?
    ) async throws -> Response {
        guard let account = try await site.store.account(signed.person.id) else { throw HTTPError(.notFound) }
        let secret = try await site.store.begunSecret(of: signed.person.id)
        let place = site.content.words("shell.name")
        return signed.visit.page(
            SecondStepSetUpPage(
                account: account,
                secret: secret.map {
                    .init(
                        blocks: $0.blocks, address: $0.address(name: signed.person.name, place: place))
                },
                isNeeded: needsSecondStep(signed), problem: problem, in: signed.frame),
            status: problem == nil ? .ok : .unprocessableContent)
    }

    /// POST /account/second-step: begins one, or another one in the place of one that is used.
    func beginSecondStep(_ signed: Signed, _ form: FormBody) async throws -> Response {
        if let unsure = try await isSure(signed, password: try one(form, "old")) {
            return try await secondStepPage(signed, unsure)
        }
        try await site.store.beginSecondStep(for: signed.person.id)
        return signed.visit.see("/account/second-step")
    }

    /// POST /account/second-step/code: a code from the phone proves that it works; the recovery codes follow.
    func confirmSecondStep(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let typed = try one(form, "code").filter { $0 != " " && $0 != "-" }
        let key = Tries.Key(
            account: "begun " + signed.person.id.rawValue, device: signed.signedIn.session.id.rawValue)
        if case .wait = site.tries.ask(key, now: site.outside.now()) {
            return try await secondStepPage(signed, .wait)
        }
        // Privileges grow, so the session gets a new secret.
        let token = Token(outside: site.outside)
        let codes = try await site.store.confirmSecondStep(
            String(typed.prefix(20)), of: signed.person.id, in: signed.signedIn.session.id, newToken: token)
        guard let codes else { return try await secondStepPage(signed, .wrongCode) }
        site.tries.wasRight(key)
        site.shownOnce.keep(
            codes.map(\.blocks), about: "codes", for: signed.person.id, now: site.outside.now())
        let length = signed.person.sessionLength(remembered: signed.signedIn.session.isRemembered)
        return signed.visit.see(
            "/account/recovery-codes",
            setting: [site.jar.set(.session, token.letters, seconds: length.wholeInSeconds)])
    }

    /// GET /account/recovery-codes: shown once, just after they were made.
    func recoveryCodes(_ signed: Signed) async throws -> Response {
        guard
            let codes = site.shownOnce.take(
                about: "codes", for: signed.person.id, now: site.outside.now())
        else { return signed.visit.see("/account") }
        return signed.visit.page(
            RecoveryCodesPage(codes: codes, next: signed.person.firstPage, in: signed.frame))
    }

    /// POST /account/devices/{id}/end: another's session is 404.
    func endDevice(_ signed: Signed) async throws -> Response {
        let session: ID<Session> = try id(signed)
        try await site.store.end(session, of: signed.person.id)
        let isThis = session == signed.signedIn.session.id
        return signed.visit.see(isThis ? "/sign-in" : "/account")
    }

    /// POST /account/devices/end: every device but this one.
    func endOtherDevices(_ signed: Signed) async throws -> Response {
        try await site.store.endSessions(
            of: signed.person.id, but: signed.signedIn.session.id, by: signed.actor)
        return signed.visit.see("/account")
    }
}
