package import Coproduction
import GRDB

/// How much of what people wrote waits to be read.
package struct WaitingFeedback: Hashable, Sendable {
    /// Pieces in people's own words that nobody has read.
    package let unread: Int
    /// Those of them that hold danger words.
    package let urgent: Int
}

extension Store {
    /// How much of what people wrote in answer to a survey waits to be read.
    package func waiting(_ survey: ID<Survey>) async throws(StoreProblem) -> WaitingFeedback {
        try await read { db in
            let sql = """
                SELECT COUNT(*), IFNULL(SUM(feedback.urgent), 0) FROM feedback
                JOIN survey_version ON survey_version.row = feedback.version
                WHERE feedback.shelf < 2 AND feedback.choice IS NULL AND survey_version.survey = ?
                """
            let found = try db.first(sql, [survey.rawValue]) { row in
                WaitingFeedback(unread: try row.count(0), urgent: try row.count(1))
            }
            return found ?? WaitingFeedback(unread: 0, urgent: 0)
        }
    }
}
