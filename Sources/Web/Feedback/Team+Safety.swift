import Coproduction
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Site {
    /// The addresses of the safety lead, and the one by which readers reach the lead.
    func addSafety(to routes: SignedInRoutes, _ team: Team) {
        routes.get("/team/safety", .keepPeopleSafe) { try await team.safety($0) }
        routes.post("/team/safety/duty", .keepPeopleSafe) { try await team.duty($0, $1) }
        routes.get("/team/safety/:id", .keepPeopleSafe) { try await team.alert($0) }
        routes.post("/team/safety/:id", .keepPeopleSafe) { try await team.act($0, $1) }
        routes.get("/team/safety/:id/print", .keepPeopleSafe) { try await team.printAlert($0) }
        routes.get("/team/feedback/:id/worry", .readWords) { try await team.worry($0) }
        routes.post("/team/feedback/:id/worry", .readWords) { try await team.worry($0, $1) }
    }

    /// The titles of surveys by their slugs.
    var surveyTitles: [ID<Survey>: String] {
        Dictionary(surveys.newest.map { ($0.slug, $0.title) }, uniquingKeysWith: { one, _ in one })
    }
}

extension Team {
    /// What the first page says about safety: to everybody when nobody is on duty, to safety leads always.
    func safetyHome(_ signed: Signed) async throws -> SafetyHome {
        let duty = try await site.store.duty()
        guard signed.person.may(.keepPeopleSafe) else {
            return SafetyHome(
                duty: duty, waiting: nil, late: nil, viewer: signed.person.id, words: signed.frame.words)
        }
        let now = site.outside.now()
        let waiting = try await site.store.alerts().filter { $0.ending == nil && $0.verdict == nil }
        return SafetyHome(
            duty: duty, waiting: waiting.count, late: waiting.filter { $0.isLate(at: now) }.count,
            viewer: signed.person.id, words: signed.frame.words)
    }

    /// GET /team/safety.
    func safety(_ signed: Signed) async throws -> Response {
        signed.visit.page(
            SafetyPage(
                alerts: try await site.store.alerts(), duty: try await site.store.duty(),
                leads: try await site.store.people().filter { $0.may(.keepPeopleSafe) },
                viewer: signed.person.id, surveys: site.surveyTitles, now: site.outside.now(),
                in: signed.frame))
    }

    /// POST /team/safety/duty: `go` is take, give (to `person`) or stop.
    func duty(_ signed: Signed, _ form: FormBody) async throws -> Response {
        switch try one(form, "go") {
        case "take": try await site.store.giveDuty(to: signed.person.id, by: signed.person.id)
        case "stop": try await site.store.giveDuty(to: nil, by: signed.person.id)
        case "give":
            guard let other = ID<Person>(rawValue: try one(form, "person")) else {
                throw HTTPError(.notFound)
            }
            try await site.store.giveDuty(to: other, by: signed.person.id)
        default: throw HTTPError(.badRequest)
        }
        return signed.visit.see("/team/safety")
    }

    /// GET /team/safety/{id}: that somebody looks is kept.
    func alert(_ signed: Signed) async throws -> Response {
        signed.visit.page(
            AlertPage(told: try await told(signed), now: site.outside.now(), in: signed.frame))
    }

    /// GET /team/safety/{id}/print.
    func printAlert(_ signed: Signed) async throws -> Response {
        let told = try await told(signed, toPrint: true)
        return signed.visit.page(AlertPrintPage(told: told, lead: signed.person.name, in: signed.frame))
    }

    private func told(_ signed: Signed, toPrint: Bool = false) async throws -> AlertTold {
        let id: ID<Alert> = try id(signed)
        guard let file = try await site.store.openAlert(id, toPrint: toPrint, by: signed.person.id) else {
            throw HTTPError(.notFound)
        }
        let survey = file.alert.survey
        let pieces = file.pieces.map { piece in
            AlertTold.Piece(
                question: piece.question.flatMap { key in
                    guard let survey, let version = piece.version else { return nil }
                    return site.surveys.version(version, of: survey)?.questions.first { $0.key == key }?.text
                }, words: piece.words, channel: piece.channel, sentOn: piece.sentOn)
        }
        let people = try await site.store.people().map { ($0.id, $0.name) }
        return AlertTold(
            alert: file.alert, pieces: pieces, survey: survey.flatMap { site.surveyTitles[$0] },
            names: Dictionary(people, uniquingKeysWith: { one, _ in one }))
    }

    /// POST /team/safety/{id}: `act` is decide, told, unknown, close or again.
    func act(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let id: ID<Alert> = try id(signed)
        let filled = AlertForm(
            act: try one(form, "act"), verdict: try one(form, "verdict"), why: try one(form, "why"),
            reference: try one(form, "reference"),
            day: DecisionStepForm.TypedDay(
                day: try one(form, "day"), month: try one(form, "month"), year: try one(form, "year")),
            time: try one(form, "time"), instead: try one(form, "instead"), ending: try one(form, "ending"),
            outcome: try one(form, "outcome"), again: try one(form, "again"))
        let now = site.outside.now()
        do {
            guard let read = try filled.read(at: now) else { throw HTTPError(.badRequest) }
            let refusal = try await site.store.act(
                read.what, words: read.words, on: id, seen: Int(try one(form, "seen")) ?? -1,
                by: signed.person.id)
            guard let refusal else { return signed.visit.see("/team/safety/" + id.rawValue) }
            return signed.visit.page(
                AlertPage(
                    told: try await told(signed), form: filled, refusal: refusal, now: now, in: signed.frame),
                status: .unprocessableContent)
        } catch let problems as FormProblems<AlertForm.Problem> {
            return signed.visit.page(
                AlertPage(
                    told: try await told(signed), form: filled, problems: problems.all, now: now,
                    in: signed.frame),
                status: .unprocessableContent)
        }
    }

    /// GET /team/feedback/{id}/worry.
    func worry(_ signed: Signed) async throws -> Response { try await worryPage(signed) }

    private func worryPage(
        _ signed: Signed, typed: String = "", problem: AlertForm.Problem? = nil
    ) async throws -> Response {
        let id: ID<Feedback> = try id(signed)
        guard let words = try await site.store.writtenWords(id),
            try await site.store.holds([id])[id] == nil
        else { throw HTTPError(.notFound) }
        return signed.visit.page(
            RaisePage(feedback: id, said: words, typed: typed, problem: problem, in: signed.frame),
            status: problem == nil ? .ok : .unprocessableContent)
    }

    /// POST /team/feedback/{id}/worry: the words are held back, and the safety lead has them.
    func worry(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let typed = try one(form, "why")
        let read = RaisePage.read(typed)
        guard let words = read.words else {
            return try await worryPage(signed, typed: typed, problem: read.problem)
        }
        _ = try await site.store.raiseAlert(about: try id(signed), because: words, by: signed.person.id)
        return signed.visit.see("/team/feedback")
    }
}
