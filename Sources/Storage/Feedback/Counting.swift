import Coproduction
import GRDB

// What counts and what is held back is said in one place: the views `response_that_counts`, `answer_that_counts` and
// `feedback_that_counts`. The counting tables hold what these views show, and `verify` counts them again.
extension Database {
    /// Counts a response: once for itself, once for each choice, and for each written answer, "I do not know" or
    /// missed one; what is held back counts nowhere.
    func count(response: Int64) throws {
        try run(
            """
            INSERT INTO response_count (version, channel, count)
            SELECT version, channel, 1 FROM response_that_counts WHERE row = ?
            ON CONFLICT (version, channel) DO UPDATE SET count = count + 1
            """, [response])
        try run(
            """
            INSERT INTO answer_count (version, question, kind, choice, count)
            SELECT version, question, 'chose', choice, 1 FROM feedback_that_counts
            WHERE response = ?1 AND choice IS NOT NULL
            UNION ALL SELECT version, question, kind, '', 1 FROM answer_that_counts
            WHERE response = ?1 AND kind <> 'chose'
            ON CONFLICT (version, question, kind, choice) DO UPDATE SET count = count + 1
            """, [response])
    }

    /// Takes a response out of every count again, exactly as far as it counts now.
    func uncount(response: Int64) throws {
        try run(
            """
            UPDATE response_count SET count = count - 1 WHERE (version, channel) IN
                (SELECT version, channel FROM response_that_counts WHERE row = ?)
            """, [response])
        try run(
            """
            UPDATE answer_count SET count = count - 1 WHERE (version, question, kind, choice) IN (
                SELECT version, question, 'chose', choice FROM feedback_that_counts
                WHERE response = ?1 AND choice IS NOT NULL
                UNION ALL SELECT version, question, kind, '' FROM answer_that_counts
                WHERE response = ?1 AND kind <> 'chose')
            """, [response])
        try run("DELETE FROM theme_voice WHERE response = ?", [response])
    }

    /// Lets a response speak in every theme that holds something of it that counts.
    func hear(response: Int64) throws {
        try run(
            """
            INSERT OR IGNORE INTO theme_voice (theme, response)
            SELECT DISTINCT theme_feedback.theme, feedback.response FROM feedback_that_counts AS feedback
            JOIN theme_feedback ON theme_feedback.feedback = feedback.row WHERE feedback.response = ?
            """, [response])
    }

    /// Changes what is held back of these responses, and counts them as they are after it.
    func recounting(_ responses: [Int64], _ change: () throws -> Void) throws {
        for response in responses { try uncount(response: response) }
        try change()
        for response in responses {
            try count(response: response)
            try hear(response: response)
        }
    }
}
