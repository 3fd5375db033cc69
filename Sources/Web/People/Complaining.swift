import Coproduction
import EasyRead
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Site {
    /// The addresses where people tell us that something is wrong, ask what we keep, and see all of it.
    func addComplaining(to router: Router<VisitorContext>) {
        let following = Following(site: self)
        router.get("/complain/tell", use: following.visit { following.complain($0) })
        router.post("/complain/tell", use: following.posted { try await following.complain($0, $1) })
        router.get("/complain/mine", use: following.visit { try await following.complaint($0) })
        router.get(
            "/privacy/how-long",
            use: following.visit { visit in
                visit.page(InformationPage.howLong(visit.frame(), keeping: store.keeping))
            })
        router.get("/my-words/everything", use: following.visit { try await following.everything($0) })
        router.get(
            "/my-words/everything.json", use: following.visit { try await following.everythingAsFile($0) })
    }
}

extension Following {
    /// GET /complain/tell.
    func complain(_ visit: Visit) -> Hummingbird.Response {
        let fresh: ID<PrivacyCase> = site.outside.newID()
        return page(visit, ComplainForm(once: fresh.rawValue))
    }

    private func page(
        _ visit: Visit, _ form: ComplainForm, _ problem: ComplainForm.Problem? = nil
    ) -> Hummingbird.Response {
        visit.page(
            ComplainFormPage(visit.frame(), form: form, problem: problem, phones: site.reachable),
            status: problem == nil ? .ok : .unprocessableContent)
    }

    /// POST /complain/tell: a case with its clock; this device then shows it, with the code to follow it.
    func complain(_ visit: Visit, _ form: FormBody) async throws -> Hummingbird.Response {
        let filled: ComplainForm
        let id: ID<PrivacyCase>
        do {
            let fresh: ID<PrivacyCase> = site.outside.newID()
            // Only an identity of ours: a short one could be somebody else's, and would show their case.
            let sent = try form.one("once").flatMap {
                $0.utf8.count == 26 ? ID<PrivacyCase>(rawValue: $0) : nil
            }
            id = sent ?? fresh
            filled = ComplainForm(
                kind: try form.one("kind") ?? "", words: try form.one("words") ?? "", once: id.rawValue)
        } catch {
            throw HTTPError(.badRequest)
        }
        do {
            let read = try filled.read()
            let urgent = site.content.lists.isDanger(read.words.words)
            let code = try await site.store.openCase(id, read.kind, words: read.words, urgent: urgent)
            let token = Token(outside: site.outside)
            site.shown.show(code, to: token, now: site.outside.now())
            return visit.see(
                urgent ? "/complain/mine?help=now" : "/complain/mine",
                setting: [site.jar.set(.words, token.letters, seconds: ShownWords.seconds)])
        } catch let problem as ComplainForm.Problem {
            return page(visit, filled, problem)
        }
    }

    /// GET /complain/mine: what became of it, for the device that sent it or was given its code.
    func complaint(_ visit: Visit) async throws -> Hummingbird.Response {
        guard let code = try await shownCode(visit), let found = try await site.store.privacyCase(code: code)
        else { return visit.see("/my-words") }
        let danger = visit.request.uri.queryParameters["help"] == "now"
        let page = ComplaintPage(
            visit.frame(), told: found, today: site.today, danger: danger, phones: site.helpLines)
        let words = TakingPart(site: site).codeWords(code, visit)
        return visit.page(html: Slot.fill(visit.renderer.html(page), with: words), status: .ok)
    }
}
