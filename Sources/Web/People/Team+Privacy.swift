import Coproduction
import EasyRead
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Site {
    /// The addresses of whoever looks after privacy.
    func addPrivacy(to routes: SignedInRoutes, _ team: Team) {
        routes.get("/team/privacy", .keepPrivacy) { try await team.privacy($0) }
        routes.get("/team/privacy/cases/:id", .keepPrivacy) { try await team.privacyCase($0) }
        routes.post("/team/privacy/cases/:id", .keepPrivacy) { try await team.stepCase($0, $1) }
        routes.get("/team/privacy/forget", .keepPrivacy) { team.forget($0) }
        routes.post("/team/privacy/forget", .keepPrivacy) { try await team.forget($0, $1) }
    }

    /// Forgets the pages that it remembers, after words were deleted.
    package func forgetWhatWasShown() { pages.forgetAll() }
}

extension Team {
    /// What the first page says about privacy; nil for somebody who does not look after it.
    func privacyHome(_ signed: Signed) async throws -> PrivacyHome? {
        guard signed.person.may(.keepPrivacy) else { return nil }
        let waiting = try await site.store.privacyCases().filter { $0.due != nil }
        let isUrgent = waiting.contains { $0.mustBeReminded(on: site.today) }
        return PrivacyHome(waiting: waiting.count, isUrgent: isUrgent, words: signed.frame.words)
    }

    /// GET /team/privacy.
    func privacy(_ signed: Signed) async throws -> Response {
        let rounds = try await site.store.deletedOnTime()
        let kept = Kept.allCases.map { kept in
            let round = rounds.first { $0.kept == kept }
            return KeptTold(
                kept, days: site.store.keeping.days(kept), lookedAt: round?.lookedAt,
                deleted: round?.deleted ?? 0, lastAt: round?.last?.at, lastDeleted: round?.last?.deleted ?? 0)
        }
        return signed.visit.page(
            PrivacyDeskPage(
                cases: try await site.store.privacyCases(), kept: kept, today: site.today,
                isDone: signed.visit.request.uri.queryParameters["deleted"] == "yes", in: signed.frame))
    }

    /// GET /team/privacy/cases/{id}: that somebody looks is kept.
    func privacyCase(_ signed: Signed) async throws -> Response { try await casePage(signed) }

    private func casePage(
        _ signed: Signed, form: PrivacyCaseForm = PrivacyCaseForm(), problems: [PrivacyCaseForm.Problem] = []
    ) async throws -> Response {
        let id: ID<PrivacyCase> = try id(signed)
        guard let found = try await site.store.openPrivacyCase(id, by: signed.person.id) else {
            throw HTTPError(.notFound)
        }
        let people = try await site.store.people().map { ($0.id, $0.name) }
        return signed.visit.page(
            PrivacyCasePage(
                found, names: Dictionary(people, uniquingKeysWith: { one, _ in one }), form: form,
                problems: problems, today: site.today, in: signed.frame),
            status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    /// POST /team/privacy/cases/{id}.
    func stepCase(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let id: ID<PrivacyCase> = try id(signed)
        let filled = PrivacyCaseForm(what: try one(form, "what"), words: try one(form, "words"))
        do {
            let read = try filled.read()
            let seen = Int(try one(form, "seen")) ?? -1
            guard
                try await site.store.step(
                    read.what, words: read.words, on: id, seen: seen, by: signed.person.id)
            else { return try await casePage(signed, form: filled, problems: [.changed]) }
            return signed.visit.see("/team/privacy/cases/" + id.rawValue)
        } catch let problems as FormProblems<PrivacyCaseForm.Problem> {
            return try await casePage(signed, form: filled, problems: problems.all)
        }
    }

    /// GET /team/privacy/forget.
    func forget(_ signed: Signed) -> Response {
        signed.visit.page(ForgetPage(reasons: Self.reasons, in: signed.frame))
    }

    private static let reasons = ForgetReason.allCases.map(\.rawValue)

    /// POST /team/privacy/forget: asks first; with `sure` it deletes.
    func forget(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let filled = ForgetForm(
            of: String(try one(form, "of").prefix(60)), why: String(try one(form, "why").prefix(40)))
        let found = try await held(filled.of)
        let why = ForgetReason(rawValue: filled.why)
        guard let found, let why else {
            let problems: [ForgetForm.Problem] = (found == nil ? [.of] : []) + (why == nil ? [.why] : [])
            return signed.visit.page(
                ForgetPage(form: filled, reasons: Self.reasons, problems: problems, in: signed.frame),
                status: .unprocessableContent)
        }
        guard try one(form, "sure") == "yes" else {
            return signed.visit.page(
                ForgetPage(form: filled, reasons: Self.reasons, isPiece: found.isPiece, in: signed.frame))
        }
        switch found {
        case .code(let code): _ = try await site.store.forget(code: code, because: why, by: signed.actor)
        case .piece(let piece): _ = try await site.store.forget(piece: piece, because: why, by: signed.actor)
        }
        site.forgetWhatWasShown()
        return signed.visit.see("/team/privacy?deleted=yes")
    }

    /// What somebody of the team can delete.
    private enum Held {
        case code(ReceiptCode)
        case piece(ID<Feedback>)

        var isPiece: Bool { if case .piece = self { true } else { false } }
    }

    /// What a code or a number stands for; nil when it stands for nothing.
    private func held(_ typed: String) async throws -> Held? {
        if let code = ReceiptCode(typed: typed) {
            return try await site.store.isHeld(code: code) ? .code(code) : nil
        }
        let number = typed.lowercased().filter { !$0.isWhitespace }
        guard let piece = ID<Feedback>(rawValue: number),
            try await site.store.survey(ofPiece: piece) != nil
        else { return nil }
        return .piece(piece)
    }
}
