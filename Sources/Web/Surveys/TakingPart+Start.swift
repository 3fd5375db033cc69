import Coproduction
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension TakingPart {
    /// GET /surveys: what people can answer.
    func list(_ visit: Visit) async throws -> Response {
        let today = site.today
        let shown =
            site.surveys.newest.filter { $0.stage(on: today) != .closed }
            + site.surveys.newest.filter { $0.stage(on: today) == .closed }
        return visit.remembered(
            ListKey(
                surveys: shown.map(\.slug), versions: shown.map(\.version), today: today, look: visit.look)
        ) {
            SurveysPage(visit.frame(), surveys: shown, today: today)
        }
    }

    private struct ListKey: Hashable, Sendable {
        let surveys: [ID<Survey>]
        let versions: [Int]
        let today: Day
        let look: Look
    }

    private struct StartKey: Hashable, Sendable {
        let survey: ID<Survey>
        let version: Int
        let carryOn: Int?
        let forgot: Bool
        let look: Look
    }

    /// GET /surveys/{slug}: what it is about, and the question whether to begin.
    func start(_ visit: Visit) async throws -> Response {
        let survey = try survey(visit)
        switch visit.request.uri.queryParameters["said"] {
        case "no": return visit.page(MessagePage.saidNo(visit.frame(), survey: survey))
        case "later": return visit.page(MessagePage.anotherDay(visit.frame(), survey: survey))
        default: break
        }
        if let shut = MessagePage.shut(visit.frame(), survey: survey, today: site.today) {
            return visit.page(shut)
        }
        guard let draft = try await draft(visit), draft.sentAt == nil else { return startPage(visit, survey) }
        let begun = site.surveys.version(draft.version, of: draft.survey) ?? survey
        let journey = Journey(survey: begun, answers: draft.answers)
        return startPage(visit, survey, carryOn: journey.firstOpen ?? journey.asked.last)
    }

    private func startPage(
        _ visit: Visit, _ survey: Survey, carryOn: Int? = nil, forgot: Bool = false
    ) -> Response {
        let key = StartKey(
            survey: survey.slug, version: survey.version, carryOn: carryOn, forgot: forgot, look: visit.look)
        return visit.remembered(key, status: forgot ? .unprocessableContent : .ok) {
            StartPage(visit.frame(), survey: survey, carryOn: carryOn, forgot: forgot)
        }
    }

    /// POST /surveys/{slug}: yes, no, or another day.
    ///
    /// Only yes begins a draft.
    func agree(_ visit: Visit, _ form: FormBody) async throws -> Response {
        let survey = try survey(visit)
        let agree: String?
        do { agree = try form.one("agree") } catch { throw HTTPError(.badRequest) }
        switch agree {
        case "yes": return try await begin(visit, survey)
        case "no": return visit.see(place(survey) + "?said=no")
        case "later": return visit.see(place(survey) + "?said=later")
        default: return startPage(visit, survey, forgot: true)
        }
    }

    private func begin(_ visit: Visit, _ survey: Survey) async throws -> Response {
        guard survey.stage(on: site.today) == .open else { return visit.see(place(survey)) }
        if let draft = try await draft(visit), draft.sentAt == nil {
            let begun = site.surveys.version(draft.version, of: draft.survey) ?? survey
            return visit.see(goOn(begun, draft))
        }
        // A new token each time: whoever had the old one cannot follow.
        let token = Token(outside: site.outside)
        _ = try await site.store.begin(survey, token: token)
        return visit.see(place(survey, "1"), setting: [draftCookie(token), site.jar.clear(.sent)])
    }

    /// The cookie that says which draft this device answers.
    func draftCookie(_ token: Token) -> HTTPField {
        site.jar.set(.draft, token.letters, seconds: Draft.lifetimeInSeconds)
    }

    /// POST /next-person: this device forgets whose answers it held.
    func nextPerson(_ visit: Visit) async throws -> Response {
        if let token = visit.token { try await site.store.forgetDevice(token) }
        let gone = [CookieJar.Name.words, .visitor, .sent, .speed]
        return visit.see(
            "/next-person", setting: [site.jar.clear(.draft)] + gone.map { site.jar.clear($0) },
            isPresent: true)
    }
}
