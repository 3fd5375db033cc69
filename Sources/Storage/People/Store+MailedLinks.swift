package import Coproduction
import GRDB

extension Store {
    /// Makes a link for a person as `link(for:by:)` does, and queues the letter that brings it, in one commit.
    ///
    /// False, and nothing is made, when there is no mail server or no address. Throws `.notFound`.
    package func mailLink(for id: ID<Person>, by actor: Actor) async throws(StoreProblem) -> Bool {
        guard sendsMail else { return false }
        let (fresh, scribe, keys) = (freshLink(), scribe(actor), keys)
        return try await write { try $0.mail(fresh, to: id, scribe, keys) }
    }

    /// Somebody asks for a link to sign in with, by their name or e-mail address: whoever it is, and is known here, gets
    /// it by mail.
    ///
    /// Only who has come in before: an invitation is renewed by people alone. Whoever asks learns nothing of it.
    package func mailSignInLink(askedBy typed: String) async throws(StoreProblem) {
        guard sendsMail, let name = PlainText(typed)?.words else { return }
        let (keys, outside, happenings) = (keys, outside, keys.happenings)
        let found = try await read { try $0.people(called: name, keys) }
        for id in found.prefix(Self.mostOfOneAddress) {
            let scribe = Scribe(actor: .person(id), at: outside.now(), key: happenings)
            let fresh = freshLink()
            _ = try await write { try $0.mail(fresh, to: id, scribe, keys) }
        }
    }

    /// So many people who share one address are sent a link each.
    private static let mostOfOneAddress = 5

    private func freshLink() -> (token: Token, mail: ID<Mail>) { (Token(outside: outside), outside.newID()) }
}

extension Database {
    fileprivate func mail(
        _ fresh: (token: Token, mail: ID<Mail>), to id: ID<Person>, _ scribe: Scribe, _ keys: Keys
    ) throws -> Bool {
        guard try email(of: id, keys) != nil else {
            guard try person(id) != nil else { throw StoreProblem.notFound }
            return false
        }
        let link = try makeLink(fresh.token, for: id, scribe)
        // A link that waits and is dead by now would only puzzle its reader.
        try run(
            """
            DELETE FROM outgoing_mail WHERE person = ? AND state = 'queued' AND kind IN ('invitation', 'sign-in')
            """, [id.rawValue])
        return try queue(
            NewMail(
                id: fresh.mail, kind: link.isInvitation ? .invitation : .signIn,
                dedupe: "link " + fresh.mail.rawValue, link: fresh.token, expires: link.ends),
            to: id, keys, at: scribe.at)
    }
}
