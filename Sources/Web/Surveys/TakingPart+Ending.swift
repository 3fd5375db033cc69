import Coproduction
import EasyRead
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension TakingPart {
    /// GET …/helped: whether somebody helped, who, and whether the answers are the person's own; one question a page.
    func helped(_ visit: Visit) async throws -> Response {
        switch try await standing(visit) {
        case .elsewhere(let response): return response
        case .answering(let survey, let draft, _):
            guard Journey(survey: survey, answers: draft.answers).firstOpen == nil else {
                return visit.see(goOn(survey, draft))
            }
            let part =
                visit.request.uri.queryParameters["part"].flatMap { HelpedPage.Part(rawValue: String($0)) }
                ?? .how
            return helpedPage(visit, survey, draft, part, problem: false)
        }
    }

    private struct HelpedKey: Hashable, Sendable {
        let survey: ID<Survey>
        let version: Int
        let part: HelpedPage.Part
        let helped: Helped
        let problem: Bool
        let danger: Bool
        let look: Look
    }

    private func helpedPage(
        _ visit: Visit, _ survey: Survey, _ draft: Draft, _ part: HelpedPage.Part, problem: Bool
    ) -> Response {
        let danger = holdsDanger(draft)
        let key = HelpedKey(
            survey: survey.slug, version: survey.version, part: part, helped: draft.helped, problem: problem,
            danger: danger, look: visit.look)
        return visit.remembered(key, status: problem ? .unprocessableContent : .ok) {
            HelpedPage(
                visit.frame(), survey: survey, part: part, helped: draft.helped, forgot: problem,
                danger: danger,
                phones: site.helpLines)
        }
    }

    /// POST …/helped.
    func helped(_ visit: Visit, _ form: FormBody) async throws -> Response {
        try await answering(visit) { try await helped(visit, form, $0, $1, $2) }
    }

    private func helped(
        _ visit: Visit, _ form: FormBody, _ survey: Survey, _ draft: Draft, _ token: Token
    ) async throws -> Response {
        let part: HelpedPage.Part
        let go: String
        let answer: String
        do {
            part = try form.one("part").flatMap(HelpedPage.Part.init(rawValue:)) ?? .how
            go = try form.one("go") ?? "continue"
            answer = try form.one("answer") ?? ""
        } catch {
            throw HTTPError(.badRequest)
        }
        switch go {
        case "back": return visit.see(before(part, survey, draft))
        case "stop": return visit.see(place(survey, "stop"))
        case "miss", "continue": break
        default: throw HTTPError(.badRequest)
        }
        guard let helped = Self.helped(draft.helped, part, answer: go == "miss" ? nil : answer) else {
            return helpedPage(visit, survey, draft, part, problem: true)
        }
        _ = try await site.store.save(helped, token: token)
        return visit.see(after(part, survey, helped))
    }

    private func before(_ part: HelpedPage.Part, _ survey: Survey, _ draft: Draft) -> String {
        switch part {
        case .how:
            let last = Journey(survey: survey, answers: draft.answers).asked.last
            return place(survey, last.map { String($0) } ?? "")
        case .who: return place(survey, "helped")
        case .own: return place(survey, "helped?part=who")
        }
    }

    private func after(_ part: HelpedPage.Part, _ survey: Survey, _ helped: Helped) -> String {
        guard helped.how?.wasHelped == true else { return place(survey, "check") }
        switch part {
        case .how: return place(survey, "helped?part=who")
        case .who: return place(survey, "helped?part=own")
        case .own: return place(survey, "check")
        }
    }

    /// What is known about help after one more answer (nil: missed); nil when the answer is none that is offered.
    private static func helped(_ before: Helped, _ part: HelpedPage.Part, answer: String?) -> Helped? {
        var now = before
        switch part {
        case .how:
            let how = answer.map { Helped.How(rawValue: $0) } ?? .unknown
            guard let how else { return nil }
            now.how = how
            if !how.wasHelped { (now.who, now.saidOwn) = (nil, nil) }
        case .who:
            let who = answer.map { Helped.Who(rawValue: $0) } ?? .notSaid
            guard let who else { return nil }
            now.who = who
        case .own:
            let own = answer.map { Helped.SaidOwn(rawValue: $0) } ?? .doNotKnow
            guard let own else { return nil }
            now.saidOwn = own
        }
        return now
    }

    /// GET …/check: all answers before they are sent.
    func check(_ visit: Visit) async throws -> Response {
        switch try await standing(visit) {
        case .elsewhere(let response): return response
        case .answering(let survey, let draft, _):
            guard Journey(survey: survey, answers: draft.answers).firstOpen == nil else {
                return visit.see(goOn(survey, draft))
            }
            let journey = Journey(survey: survey, answers: draft.answers)
            return visit.page(
                CheckPage(
                    visit.frame(), journey: journey, helped: draft.helped, danger: holdsDanger(draft),
                    phones: site.helpLines))
        }
    }

    /// POST …/send: once.
    ///
    /// Sending again shows the same thank-you.
    func send(_ visit: Visit, _ form: FormBody) async throws -> Response {
        let draft = try await draft(visit)
        let survey = try survey(visit, draft: draft)
        guard let draft, let token = visit.token else { return visit.see(place(survey)) }
        guard draft.sentAt == nil else { return visit.see(place(survey, "thanks")) }
        guard Journey(survey: survey, answers: draft.answers).firstOpen == nil else {
            return visit.see(goOn(survey, draft))
        }
        let lists = site.content.lists
        _ = try await site.store.send(token, survey: survey) { lists.isDanger($0) }
        let sent = site.jar.set(.sent, survey.slug.rawValue, seconds: Draft.lifetimeInSeconds)
        return visit.see(place(survey, "thanks"), setting: [sent])
    }

    /// GET …/thanks: the code, and what happens next.
    func thanks(_ visit: Visit) async throws -> Response {
        let draft = try await draft(visit)
        let survey = try survey(visit, draft: draft)
        guard let draft else {
            // The day after, or after somebody else took the tablet: no code is shown any more.
            guard visit.cookie(.sent) == survey.slug.rawValue else { return visit.see(place(survey)) }
            return visit.page(MessagePage.sentBefore(visit.frame(), survey: survey))
        }
        guard draft.sentAt != nil else { return visit.see(goOn(survey, draft)) }
        let code = site.store.code(of: draft)
        return visit.remembered(
            ThanksKey(survey: survey.slug, version: survey.version, look: visit.look),
            slots: codeWords(code, visit)
        ) {
            ThanksPage(visit.frame(), survey: survey)
        }
    }

    private struct ThanksKey: Hashable, Sendable {
        let survey: ID<Survey>
        let version: Int
        let look: Look
    }

    /// What fills the places of a code card: the letters, a word for each, and two pictures that only this code has.
    func codeWords(_ code: ReceiptCode, _ visit: Visit) -> [Slot: String] {
        let all = site.codePictures
        var pictures: [(name: PictureName, words: String)] = []
        for place in code.pictures(among: all.count) where all.indices.contains(place) {
            pictures.append((name: all[place].name, words: all[place].words))
        }
        return CodeCard.words(for: code, pictures: pictures, in: visit.frame())
    }

    /// The last day on which a draft can be opened.
    private func lastDay(of draft: Draft) -> Day {
        draft.begun.adding(seconds: Draft.lifetimeInSeconds).dayInLondon
    }

    /// GET …/stop: whether to keep or to delete what was said so far.
    func stop(_ visit: Visit) async throws -> Response {
        let draft = try await draft(visit)
        let survey = try survey(visit, draft: draft)
        let query = visit.request.uri.queryParameters
        guard let draft, draft.sentAt == nil else {
            guard query["said"] == "deleted" else { return visit.see(place(survey)) }
            return visit.page(MessagePage.deleted(visit.frame(), survey: survey))
        }
        guard query["said"] == "kept" else {
            return stopPage(
                visit, survey, draft, step: query["delete"] == "ask" ? .reallyDelete : .keepOrDelete)
        }
        let page = KeptPage(
            visit.frame(), until: lastDay(of: draft), goOn: goOn(survey, draft), danger: holdsDanger(draft),
            phones: site.helpLines)
        let html = Slot.fill(visit.renderer.html(page), with: codeWords(site.store.code(of: draft), visit))
        return visit.page(html: html, status: .ok)
    }

    private func stopPage(
        _ visit: Visit, _ survey: Survey, _ draft: Draft, step: StopPage.Step,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        visit.page(
            StopPage(
                visit.frame(), survey: survey, step: step, until: lastDay(of: draft),
                goOn: goOn(survey, draft),
                danger: holdsDanger(draft), phones: site.helpLines),
            status: status)
    }

    /// POST …/stop: `keep` is yes or no.
    func stop(_ visit: Visit, _ form: FormBody) async throws -> Response {
        try await answering(visit) { try await stop(visit, form, $0, $1, $2) }
    }

    private func stop(
        _ visit: Visit, _ form: FormBody, _ survey: Survey, _ draft: Draft, _ token: Token
    ) async throws -> Response {
        let keep: String?
        do { keep = try form.one("keep") } catch { throw HTTPError(.badRequest) }
        switch keep {
        case "yes": return visit.see(place(survey, "stop") + "?said=kept")
        case "no":
            try await site.store.discard(token)
            return visit.see(place(survey, "stop") + "?said=deleted", setting: [site.jar.clear(.draft)])
        default: return stopPage(visit, survey, draft, step: .keepOrDelete, status: .unprocessableContent)
        }
    }
}
