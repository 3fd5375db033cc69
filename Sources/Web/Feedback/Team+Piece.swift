import Coproduction
import EasyRead
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Team {
    /// GET /team/inbox/{id}: the whole words; looking at them changes nothing.
    func piece(_ signed: Signed) async throws -> Response {
        let piece = try await theWritten(signed)
        let typed = try await site.store.typed(piece.feedback.id, by: signed.person.id)
        return try await page(signed, piece, form: ReadingForm(typed, of: piece), typed: typed)
    }

    private func theWritten(_ signed: Signed) async throws -> WrittenPiece {
        // What only the safety lead reads is read with the alert, and nowhere else.
        guard let piece = try await site.store.written(try id(signed)),
            try await site.store.holds([piece.feedback.id])[piece.feedback.id]?.hidesWords != true
        else { throw HTTPError(.notFound) }
        return piece
    }

    private func page(
        _ signed: Signed, _ piece: WrittenPiece, form: ReadingForm, typed: TypedCopy?,
        problems: [ReadingForm.Problem] = [], second: [SecondProblem] = [], status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let people = try await site.store.people()
        let names = Dictionary(people.map { ($0.id, $0.name) }) { first, _ in first }
        var isRare = false
        if case .proposed(let copy, _) = piece.state {
            isRare = rare.isRare(copy.words, answers: piece.answers)
        }
        let told = PieceTold(
            seen: seen(piece.feedback, mayShow: piece.mayShow, state: piece.state.kind), state: piece.state,
            steps: piece.steps.map { .init(step: $0, name: names[$0.by] ?? $0.by.rawValue) },
            isHeld: try await site.store.isHeld(piece.feedback.id), isRare: isRare,
            typedBy: signed.person.id.rawValue + " " + piece.feedback.id.rawValue,
            typedVersion: "\(piece.steps.count)-\(typed?.at.milliseconds ?? 0)")
        return signed.visit.page(
            ReadingPiecePage(
                told: told, viewer: signed.person, form: form, problems: problems, second: second,
                today: site.today,
                in: signed.frame), status: status)
    }

    private var rare: RareMix { RareMix(places: site.content.kent.areas.map(\.name)) }

    /// POST /team/inbox/{id}: keeps what was typed, hides what was ticked, or decides.
    func decide(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let piece = try await theWritten(signed)
        let id = piece.feedback.id
        var filled = ReadingForm(
            decision: try one(form, "decision"), reason: try one(form, "reason"), hide: form.all("hide"),
            words: FormBody.lines(try one(form, "words")))
        let isHiding = try one(form, "do") == "hide"
        if isHiding { filled.words = filled.hiding }
        // Kept before anything is checked: whatever is wrong with it, nobody types it twice.
        let typed = TypedCopy(words: filled.words, decision: filled.decision, reason: filled.reason)
        guard try await site.store.keep(typed, of: id, by: signed.person.id) else {
            throw HTTPError(.notFound)
        }
        if isHiding { return signed.visit.see("/team/inbox/" + id.rawValue + "#words") }
        do {
            let read = try filled.read(of: piece.words, mayShow: piece.mayShow)
            guard try await act(read, on: id, signed) else {
                return try await again(signed, filled, second: .changed, status: .conflict)
            }
            return signed.visit.see("/team/inbox/" + id.rawValue)
        } catch let problems as FormProblems<ReadingForm.Problem> {
            return try await again(signed, filled, problems.all, status: .unprocessableContent)
        }
    }

    private func act(_ decision: ReadingForm.Decision, on id: ID<Feedback>, _ signed: Signed) async throws
        -> Bool
    {
        switch decision {
        case .read:
            try await site.store.markRead([id], by: signed.actor)
            return true
        case .notShow(let why): return try await site.store.notShow(id, because: why, by: signed.person.id)
        case .show(let words):
            return try await site.store.propose(words, of: id, by: signed.person.id) == .done
        }
    }

    /// The page once more, with what was typed and what is wrong.
    private func again(
        _ signed: Signed, _ form: ReadingForm? = nil, _ problems: [ReadingForm.Problem] = [],
        second: SecondProblem? = nil, status: HTTPResponse.Status
    ) async throws -> Response {
        let piece = try await theWritten(signed)
        let typed = try await site.store.typed(piece.feedback.id, by: signed.person.id)
        return try await page(
            signed, piece, form: form ?? ReadingForm(typed, of: piece), typed: typed, problems: problems,
            second: second.map { [$0] } ?? [], status: status)
    }

    /// POST /team/inbox/{id}/approve: a second person publishes exactly the copy they saw.
    func approveCopy(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let answer = try await site.store.approve(
            try copy(form), of: try id(signed), lookedTwice: try one(form, "looked") == "yes", rare: rare,
            by: signed.person.id)
        return try await told(answer, signed)
    }

    /// POST /team/inbox/{id}/back.
    func sendCopyBack(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let copy = try copy(form)
        guard let why = ReadingStep.SentBack(rawValue: try one(form, "reason")) else {
            return try await again(signed, second: .reason, status: .unprocessableContent)
        }
        return try await told(
            try await site.store.sendBack(copy, of: try id(signed), because: why, by: signed.person.id),
            signed)
    }

    /// POST /team/inbox/{id}/withdraw.
    func withdrawCopy(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let copy = try copy(form)
        guard let why = ReadingStep.NotShown(rawValue: try one(form, "reason")) else {
            return try await again(signed, second: .withdraw, status: .unprocessableContent)
        }
        return try await told(
            try await site.store.withdraw(copy, of: try id(signed), because: why, by: signed.person.id),
            signed)
    }

    private func copy(_ form: FormBody) throws -> ID<ProposedCopy> {
        guard let copy = ID<ProposedCopy>(rawValue: try one(form, "copy")) else { throw HTTPError(.notFound) }
        return copy
    }

    /// What a step of a second person led to.
    private func told(_ answer: CopyAnswer, _ signed: Signed) async throws -> Response {
        switch answer {
        case .done:
            let id: ID<Feedback> = try id(signed)
            return signed.visit.see("/team/inbox/" + id.rawValue)
        case .notThere: throw HTTPError(.notFound)
        case .samePerson: return try await again(signed, second: .samePerson, status: .forbidden)
        case .held: return try await again(signed, second: .held, status: .conflict)
        case .changed, .noConsent: return try await again(signed, second: .changed, status: .conflict)
        case .rareMix: return try await again(signed, second: .rareMix, status: .unprocessableContent)
        }
    }
}

extension ReadingForm {
    /// What somebody typed before, else the original as it is.
    init(_ typed: TypedCopy?, of piece: WrittenPiece) {
        self.init(
            decision: typed?.decision ?? "", reason: typed?.reason ?? "", words: typed?.words ?? piece.words)
    }
}

extension FormBody {
    /// Typed text with line ends of one kind; nothing else is touched, spaces at the ends neither.
    static func lines(_ text: String) -> String { text.replacing("\r\n", with: "\n") }
}
