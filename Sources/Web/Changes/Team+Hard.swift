import Coproduction
import EasyRead
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Team {
    /// The pages that are told to be hard and not yet answered, as this person sees them.
    func hardPages(_ signed: Signed) async throws -> [HardTold] {
        guard signed.person.may(.answerHardPages) else { return [] }
        return try await site.store.hardPages().map { told($0, signed) }
    }

    private func told(_ page: HardPageTold, _ signed: Signed) -> HardTold {
        HardTold(
            change: page.change, reports: page.reports,
            waiting: page.waiting.map {
                .init(id: $0.id.rawValue, words: $0.words, isOwn: $0.writtenBy == signed.person.id)
            })
    }

    /// GET /team/hard/{id}: everything people told about one page.
    func hard(_ signed: Signed) async throws -> Response { try await hardPage(signed, HardDidForm()) }

    private func hardPage(
        _ signed: Signed, _ form: HardDidForm, _ problems: [HardDidForm.Problem] = [],
        found: [SummaryFinding] = []
    ) async throws -> Response {
        guard let page = try await site.store.hardPage(try id(signed)) else { throw HTTPError(.notFound) }
        guard page.change.isOpen else { return signed.visit.see("/changes/" + page.change.id.rawValue) }
        return signed.visit.page(
            HardTeamPage(
                told: told(page, signed), form: form, problems: problems, found: found, today: site.today,
                in: signed.frame),
            status: problems.isEmpty && found.isEmpty ? .ok : .unprocessableContent)
    }

    /// POST /team/hard/{id}: what was done, for a second person to approve.
    func answerHard(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let filled = HardDidForm(did: try one(form, "did"))
        let change: ID<Change> = try id(signed)
        do {
            let words = try filled.read()
            let found = hardWords(in: [words])
            guard found.isEmpty else { return try await hardPage(signed, filled, found: found) }
            try await site.store.answerHard(change, words: words, by: signed.person.id)
            return signed.visit.see("/team/hard/" + change.rawValue)
        } catch let problems as FormProblems<HardDidForm.Problem> {
            return try await hardPage(signed, filled, problems.all)
        }
    }

    /// POST /team/hard/{id}/approve: a second person publishes exactly the words they saw.
    func approveHard(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let change: ID<Change> = try id(signed)
        guard let answer = ID<HardAnswer>(rawValue: try one(form, "answer")) else {
            throw HTTPError(.notFound)
        }
        try await site.store.approveHard(change, answer: answer, by: signed.person.id)
        return signed.visit.see("/changes/" + change.rawValue)
    }
}
