import Coproduction
import Hummingbird
import Pages
import Storage

extension Site {
    /// The addresses of people and roles, of everybody's own account, and of the first pages outside the team.
    func addAccounts(to routes: SignedInRoutes, _ team: Team) {
        addInviting(to: routes, team)
        addOwnAccount(to: routes, team)
        routes.get("/admin/happenings", .readHappenings) { try await team.happenings($0) }
        routes.get("/board", .openBoard) { try await team.board($0) }
        routes.post("/board/remember", .openBoard) { visit, _ in try await team.remember(visit) }
        routes.get("/advocate", .openAdvocate) { try await team.advocate($0) }
    }

    private func addInviting(to routes: SignedInRoutes, _ team: Team) {
        routes.get("/admin/people", .managePeople) { try await team.people($0) }
        routes.post("/admin/people", .managePeople) { try await team.invite($0, $1) }
        routes.get("/admin/people/new", .managePeople) { try await team.newPerson($0) }
        routes.get("/admin/people/:id", .managePeople) { try await team.account($0) }
        routes.post("/admin/people/:id/link", .managePeople) { try await team.newLink($0, $1) }
        routes.get("/admin/mail", .managePeople) { try await team.mail($0) }
        routes.get("/admin/people/:id/roles", .managePeople) { try await team.roles($0) }
        routes.post("/admin/people/:id/roles", .managePeople) { try await team.roles($0, $1) }
        routes.get("/admin/people/:id/off", .managePeople) { try await team.switchOff($0) }
        routes.post("/admin/people/:id/off", .managePeople) { try await team.switchOff($0, $1) }
        routes.post("/admin/people/:id/on", .managePeople) { visit, _ in try await team.switchOn(visit) }
        routes.get("/admin/people/:id/second-step", .managePeople) { try await team.lostPhone($0) }
        routes.post("/admin/people/:id/second-step", .managePeople) { visit, _ in
            try await team.takeAwaySecondStep(visit)
        }
    }

    private func addOwnAccount(to routes: SignedInRoutes, _ team: Team) {
        routes.get("/account", .keepOwnAccount) { try await team.ownAccount($0) }
        routes.get("/account/password", .keepOwnAccount) { try await team.password($0) }
        routes.post("/account/password", .keepOwnAccount) { try await team.password($0, $1) }
        routes.get("/account/second-step", .keepOwnAccount) { try await team.secondStep($0) }
        routes.post("/account/second-step", .keepOwnAccount) { try await team.beginSecondStep($0, $1) }
        routes.post("/account/second-step/code", .keepOwnAccount) { try await team.confirmSecondStep($0, $1) }
        routes.get("/account/recovery-codes", .keepOwnAccount) { try await team.recoveryCodes($0) }
        routes.post("/account/devices/:id/end", .keepOwnAccount) { visit, _ in
            try await team.endDevice(visit)
        }
        routes.post("/account/devices/end", .keepOwnAccount) { visit, _ in
            try await team.endOtherDevices(visit)
        }
    }
}

/// Inviting people, giving and taking roles, switching people off.
extension Team {
    /// GET /admin/people.
    func people(_ signed: Signed) async throws -> Response {
        signed.visit.page(PeoplePage(accounts: try await site.store.accounts(), in: signed.frame))
    }

    /// GET /admin/people/new.
    func newPerson(_ signed: Signed) async throws -> Response {
        signed.visit.page(PersonFormPage(mailsLinks: site.store.sendsMail, in: signed.frame))
    }

    /// POST /admin/people: somebody is invited, and the page of that person shows the link, once.
    func invite(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let filled = try personForm(form)
        let invited: PersonForm.Read
        do {
            invited = try filled.read(new: true)
            let person = try await site.store.addPerson(
                name: invited.name, roles: invited.roles, organisation: invited.organisation,
                email: invited.email, by: signed.actor)
            try await makeLink(for: person.id, byMail: true, signed)
            return signed.visit.see("/admin/people/" + person.id.rawValue)
        } catch let problems as FormProblems<PersonForm.Problem> {
            return personForm(signed, filled, problems.all)
        } catch StoreProblem.nameTaken {
            return personForm(signed, filled, [.nameTaken])
        }
    }

    private func personForm(
        _ signed: Signed, _ filled: PersonForm, _ problems: [PersonForm.Problem], of account: Account? = nil
    ) -> Response {
        signed.visit.page(
            PersonFormPage(
                form: filled, problems: problems, account: account, mailsLinks: site.store.sendsMail,
                in: signed.frame),
            status: .unprocessableContent)
    }

    private func personForm(_ form: FormBody) throws -> PersonForm {
        PersonForm(
            name: String(try one(form, "name").prefix(200)),
            roles: form.all("role").prefix(20).map { String($0.prefix(40)) },
            organisation: String(try one(form, "organisation").prefix(200)),
            email: String(try one(form, "email").prefix(300)))
    }

