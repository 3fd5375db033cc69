import Coproduction
import EasyRead
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Team {
    /// GET /team/decisions/{slug}/step.
    func decisionStep(_ signed: Signed) async throws -> Response {
        try await stepPage(signed, try await stepped(signed), DecisionStepForm())
    }

    private func stepped(_ signed: Signed) async throws -> Decision {
        guard let decision = try await site.store.decision(try id(signed, "slug")) else {
            throw HTTPError(.notFound)
        }
        return decision
    }

    private func stepPage(
        _ signed: Signed, _ decision: Decision, _ form: DecisionStepForm,
        _ problems: [DecisionStepForm.Problem] = []
    ) async throws -> Response {
        let people = decision.history.takenBack.isEmpty ? [] : try await site.store.people()
        return signed.visit.page(
            DecisionStepPage(
                decision: decision, form: form, problems: problems,
                decisions: try await site.store.decisions().map { DecisionName($0) },
                names: Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { one, _ in one }),
                today: site.today, in: signed.frame),
            status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    /// POST /team/decisions/{slug}/step: first a look at the row as it will read, then, with the same row, keeping it.
    func decisionStep(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let decision = try await stepped(signed)
        let filled = DecisionStepForm(
            state: try one(form, "state"), on: try typedDay(form, ""), until: try typedDay(form, "until-"),
            replacedBy: try one(form, "replaced-by"), source: try one(form, "source"))
        let go = try one(form, "go")
        guard go != "change" else { return try await stepPage(signed, decision, filled) }
        do {
            let read = try filled.read(
                of: decision.slug, decisions: try await site.store.decisions().map { DecisionName($0) },
                today: site.today)
            let questions = DecisionStep.questions(read.what, on: read.day, in: decision.history)
            guard go == "keep", try one(form, "looked") == filled.mark(questions: questions) else {
                return stepLook(signed, decision, filled, read, questions)
            }
            _ = try await site.store.write(
                read.what, on: read.day, words: read.words, for: decision.slug, by: signed.person.id)
            return signed.visit.see("/decisions/" + decision.slug.rawValue)
        } catch let problems as FormProblems<DecisionStepForm.Problem> {
            return try await stepPage(signed, decision, filled, problems.all)
        }
    }

    private func stepLook(
        _ signed: Signed, _ decision: Decision, _ form: DecisionStepForm, _ read: DecisionStepForm.Read,
        _ questions: [DecisionStep.Question]
    ) -> Response {
        let step = DecisionStep(
            what: read.what, day: read.day, words: DecisionReaderContacts.leftOut(read.words),
            by: signed.person.id, at: site.outside.now())
        return signed.visit.page(
            DecisionStepLookPage(
                decision: decision, form: form, step: step, questions: questions, today: site.today,
                in: signed.frame))
    }

    private func typedDay(_ form: FormBody, _ start: String) throws -> DecisionStepForm.TypedDay {
        DecisionStepForm.TypedDay(
            day: try one(form, start + "day"), month: try one(form, start + "month"),
            year: try one(form, start + "year"))
    }

    /// GET /team/decisions/{slug}/step/{number}/back: 404 for a row that is not there or was taken back.
    func takeBack(_ signed: Signed) async throws -> Response {
        try await backPage(signed, try await stepped(signed), DecisionStepBackForm(), [])
    }

    /// POST /team/decisions/{slug}/step/{number}/back: the row stays, and no longer counts.
    func takeBack(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let decision = try await stepped(signed)
        let filled = DecisionStepBackForm(why: try one(form, "why"))
        do {
            try await site.store.takeBack(
                try number(signed), of: decision.slug, because: try filled.read(), by: signed.person.id)
            return signed.visit.see("/team/decisions/" + decision.slug.rawValue + "/step")
        } catch let problems as FormProblems<DecisionStepBackForm.Problem> {
            return try await backPage(signed, decision, filled, problems.all)
        }
    }

    private func number(_ signed: Signed) throws -> Int {
        guard let number = signed.visit.context.parameters.get("number").flatMap({ Int($0) }) else {
            throw HTTPError(.notFound)
        }
        return number
    }

    private func backPage(
        _ signed: Signed, _ decision: Decision, _ form: DecisionStepBackForm,
        _ problems: [DecisionStepBackForm.Problem]
    ) async throws -> Response {
        let page = DecisionStepBackPage(
            decision: decision, number: try number(signed), form: form, problems: problems,
            today: site.today, in: signed.frame)
        guard let page else { throw HTTPError(.notFound) }
        return signed.visit.page(page, status: problems.isEmpty ? .ok : .unprocessableContent)
    }
}
