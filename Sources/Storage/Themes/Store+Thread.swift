package import Coproduction
import GRDB

/// One piece of what a person said, and what became of it.
package struct ThreadPiece: Hashable, Sendable {
    /// What was said.
    package let feedback: Feedback
    /// What it is about, and what followed.
    package let themes: [ThreadTheme]
}

/// A theme with what followed from it.
package struct ThreadTheme: Hashable, Sendable {
    /// The theme.
    package let theme: Theme
    /// The links to decisions, oldest first.
    package let influences: [DecidedInfluence]
    /// The changes, oldest first.
    package let changes: [Change]
}

/// A link with the name of its decision in easy words.
package struct DecidedInfluence: Hashable, Sendable {
    /// The link.
    package let influence: Influence
    /// The decision's name in easy words; nil while nobody has written it.
    package let easyTitle: String?
}

extension Store {
    /// What became of a response, piece by piece, in the order of the questions.
    package func thread(of response: ID<Response>) async throws(StoreProblem) -> [ThreadPiece] {
        try await read { try $0.thread(of: response) }
    }
}

extension Database {
    fileprivate func thread(of response: ID<Response>) throws -> [ThreadPiece] {
        let sql = Self.feedbackColumns + " WHERE response.id = ? ORDER BY feedback.question, feedback.row"
        let pieces = try all(sql, [response.rawValue]) { (try Feedback($0), try $0.integer(10)) }
        var known: [ID<Theme>: ThreadTheme] = [:]
        return try pieces.map { feedback, row in
            let condition = "WHERE theme.row IN (SELECT theme FROM theme_feedback WHERE feedback = ?)"
            let themes = try themes(condition, [row]).map { told in
                if let theme = known[told.theme.id] { return theme }
                let theme = try thread(from: told.theme)
                known[told.theme.id] = theme
                return theme
            }
            return ThreadPiece(feedback: feedback, themes: themes)
        }
    }

    private func thread(from theme: Theme) throws -> ThreadTheme {
        let influences = try influences("WHERE theme.id = ?", [theme.id.rawValue]).map { influence in
            DecidedInfluence(influence: influence, easyTitle: try summary(of: influence.decision)?.title)
        }
        return ThreadTheme(
            theme: theme, influences: influences,
            changes: try changes("WHERE theme.id = ?", [theme.id.rawValue]))
    }
}
