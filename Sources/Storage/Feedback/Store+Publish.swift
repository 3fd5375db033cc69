package import Coproduction
import GRDB

extension Store {
    /// A second person publishes exactly the copy they saw.
    ///
    /// A copy with a rare mix of things needs the word that somebody looked twice.
    package func approve(
        _ copy: ID<ProposedCopy>, of piece: ID<Feedback>, lookedTwice: Bool, rare: RareMix,
        by person: ID<Person>
    ) async throws(StoreProblem) -> CopyAnswer {
        let scribe = scribe(.person(person))
        return try await write { db in
            guard let name = FeedbackName(piece), let found = try db.written(name) else { return .notThere }
            guard case .proposed(let waiting, let maker) = found.state, waiting.id == copy else {
                return .changed
            }
            guard maker != person else { return .samePerson }
            guard found.mayShow == true else { return .noConsent }
            guard try !db.isHeld(name) else { return .held }
            guard lookedTwice || !rare.isRare(waiting.words, answers: found.answers) else { return .rareMix }
            try db.step(
                name, "approved", copy: try db.row(of: copy), lookedTwice: lookedTwice, scribe)
            try db.note(.copyApproved, piece, copy.rawValue, scribe)
            return .done
        }
    }

    /// A second person wants another copy.
    package func sendBack(
        _ copy: ID<ProposedCopy>, of piece: ID<Feedback>, because why: ReadingStep.SentBack,
        by person: ID<Person>
    ) async throws(StoreProblem) -> CopyAnswer {
        let scribe = scribe(.person(person))
        return try await write { db in
            guard let name = FeedbackName(piece), let found = try db.written(name) else { return .notThere }
            guard case .proposed(let waiting, _) = found.state, waiting.id == copy else { return .changed }
            try db.step(name, "sent-back", reason: why.rawValue, copy: try db.row(of: copy), scribe)
            try db.note(.copySentBack, piece, why.rawValue, scribe)
            return .done
        }
    }

    /// Takes a public copy off every page.
    package func withdraw(
        _ copy: ID<ProposedCopy>, of piece: ID<Feedback>, because why: ReadingStep.NotShown,
        by person: ID<Person>
    ) async throws(StoreProblem) -> CopyAnswer {
        let scribe = scribe(.person(person))
        return try await write { db in
            guard let name = FeedbackName(piece), let found = try db.written(name) else { return .notThere }
            guard case .approved(let shown) = found.state, shown.id == copy else { return .changed }
            try db.step(name, "withdrawn", reason: why.rawValue, copy: try db.row(of: copy), scribe)
            try db.note(.copyWithdrawn, piece, why.rawValue, scribe)
            return .done
        }
    }

    /// Whether the safeguarding lead has to clear a piece before anybody publishes it.
    package func isHeld(_ piece: ID<Feedback>) async throws(StoreProblem) -> Bool {
        guard let name = FeedbackName(piece) else { return false }
        return try await read { try $0.isHeld(name) }
    }

    /// The public copies of what people wrote that is in a theme, the newest first.
    package func shownWords(in theme: ID<Theme>, most: Int = 5) async throws(StoreProblem) -> [ProposedCopy] {
        try await read { db in
            let sql = """
                SELECT public_copy.id, public_copy.words FROM theme
                JOIN theme_feedback ON theme_feedback.theme = theme.row
                JOIN feedback_that_counts AS feedback ON feedback.row = theme_feedback.feedback
                JOIN reading_step AS step ON step.feedback = feedback.row AND step.kind = 'approved'
                    AND step.row = (SELECT MAX(row) FROM reading_step WHERE feedback = theme_feedback.feedback)
                JOIN public_copy ON public_copy.step = step.copy
                WHERE theme.id = ? AND feedback.choice IS NULL ORDER BY step.row DESC LIMIT ?
                """
            return try db.all(sql, [theme.rawValue, min(max(1, most), 50)]) {
                ProposedCopy(id: try $0.kind(0), words: try $0.text(1))
            }
        }
    }

    /// What became of what somebody wrote, by the question it answers.
    package func standing(of response: ID<Response>) async throws(StoreProblem) -> [Question.Key:
        WrittenPiece]
    {
        try await read { db in
            let sql = """
                SELECT question.key, feedback.row, feedback.mark FROM feedback
                JOIN response ON response.row = feedback.response
                JOIN question ON question.version = feedback.version AND question.number = feedback.question
                WHERE response.id = ? AND feedback.choice IS NULL
                """
            let names = try db.all(sql, [response.rawValue]) {
                (
                    try $0.kind(0, as: Question.Key.self),
                    FeedbackName(row: try $0.integer(1), mark: try $0.integer(2))
                )
            }
            var standing: [Question.Key: WrittenPiece] = [:]
            for (key, name) in names { standing[key] = try db.written(name) }
            return standing
        }
    }
}

extension Database {
    /// Whether the safeguarding lead has to clear a piece before anybody publishes it.
    func isHeld(_ name: FeedbackName) throws -> Bool {
        try hold(name.row) != nil
    }

    /// The row in which a copy was proposed; nil when there is no such copy.
    fileprivate func row(of copy: ID<ProposedCopy>) throws -> Int64? {
        try first("SELECT step FROM public_copy WHERE id = ?", [copy.rawValue]) { try $0.integer(0) }
    }
}
