import Coproduction
import EasyRead
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension TakingPart {
    /// What a remembered question page shows.
    private struct QuestionKey: Hashable, Sendable {
        let survey: ID<Survey>
        let version: Int
        let number: Int
        let shown: [String]
        let typed: String?
        let mayShow: Bool?
        let problem: Question.AnswerProblem?
        let codeIsNew: Bool
        let danger: Bool
        let look: Look
    }

    /// GET of a question.
    func question(_ visit: Visit) async throws -> Response {
        let number = try number(visit)
        return try await answering(visit) { survey, draft, _ in
            guard survey.question(numbered: number) != nil else { throw HTTPError(.notFound) }
            let journey = Journey(survey: survey, answers: draft.answers)
            guard journey.canOpen(number) else { return visit.see(goOn(survey, draft)) }
            return try page(visit, survey, number, draft, journey)
        }
    }

    private func number(_ visit: Visit) throws -> Int {
        guard let text = visit.context.parameters.get("number"), text.utf8.count <= 3, let number = Int(text),
            number > 0, String(number) == text
        else { throw HTTPError(.notFound) }
        return number
    }

    private func page(
        _ visit: Visit, _ survey: Survey, _ number: Int, _ draft: Draft, _ journey: Journey,
        tried: Tried? = nil, notKept: Bool = false
    ) throws -> Response {
        let kept = tried ?? Tried(draft.answers[number])
        let codeIsNew = number == journey.asked.dropFirst().first && draft.answers.count == 1 && tried == nil
        let danger = holdsDanger(draft)
        let key = QuestionKey(
            survey: survey.slug, version: survey.version, number: number, shown: kept.chosen,
            typed: kept.typed,
            mayShow: kept.mayShow, problem: tried?.problem, codeIsNew: codeIsNew, danger: danger,
            look: visit.look)
        func make() throws -> QuestionPage {
            let filled = FilledIn(chosen: kept.chosen, words: kept.typed ?? "", mayShow: kept.mayShow)
            let page = QuestionPage(
                visit.frame(), survey: survey, number: number, filled: filled, problem: tried?.problem,
                saved: codeIsNew, notKept: notKept, danger: danger, phones: site.helpLines)
            guard let page else { throw HTTPError(.notFound) }
            return page
        }
        let status: HTTPResponse.Status =
            notKept ? .serviceUnavailable : tried?.problem == nil ? .ok : .unprocessableContent
        let slots = codeSlots(draft, isShown: codeIsNew)
        // What somebody wrote is shown to that person alone and never remembered.
        guard kept.typed == nil, !notKept else {
            return visit.page(html: Slot.fill(visit.renderer.html(try make()), with: slots), status: status)
        }
        return try visit.remembered(key, status: status, slots: slots, make: make)
    }

    private func codeSlots(_ draft: Draft, isShown: Bool) -> [Slot: String] {
        isShown ? [.code: site.store.code(of: draft).grouped] : [:]
    }

    /// True when something written in a draft holds danger words: the safe panel is then shown at once.
    func holdsDanger(_ draft: Draft) -> Bool {
        draft.answers.values.contains { answer in
            guard case .wrote(let text, _) = answer else { return false }
            return site.content.lists.isDanger(text.words)
        }
    }

    /// POST of an answer: stored durably before the next page is shown.
    func answer(_ visit: Visit, _ form: FormBody) async throws -> Response {
        let number = try number(visit)
        return try await answering(visit) { try await answer(visit, form, number, $0, $1, $2) }
    }

    private func answer(
        _ visit: Visit, _ form: FormBody, _ number: Int, _ survey: Survey, _ draft: Draft, _ token: Token
    ) async throws -> Response {
        guard let question = survey.question(numbered: number) else { throw HTTPError(.notFound) }
        let journey = Journey(survey: survey, answers: draft.answers)
        guard journey.canOpen(number) else { return visit.see(goOn(survey, draft)) }
        let tried: Tried
        let go: Go
        do {
            go = try form.one("go").map { Go(rawValue: $0) ?? .unknown } ?? .continue
            tried = Tried(
                chosen: form.all("answer"), typed: try form.one("words"),
                mayShow: Self.mayShow(try form.one("quote")))
        } catch {
            throw HTTPError(.badRequest)
        }
        switch go {
        case .unknown: throw HTTPError(.badRequest)
        case .miss:
            let saved = try await site.store.save(.missed, to: number, token: token)
            return visit.see(next(after: number, survey, before: draft, now: saved))
        case .continue:
            do {
                let answer = try question.answer(
                    chosen: tried.chosen, words: tried.typed, mayShow: tried.mayShow)
                let saved = try await site.store.save(answer, to: number, token: token)
                return visit.see(next(after: number, survey, before: draft, now: saved))
            } catch let problem as Question.AnswerProblem {
                return try page(visit, survey, number, draft, journey, tried: tried.with(problem))
            } catch let problem as StoreProblem where problem.status == .serviceUnavailable {
                return try page(visit, survey, number, draft, journey, tried: tried, notKept: true)
            }
        case .back, .stop, .safe:
            // What was chosen is not lost by going elsewhere; what is no answer is not kept.
            var now = draft
            if let answer = try? question.answer(
                chosen: tried.chosen, words: tried.typed, mayShow: tried.mayShow),
                answer != .missed
            {
                now = try await site.store.save(answer, to: number, token: token)
            }
            if go == .safe {
                let page = place(survey, String(number))
                try await site.store.pressNotSafe(page: page, survey: survey.slug)
                return visit.see("/safe?told=yes")
            }
            if go == .stop { return visit.see(place(survey, "stop")) }
            let previous = Journey(survey: survey, answers: now.answers).previous(before: number)
            return visit.see(place(survey, previous.map { String($0) } ?? ""))
        }
    }

    private static func mayShow(_ field: String?) -> Bool? {
        switch field {
        case "yes": true
        case "no": false
        default: nil
        }
    }

    private func next(after number: Int, _ survey: Survey, before: Draft, now: Draft) -> String {
        let journey = Journey(survey: survey, answers: now.answers)
        let wasComplete = Journey(survey: survey, answers: before.answers).firstOpen == nil
        if wasComplete, before.helped.how != nil { return goOn(survey, now) }
        return journey.next(after: number).map { place(survey, String($0)) } ?? goOn(survey, now)
    }

    private enum Go: String { case `continue`, miss, back, stop, safe, unknown }

    /// What a form held, or what an answer held: how a page shows it again.
    private struct Tried {
        var chosen: [String] = []
        var typed: String?
        var mayShow: Bool?
        var problem: Question.AnswerProblem?

        init(chosen: [String], typed: String?, mayShow: Bool?) {
            self.chosen = chosen.map { String($0.prefix(64)) }
            self.typed = typed
            self.mayShow = mayShow
        }

        init(_ answer: Answer?) {
            switch answer {
            case .chose(let keys)?: chosen = keys.map(\.rawValue)
            case .doNotKnow?: chosen = [Answer.doNotKnowKey]
            case .wrote(let text, let may)?: (typed, mayShow) = (text.words, may)
            case .missed?, nil: break
            }
        }

        func with(_ problem: Question.AnswerProblem) -> Tried {
            var other = self
            other.problem = problem
            return other
        }
    }
}
