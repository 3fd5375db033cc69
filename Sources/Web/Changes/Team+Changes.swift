import Coproduction
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Team {
    private func changePage(
        _ signed: Signed, _ form: ChangeForm, _ problems: [ChangeForm.Problem] = [],
        hard: [SummaryFinding] = []
    ) async throws -> Response {
        signed.visit.page(
            ChangeFormPage(
                form: form, problems: problems, found: hard,
                themes: try await site.store.themes().map(\.theme),
                decisions: try await site.store.decisions().map { DecisionName($0) }, in: signed.frame),
            status: problems.isEmpty && hard.isEmpty ? .ok : .unprocessableContent)
    }

    /// GET /team/changes/new.
    func newChange(_ signed: Signed) async throws -> Response {
        let query = signed.visit.request.uri.queryParameters
        let form = ChangeForm(
            theme: query["theme"].map { String($0) } ?? "",
            decision: query["decision"].map { String($0) } ?? "", once: newIdentity)
        return try await changePage(signed, form)
    }

    /// POST /team/changes: a promise with an owner and a date, or the form again.
    func promise(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let filled = ChangeForm(
            title: try one(form, "title"), youSaid: try one(form, "you-said"), weDo: try one(form, "we-do"),
            owner: try one(form, "owner"), day: try one(form, "day"), month: try one(form, "month"),
            year: try one(form, "year"), theme: try one(form, "theme"), decision: try one(form, "decision"),
            once: try one(form, "once"))
        do {
            let read = try filled.read(
                themes: try await site.store.themes().map(\.theme),
                decisions: try await site.store.decisions().map { DecisionName($0) }, today: site.today)
            let hard = hardWords(in: read.promise.publicWords)
            guard hard.isEmpty else { return try await changePage(signed, filled, hard: hard) }
            let change = try await site.store.promise(
                read.promise, theme: read.theme, decision: read.decision,
                once: ID(rawValue: filled.once), by: signed.actor)
            return signed.visit.see("/changes/" + change.id.rawValue)
        } catch let problems as FormProblems<ChangeForm.Problem> {
            return try await changePage(signed, filled, problems.all)
        }
    }

    private func theChange(_ signed: Signed) async throws -> Change {
        guard let change = try await site.store.change(try id(signed)) else { throw HTTPError(.notFound) }
        return change
    }

    /// GET /team/changes/{id}/step.
    func step(_ signed: Signed) async throws -> Response {
        signed.visit.page(StepFormPage(change: try await theChange(signed), in: signed.frame))
    }

    /// POST /team/changes/{id}/step: the next dated step.
    func step(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let change = try await theChange(signed)
        let filled = StepForm(
            state: try one(form, "state"), reason: try one(form, "reason"),
            decidedBy: try one(form, "decided-by"),
            whatCouldChangeIt: try one(form, "what-could-change-it"), talkTo: try one(form, "talk-to"))
        do {
            let progress = try filled.read()
            let hard = hardWords(in: progress.publicWords)
            guard hard.isEmpty else {
                return signed.visit.page(
                    StepFormPage(change: change, form: filled, found: hard, in: signed.frame),
                    status: .unprocessableContent)
            }
            if change.page != nil, progress == .done {
                return signed.visit.see("/team/hard/" + change.id.rawValue)
            }
            _ = try await site.store.step(change.id, progress, by: signed.actor)
            return signed.visit.see("/changes/" + change.id.rawValue)
        } catch let problems as FormProblems<StepForm.Problem> {
            return signed.visit.page(
                StepFormPage(change: change, form: filled, problems: problems.all, in: signed.frame),
                status: .unprocessableContent)
        }
    }

    /// GET /team/changes/{id}/task: the task that a "no" opened.
    func task(_ signed: Signed) async throws -> Response { try await taskPage(signed, TaskCloseForm()) }

    private func taskPage(
        _ signed: Signed, _ form: TaskCloseForm, _ problems: [TaskCloseForm.Problem] = [],
        hard: [SummaryFinding] = []
    ) async throws -> Response {
        let checked = try await Thread(store: site.store).checked(try await theChange(signed))
        guard let task = checked.task else { throw HTTPError(.notFound) }
        guard task.closedBecause == nil else {
            return signed.visit.see("/changes/" + checked.change.id.rawValue)
        }
        return signed.visit.page(
            TaskClosePage(
                checked: checked, task: task, form: form, problems: problems, found: hard,
                today: site.today, in: signed.frame),
            status: problems.isEmpty && hard.isEmpty ? .ok : .unprocessableContent)
    }

    /// POST /team/changes/{id}/task: closed only with a public reason.
    func closeTask(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let change = try await theChange(signed)
        let filled = TaskCloseForm(reason: try one(form, "reason"))
        do {
            let reason = try filled.read()
            let hard = hardWords(in: [reason])
            guard hard.isEmpty else { return try await taskPage(signed, filled, hard: hard) }
            try await site.store.closeTask(of: change.id, because: reason, by: signed.actor)
            return signed.visit.see("/changes/" + change.id.rawValue)
        } catch let problems as FormProblems<TaskCloseForm.Problem> {
            return try await taskPage(signed, filled, problems.all)
        }
    }
}
