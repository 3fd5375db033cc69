import Coproduction
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Site {
    /// The addresses of being told, and of stopping it.
    func addTellMe(to router: Router<VisitorContext>) {
        let part = TakingPart(site: self)
        router.get("/surveys/:slug/tell-me", use: part.visit { try await part.tellMe($0) })
        router.post("/surveys/:slug/tell-me", use: part.posted { try await part.tellMe($0, $1) })
        router.get("/stop-telling", use: part.visit { part.stopTelling($0) })
        router.post("/stop-telling", use: part.posted { try await part.stopTelling($0, $1) })
    }
}

/// Being told what came of it: asked after sending, kept apart from the answers.
extension TakingPart {
    /// The survey whose answers this device sent; nil for everybody else.
    private func sent(_ visit: Visit) async throws -> Survey? {
        let draft = try await draft(visit)
        let survey = try survey(visit, draft: draft)
        return draft?.sentAt != nil || visit.cookie(.sent) == survey.slug.rawValue ? survey : nil
    }

    private func elsewhere(_ visit: Visit) throws -> Response { visit.see(place(try survey(visit))) }

    /// GET …/tell-me: one question a page.
    func tellMe(_ visit: Visit) async throws -> Response {
        guard let survey = try await sent(visit) else { return try elsewhere(visit) }
        let query = visit.request.uri.queryParameters
        let said = Self.said { query[Substring($0)].map { String($0) } }
        let asked = query["part"].flatMap { TellMe.Part(rawValue: String($0)) } ?? .results
        let part = Self.reached(asked, said)
        return page(visit, survey, part, said)
    }

    private func page(_ visit: Visit, _ survey: Survey, _ part: TellMe.Part, _ said: TellMe) -> Response {
        switch part {
        case .results, .checks, .by:
            return visit.page(TellMePage(visit.frame(), survey: survey, part: part, said: said))
        case .contact:
            return visit.page(
                TellMeContactPage(visit.frame(), survey: survey, said: said, by: said.by ?? .phone))
        case .done:
            return visit.page(MessagePage.willTell(visit.frame(), survey: survey, said: said))
        }
    }

    private static func said(_ field: (String) -> String?) -> TellMe {
        func yes(_ name: String) -> Bool? {
            switch field(name) {
            case "yes": true
            case "no": false
            default: nil
            }
        }
        return TellMe(
            results: yes("results"), checks: yes("checks"),
            by: field("by").flatMap { Contact.Kind(rawValue: $0) })
    }

    /// The step that was asked for, or an earlier one that was passed over.
    private static func reached(_ asked: TellMe.Part, _ said: TellMe) -> TellMe.Part {
        if asked == .results || said.results == nil { return .results }
        if asked == .checks || said.checks == nil { return .checks }
        if said.purposes.isEmpty { return .done }
        if asked == .contact, said.by == nil { return .by }
        return asked
    }

    /// POST …/tell-me: one answer; the last step keeps the number or the address.
    func tellMe(_ visit: Visit, _ form: FormBody) async throws -> Response {
        guard let survey = try await sent(visit) else { return try elsewhere(visit) }
        var fields: [String: String] = [:]
        do {
            for name in ["part", "results", "checks", "by", "answer", "contact"] {
                fields[name] = try form.one(name)
            }
        } catch {
            throw HTTPError(.badRequest)
        }
        var said = Self.said { fields[$0] }
        let part = Self.reached(fields["part"].flatMap { TellMe.Part(rawValue: $0) } ?? .results, said)
        if part == .contact { return try await keep(fields["contact"] ?? "", visit, survey, said) }
        let next: TellMe.Part
        switch (part, fields["answer"] ?? "") {
        case (.results, "yes"), (.results, "no"):
            said.results = fields["answer"] == "yes"
            next = .checks
        case (.checks, "yes"), (.checks, "no"):
            said.checks = fields["answer"] == "yes"
            next = said.purposes.isEmpty ? .done : .by
        case (.by, "neither"):
            said.by = nil
            next = .done
        case (.by, let way) where Contact.Kind(rawValue: way) != nil:
            said.by = Contact.Kind(rawValue: way)
            next = .contact
        default:
            return visit.page(
                TellMePage(visit.frame(), survey: survey, part: part, said: said, forgot: true),
                status: .unprocessableContent)
        }
        return visit.see(said.place(next, of: survey.slug))
    }

    private func keep(
        _ typed: String, _ visit: Visit, _ survey: Survey, _ said: TellMe
    ) async throws -> Response {
        let kind = said.by ?? .phone
        let contact: Contact
        do throws(TellMeContactPage.Mistake) {
            contact = try Self.read(typed, kind)
        } catch {
            return visit.page(
                TellMeContactPage(
                    visit.frame(), survey: survey, said: said, by: kind, typed: typed, mistake: error),
                status: .unprocessableContent)
        }
        // One device gives a handful of numbers, a tablet that goes round a group as well; nobody hears of the bound.
        let counts = [
            Asks.Count(name: "told from " + visit.peer, most: 60),
            Asks.Count(name: "told by " + (visit.token?.letters ?? "no draft"), most: 5),
        ]
        if site.asks.may(counts, now: site.outside.now()) {
            try await site.store.keep(contact, for: said.purposes, about: survey)
        }
        return visit.see(said.place(.done, of: survey.slug))
    }

    private static func read(
        _ typed: String, _ kind: Contact.Kind
    ) throws(TellMeContactPage.Mistake) -> Contact {
        guard kind == .phone else {
            guard let address = MailAddress(typed) else { throw .email }
            return .email(address)
        }
        do {
            return .phone(try PhoneNumber(typed: typed))
        } catch {
            switch error {
            case .notMobile: throw .notMobile
            case .abroad: throw .abroad
            case .empty, .notANumber, .wrongLength: throw .phone
            }
        }
    }

    /// GET /stop-telling.
    func stopTelling(_ visit: Visit) -> Response {
        if visit.request.uri.queryParameters["gone"] == "yes" {
            return visit.page(MessagePage.stoppedTelling(visit.frame()))
        }
        return visit.page(StopTellingPage(visit.frame()))
    }

    /// POST /stop-telling: the same answer whether there was anything, slower and slower for whoever tries many.
    func stopTelling(_ visit: Visit, _ form: FormBody) async throws -> Response {
        let typed: String
        do { typed = try form.one("contact") ?? "" } catch { throw HTTPError(.badRequest) }
        guard let contact = Contact(typed: typed) else {
            return visit.page(
                StopTellingPage(visit.frame(), typed: typed, isWrong: true), status: .unprocessableContent)
        }
        let wait = site.guesses.guess(from: "stop " + visit.peer, now: site.outside.now())
        if wait > .zero { try await Task.sleep(for: wait) }
        _ = try await site.store.forget(contact: contact, by: .command("stop-telling"))
        return visit.see("/stop-telling?gone=yes")
    }
}
