package import Coproduction
import GRDB

extension Store {
    /// Why each of these pieces of feedback is held back; what is missing is not.
    package func holds(_ pieces: [ID<Feedback>]) async throws(StoreProblem) -> [ID<Feedback>: FeedbackHold] {
        try await read { db in
            var found: [ID<Feedback>: FeedbackHold] = [:]
            for piece in pieces {
                guard let name = FeedbackName(piece) else { continue }
                found[piece] = try db.hold(name.row)
            }
            return found
        }
    }
}

extension Database {
    /// Why a piece of feedback is held back; nil when it is not.
    func hold(_ feedback: Int64) throws -> FeedbackHold? {
        let sql = """
            SELECT held_piece.alert, held_piece.whole, held_piece.feedback = feedback.row
            FROM feedback JOIN held_piece ON held_piece.response = feedback.response
                AND (held_piece.whole OR held_piece.feedback = feedback.row) WHERE feedback.row = ?
            """
        let holds = try all(sql, [feedback]) { (try $0.integer(0), try $0.flag(1), try $0.flag(2)) }
        var found: FeedbackHold?
        for (alert, isWhole, isAboutThis) in holds {
            if !isWhole { return .keptOut }
            let held = try alerts("WHERE row = ?", [alert]).first
            if isAboutThis, held?.alert.verdict == .serious { return .serious }
            found = .waits
        }
        return found
    }
}

extension Store {
    /// The words of a written piece of feedback; nil for anything else.
    package func writtenWords(_ piece: ID<Feedback>) async throws(StoreProblem) -> String? {
        guard let name = FeedbackName(piece) else { return nil }
        return try await read { db in
            let sql = """
                SELECT answer.words FROM feedback
                JOIN answer ON answer.response = feedback.response AND answer.question = feedback.question
                WHERE feedback.row = ? AND feedback.mark = ? AND feedback.choice IS NULL
                    AND answer.words IS NOT NULL
                """
            return try db.first(sql, [name.row, name.mark]) { try $0.text(0) }
        }
    }
}
