import Coproduction
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Following {
    /// GET /changes/{id}.
    func change(_ visit: Visit) async throws -> Hummingbird.Response {
        let change = try await theChange(visit)
        let said = visit.request.uri.queryParameters["said"].flatMap { Happened(rawValue: String($0)) }
        return try await page(visit, change, said.map { .thanks($0) } ?? .ask)
    }

    private func theChange(_ visit: Visit) async throws -> Change {
        guard let id = visit.context.parameters.get("id").flatMap(ID<Change>.init(rawValue:)),
            let change = try await site.store.change(id)
        else { throw HTTPError(.notFound) }
        return change
    }

    private func page(
        _ visit: Visit, _ change: Change, _ stage: CheckStage, status: HTTPResponse.Status = .ok
    ) async throws -> Hummingbird.Response {
        let thread = Thread(store: site.store)
        guard let theme = try await thread.told(change.theme) else { throw HTTPError(.notFound) }
        var decision: Decision?
        if let slug = change.decision { decision = try await site.store.decision(slug) }
        let influences = try await site.store.influences(from: change.theme)
            .filter { change.decision == nil || $0.decision == change.decision }
        return visit.page(
            ChangePage(
                checked: try await thread.checked(change), theme: theme, decision: decision,
                influences: try await thread.linked(influences), check: stage, today: site.today,
                in: visit.frame()),
            status: status)
    }

    /// POST /changes/{id}/check: "Has it happened?".
    ///
    /// With a right code the answer is of somebody who said it; without one it is shown apart.
    func check(_ visit: Visit, _ form: FormBody) async throws -> Hummingbird.Response {
        let change = try await theChange(visit)
        let happened: String?
        let typed: String
        do {
            happened = try form.one("happened")
            typed = try form.one("code") ?? ""
        } catch {
            throw HTTPError(.badRequest)
        }
        var problems: [CheckProblem] = []
        let answer = happened.flatMap(Happened.init(rawValue:))
        if answer == nil { problems.append(.happened) }
        let known = try await codeHolder(visit, typed: typed)
        if case .problem(let problem) = known { problems.append(problem) }
        guard let answer, problems.isEmpty else {
            let stage = CheckStage.mistake(
                happened: happened, code: String(typed.prefix(40)), problems: problems)
            return try await page(visit, change, stage, status: .unprocessableContent)
        }
        let here = "/changes/\(change.id.rawValue)?said=\(answer.rawValue)#check"
        if case .response(let response) = known {
            _ = try await site.store.check(change.id, answer, by: .response(response))
            return visit.see(here)
        }
        let visitor = visit.cookie(.visitor).flatMap(Token.init(letters:)) ?? Token(outside: site.outside)
        _ = try await site.store.check(change.id, answer, by: .visitor(visitor))
        return visit.see(here, setting: [site.jar.set(.visitor, visitor.letters, seconds: 31_536_000)])
    }

    /// Whose code was typed.
    private enum CodeHolder {
        case nobody
        case response(ID<Coproduction.Response>)
        case problem(CheckProblem)
    }

    /// Whose code was typed: nobody's when the field is empty, somebody's response, or why not.
    private func codeHolder(_ visit: Visit, typed: String) async throws -> CodeHolder {
        guard PlainText(typed) != nil else { return .nobody }
        guard let code = ReceiptCode(typed: typed) else { return .problem(.codeShape) }
        switch try await holder(of: code, visit) {
        case .sent(let response): return .response(response)
        case .draft, .unknown: return .problem(.codeUnknown)
        }
    }

    /// What a typed code opens; wrong guesses make the next answers slower, right or wrong alike.
    func holder(of code: ReceiptCode, _ visit: Visit, opening token: Token? = nil) async throws
        -> Store.Opened
    {
        // Every answer takes the same time, far longer than the work, so that the time does not tell what was found.
        let wait = site.guesses.guess(from: visit.peer, now: site.outside.now())
        let answerAt = ContinuousClock.now.advanced(by: wait + .milliseconds(60))
        let opened: Store.Opened
        if let token {
            opened = try await site.store.open(code: code, newToken: token)
        } else {
            opened = try await site.store.response(code: code).map { .sent($0.id) } ?? .unknown
        }
        try await Task.sleep(until: answerAt, clock: .continuous)
        if opened != .unknown { site.guesses.wasRight(from: visit.peer) }
        return opened
    }
}
