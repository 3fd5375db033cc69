import Coproduction
import HTTPTypes
import Hummingbird
import Pages
import Storage

/// Links that are handed over: the first person's, invitations, and links to sign in with.
extension SigningIn {
    /// The first person does everything that one person alone can do, until others are invited; safeguarding, the
    /// Board and advocates are given by name.
    private static let rolesOfTheFirst: Set<Role> = [
        .administrator, .author, .moderator, .decisionClerk, .promiseOwner,
    ]

    private func token(_ visit: Visit) -> Token? {
        visit.context.parameters.get("token").flatMap(Token.init(letters:))
    }

    /// GET of the first person's link: only a page with a form.
    ///
    /// Mail scanners open links, so looking uses nothing up.
    func setUp(_ visit: Visit) async throws -> Response {
        guard let token = token(visit), try await site.store.peek(token) == .setUp else {
            return visit.page(MessagePage.linkUsed(visit.frame()), status: .notFound)
        }
        return visit.page(SetUpPage(visit.frame(), action: "/set-up/" + token.letters))
    }

    /// POST of the first person's link: the first person, signed in.
    func setUp(_ visit: Visit, _ form: FormBody) async throws -> Response {
        guard let token = token(visit), try await site.store.peek(token) == .setUp else {
            return visit.page(MessagePage.linkUsed(visit.frame()), status: .notFound)
        }
        let (name, password) = try fields(form)
        func wrong(_ mistake: SetUpPage.Mistake) -> Response {
            visit.page(
                SetUpPage(visit.frame(), action: "/set-up/" + token.letters, name: name, mistake: mistake),
                status: .unprocessableContent)
        }
        guard let kept = PlainText(name)?.words else { return wrong(.noName) }
        if let mistake = site.passwords.mistake(password, name: name, withSecondStep: false) {
            return wrong(mistake == .short ? .shortPassword : .commonPassword)
        }
        let text = try await site.passwords.kept(password, salt: site.outside.randomBytes(16))
        let person: Person
        do {
            person = try await site.store.use(
                setUp: token, name: kept, roles: Self.rolesOfTheFirst, passwordHash: text)
        } catch {
            guard error == .nameTaken else { throw error }
            return wrong(.nameTaken)
        }
        return try await begin(person, visit, proof: .password, .nowhere)
    }

    /// GET of an invitation or a link to sign in with: a page with one button, and nothing is used up.
    func link(_ visit: Visit) async throws -> Response {
        guard let token = token(visit), let link = try await site.store.peek(token),
            let person = link.person
        else { return visit.page(MessagePage.linkUsed(visit.frame()), status: .notFound) }
        let isInvitation = link == .invitation(person)
        return visit.page(
            LinkPage(
                visit.frame(), action: "/link/" + token.letters, name: person.name,
                isInvitation: isInvitation))
    }

    /// POST of such a link: it is used up, and the person is in; who was invited chooses a password or none.
    func useLink(_ visit: Visit) async throws -> Response {
        guard let token = token(visit), let link = try await site.store.peek(token), link.person != nil else {
            return visit.page(MessagePage.linkUsed(visit.frame()), status: .notFound)
        }
        let person: Person
        do {
            person = try await site.store.use(link: token)
        } catch {
            guard error == .notFound else { throw error }
            return visit.page(MessagePage.linkUsed(visit.frame()), status: .notFound)
        }
        let first = link == .invitation(person) ? LocalPlace("/account/password") : nil
        return try await begin(person, visit, proof: .link, Coming(back: first, kept: nil))
    }
}

extension Passwords {
    /// What can be wrong with a password that somebody chooses.
    enum Mistake: Hashable, Sendable { case short, common }

    /// What is wrong with a password; nil for one that will do.
    func mistake(_ password: String, name: String, withSecondStep: Bool) -> Mistake? {
        if !Self.lengths(withSecondStep: withSecondStep).contains(password.count) { return .short }
        return isCommon(password, name: name) ? .common : nil
    }
}