    private func known(_ signed: Signed) async throws -> Account {
        guard let account = try await site.store.account(try id(signed)) else { throw HTTPError(.notFound) }
        return account
    }

    /// GET /admin/people/{id}: one person; a link that was just made is shown now and never again.
    func account(_ signed: Signed) async throws -> Response {
        let account = try await known(signed)
        let id = account.person.id
        let link = site.shownOnce.take(
            about: "link " + id.rawValue, for: signed.person.id, now: site.outside.now())
        let mailed = site.shownOnce.take(
            about: "mailed " + id.rawValue, for: signed.person.id, now: site.outside.now())
        return signed.visit.page(
            PersonPage(
                account: account, link: link?.first, isOwn: id == signed.person.id,
                mailsLinks: site.store.sendsMail, wasMailed: mailed != nil, today: site.today,
                in: signed.frame))
    }

    /// Makes a link that goes by mail where it can, else is shown once.
    private func makeLink(for person: ID<Person>, byMail: Bool, _ signed: Signed) async throws {
        if byMail, try await site.store.mailLink(for: person, by: signed.actor) {
            site.shownOnce.keep(
                ["mailed"], about: "mailed " + person.rawValue, for: signed.person.id,
                now: site.outside.now())
            return
        }
        let token = try await site.store.link(for: person, by: signed.actor)
        site.shownOnce.keep(
            [site.whole("/link/" + token.letters, on: signed.visit)], about: "link " + person.rawValue,
            for: signed.person.id, now: site.outside.now())
    }

    /// POST /admin/people/{id}/link: a fresh link; the older one is dead.
    func newLink(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let account = try await known(signed)
        let isByMail = try one(form, "by") == "mail"
        try await makeLink(for: account.person.id, byMail: isByMail, signed)
        return signed.visit.see("/admin/people/" + account.person.id.rawValue)
    }

    /// GET /admin/people/{id}/roles.
    func roles(_ signed: Signed) async throws -> Response {
        let account = try await known(signed)
        return signed.visit.page(
            PersonFormPage(form: PersonForm(account), account: account, in: signed.frame))
    }

    /// POST /admin/people/{id}/roles.
    func roles(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let account = try await known(signed)
        let filled = try personForm(form)
        do {
            let read = try filled.read(new: false)
            try await site.store.setRoles(
                read.roles, organisation: read.organisation, of: account.person.id, by: signed.actor)
            try await site.store.setEmail(read.email, of: account.person.id, by: signed.actor)
            return signed.visit.see("/admin/people/" + account.person.id.rawValue)
        } catch let problems as FormProblems<PersonForm.Problem> {
            return personForm(signed, filled, problems.all, of: account)
        } catch StoreProblem.lastAdministrator {
            return personForm(signed, filled, [.lastAdministrator], of: account)
        }
    }

    /// GET /admin/people/{id}/off: asks first.
    func switchOff(_ signed: Signed) async throws -> Response {
        signed.visit.page(SwitchOffPage(account: try await known(signed), in: signed.frame))
    }

    /// POST /admin/people/{id}/off.
    func switchOff(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let account = try await known(signed)
        do {
            try await site.store.switchOff(account.person.id, by: signed.actor)
        } catch {
            guard error == .lastAdministrator else { throw error }
            return signed.visit.page(
                SwitchOffPage(account: account, isLast: true, in: signed.frame),
                status: .unprocessableContent)
        }
        return signed.visit.see("/admin/people/" + account.person.id.rawValue)
    }

    /// POST /admin/people/{id}/on.
    func switchOn(_ signed: Signed) async throws -> Response {
        let account = try await known(signed)
        try await site.store.switchOn(account.person.id, by: signed.actor)
        return signed.visit.see("/admin/people/" + account.person.id.rawValue)
    }

    /// GET /admin/people/{id}/second-step: asks before the second step of somebody who lost their phone goes.
    func lostPhone(_ signed: Signed) async throws -> Response {
        let account = try await known(signed)
        guard account.hasSecondStep else { throw HTTPError(.notFound) }
        return signed.visit.page(LostPhonePage(account: account, in: signed.frame))
    }

    /// POST /admin/people/{id}/second-step.
    func takeAwaySecondStep(_ signed: Signed) async throws -> Response {
        let account = try await known(signed)
        try await site.store.takeAwaySecondStep(of: account.person.id, by: signed.actor)
        return signed.visit.see("/admin/people/" + account.person.id.rawValue)
    }
}

extension Site {
    /// An address of ours with its host, to be handed to somebody.
    ///
    /// A server of tests that listens on any port takes the port that the request named.
    func whole(_ place: String, on visit: Visit) -> String {
        if address.port == nil, let named = visit.request.head.authority {
            return address.scheme.rawValue + "://" + named + place
        }
        return address.text + place
    }
}
