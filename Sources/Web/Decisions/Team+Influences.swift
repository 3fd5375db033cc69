import Coproduction
import EasyRead
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Team {
    private func decisionNames() async throws -> [DecisionName] {
        try await site.store.decisions().map { DecisionName($0) }
    }

    /// GET /team/influences/new.
    func newInfluence(_ signed: Signed) async throws -> Response {
        let query = signed.visit.request.uri.queryParameters
        let form = InfluenceForm(
            theme: query["theme"].map { String($0) } ?? "",
            decision: query["decision"].map { String($0) } ?? "")
        return try await influencePage(signed, form)
    }

    private func influencePage(
        _ signed: Signed, _ form: InfluenceForm, _ problems: [InfluenceForm.Problem] = [],
        hard: [SummaryFinding] = []
    ) async throws -> Response {
        signed.visit.page(
            InfluenceFormPage(
                form: form, problems: problems, found: hard,
                themes: try await site.store.themes().map(\.theme), decisions: try await decisionNames(),
                in: signed.frame),
            status: problems.isEmpty && hard.isEmpty ? .ok : .unprocessableContent)
    }

    /// POST /team/influences: a link with kind, strength, reason and evidence, or the form again.
    func propose(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let filled = InfluenceForm(
            theme: try one(form, "theme"), decision: try one(form, "decision"), kind: try one(form, "kind"),
            strength: try one(form, "strength"), reason: try one(form, "reason"),
            evidence: try one(form, "evidence"))
        do {
            let read = try filled.read(
                themes: try await site.store.themes().map(\.theme), decisions: try await decisionNames())
            // The evidence names official papers in their own words, so only the reason is checked.
            let hard = hardWords(in: [read.claim.reason])
            guard hard.isEmpty else { return try await influencePage(signed, filled, hard: hard) }
            _ = try await site.store.propose(
                read.claim, theme: read.theme, decision: read.decision, by: signed.person.id)
            return signed.visit.see("/decisions/" + read.decision.rawValue)
        } catch let problems as FormProblems<InfluenceForm.Problem> {
            return try await influencePage(signed, filled, problems.all)
        }
    }

    /// POST /team/influences/{id}/confirm: a second person's check; whoever proposed it is refused.
    func confirm(_ signed: Signed) async throws -> Response {
        let influence = try await site.store.confirm(try id(signed), by: signed.person.id)
        return signed.visit.see("/team/themes/" + influence.theme.rawValue)
    }

    /// GET /team/decisions/{slug}/summary.
    func summary(_ signed: Signed) async throws -> Response {
        let decision = try await theDecision(signed)
        let form = decision.summary.map { SummaryForm($0) } ?? SummaryForm()
        return signed.visit.page(SummaryFormPage(decision: decision, form: form, in: signed.frame))
    }

    private func theDecision(_ signed: Signed) async throws -> Decision {
        guard let decision = try await site.store.decision(try id(signed, "slug")) else {
            throw HTTPError(.notFound)
        }
        return decision
    }

    /// POST /team/decisions/{slug}/summary: saved when the computer finds nothing, or after a look at its warnings.
    ///
    /// `go` = `hold` says that the words of before hold for the council's page of today.
    func write(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let decision = try await theDecision(signed)
        let filled = SummaryForm(
            title: try one(form, "title"), sentences: try one(form, "sentences"),
            waitsFor: try one(form, "waits-for"), seen: try one(form, "seen"),
            looked: try one(form, "looked"))
        let go = try one(form, "go")
        if go == "hold" { return try await sayWordsHold(signed, decision, seen: filled.seen) }
        do {
            let read = try filled.read(for: decision)
            let findings = self.findings(in: read)
            let hasErrors = findings.all.contains { $0.isError }
            let isLookedAt = findings.all.isEmpty || (go == "as-it-is" && filled.looked == filled.mark)
            guard go != "check", !hasErrors, isLookedAt else {
                return signed.visit.page(
                    SummaryFormPage(decision: decision, form: filled, findings: findings, in: signed.frame),
                    status: hasErrors ? .unprocessableContent : .ok)
            }
            try await site.store.write(read, for: decision.slug, by: signed.actor)
            return signed.visit.see("/decisions/" + decision.slug.rawValue)
        } catch let problems as FormProblems<SummaryForm.Problem> {
            return signed.visit.page(
                SummaryFormPage(decision: decision, form: filled, problems: problems.all, in: signed.frame),
                status: .unprocessableContent)
        }
    }

    /// The words of before hold, when the council's page is still the one that was looked at.
    private func sayWordsHold(
        _ signed: Signed, _ decision: Decision, seen: String
    ) async throws -> Response {
        guard let summary = decision.summary else { throw HTTPError(.notFound) }
        guard seen == SummaryForm.mark(of: decision) else {
            return signed.visit.page(
                SummaryFormPage(
                    decision: decision, form: SummaryForm(summary), problems: [.pageChanged],
                    in: signed.frame), status: .unprocessableContent)
        }
        try await site.store.sayWordsHold(for: decision.slug, by: signed.actor)
        return signed.visit.see("/decisions/" + decision.slug.rawValue)
    }

    private func findings(in summary: Decision.EasySummary) -> SummaryFormPage.Findings {
        SummaryFormPage.Findings(
            title: checked([summary.title]), sentences: checked(summary.sentences),
            waitsFor: checked(summary.waitsFor))
    }

    /// What has to change before words for everybody are saved, and the warnings beside it; empty when
    /// nothing has to change.
    func hardWords(in texts: [String]) -> [SummaryFinding] {
        let all = checked(texts)
        return all.contains { $0.isError } ? all : []
    }

    private func checked(_ texts: [String]) -> [SummaryFinding] {
        let checker = Checker(lists: site.content.lists)
        return texts.flatMap { checker.check($0, as: .page) }.map {
            SummaryFinding(words: $0.words, advice: $0.advice, isError: $0.severity == .error)
        }
    }
}
