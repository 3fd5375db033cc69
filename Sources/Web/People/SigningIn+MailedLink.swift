import Coproduction
import HTTPTypes
import Hummingbird
import Pages
import Storage

/// Links to sign in with, asked for by whoever they let in.
extension SigningIn {
    /// GET /sign-in/link: the form, or what comes after it; without a mail server there is no such page.
    func askLink(_ visit: Visit) async throws -> Response {
        guard site.store.sendsMail else { return visit.see("/sign-in") }
        if visit.request.uri.queryParameters["sent"] == "yes" {
            return visit.page(MessagePage.linkAsked(visit.frame()))
        }
        return visit.page(AskLinkPage(visit.frame()))
    }

    /// POST /sign-in/link: the same answer in the same time, whoever is asked for.
    func askLink(_ visit: Visit, _ form: FormBody) async throws -> Response {
        guard site.store.sendsMail else { return visit.see("/sign-in") }
        let typed: String
        do { typed = try form.one("who") ?? "" } catch { throw HTTPError(.badRequest) }
        guard let who = PlainText(typed)?.words else {
            return visit.page(
                AskLinkPage(visit.frame(), typed: typed, isEmpty: true), status: .unprocessableContent)
        }
        let counts = [
            Asks.Count(name: "who " + who.lowercased().prefix(254), most: 3),
            Asks.Count(name: "from " + visit.peer, most: 10), Asks.Count(name: "everybody", most: 200),
        ]
        if site.asks.may(counts, now: site.outside.now()) {
            let store = site.store
            // Nobody waits for it, so that the time does not tell whether there is such a person.
            Task { try await store.mailSignInLink(askedBy: who) }
        }
        return visit.see("/sign-in/link?sent=yes")
    }
}
