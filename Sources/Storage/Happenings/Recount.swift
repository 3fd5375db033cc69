import Coproduction
import GRDB

extension Database {
    /// Counts again whatever is kept as a count, and looks for what a response must not be.
    func counted() throws -> [Verification.Finding] {
        try Recount.all.map { recount in
            let places = try first("SELECT COUNT(*) FROM (\(recount.sql))") { try $0.count(0) } ?? 0
            return places == 0 ? .good(recount.good) : .bad(recount.bad + " Places: \(places).")
        }
    }
}

/// A question to the database that must have no rows as its answer.
private struct Recount {
    let sql: String
    let good: String
    let bad: String

    static let all: [Recount] = [
        responses, answers, questions, codes, drafts, feedback, voices, checks, search,
    ]

    static let responses = Recount(
        sql: """
            SELECT * FROM (SELECT version, channel, COUNT(*) AS n FROM response_that_counts GROUP BY 1, 2)
            FULL JOIN response_count USING (version, channel) WHERE n IS NOT NULLIF(count, 0)
            """,
        good: "The numbers of responses are right.", bad: "A number of responses is wrong.")

    static let answers = Recount(
        sql: """
            WITH one AS (
                SELECT version, question, kind, IFNULL(choices, '') || ' ' AS rest, '' AS choice
                FROM answer_that_counts),
            each (version, question, kind, choice, rest) AS (
                SELECT version, question, kind, substr(rest, 1, instr(rest, ' ') - 1),
                    substr(rest, instr(rest, ' ') + 1) FROM one
                UNION ALL
                SELECT version, question, kind, substr(rest, 1, instr(rest, ' ') - 1),
                    substr(rest, instr(rest, ' ') + 1) FROM each WHERE rest <> '')
            SELECT * FROM (SELECT version, question, kind, choice, COUNT(*) AS n FROM each
                WHERE kind <> 'chose' OR choice <> '' GROUP BY 1, 2, 3, 4)
            FULL JOIN answer_count USING (version, question, kind, choice) WHERE n IS NOT NULLIF(count, 0)
            """,
        good: "The numbers of answers are right.", bad: "A number of answers is wrong.")

    static let questions = Recount(
        sql: """
            SELECT 1 FROM answer JOIN response ON response.row = answer.response
            WHERE NOT EXISTS (SELECT 1 FROM question
                WHERE question.version = response.version AND question.number = answer.question)
            """,
        good: "Every answer belongs to a question.", bad: "An answer belongs to no question.")

    static let codes = Recount(
        sql: "SELECT code FROM response WHERE code IS NOT NULL GROUP BY code HAVING COUNT(*) > 1",
        good: "Every code belongs to one response.", bad: "A code belongs to more than one response.")

    static let drafts = Recount(
        sql: """
            SELECT 1 FROM draft WHERE sent_at IS NOT NULL
                AND ((SELECT COUNT(*) FROM response WHERE response.code = draft.code) <> 1
                    OR EXISTS (SELECT 1 FROM draft_answer a WHERE a.draft = draft.row))
            UNION ALL
            SELECT 1 FROM draft JOIN response ON response.code = draft.code WHERE sent_at IS NULL
            """,
        good: "Everything that was sent is there once.",
        bad: "Something was not sent, or was sent more than once.")

    static let feedback = Recount(
        sql: """
            SELECT * FROM (
                SELECT response, question, SUM(CASE kind WHEN 'wrote' THEN 1 WHEN 'chose' THEN
                    (choices <> '') + length(choices) - length(replace(choices, ' ', '')) ELSE 0 END) AS due
                FROM answer GROUP BY response, question)
            FULL JOIN (SELECT response, question, COUNT(*) AS n FROM feedback GROUP BY response, question)
            USING (response, question) WHERE IFNULL(due, 0) <> IFNULL(n, 0)
            """,
        good: "Every answer that says something is feedback once.", bad: "Feedback is missing or too much.")

    static let voices = Recount(
        sql: """
            SELECT * FROM (
                SELECT theme, COUNT(DISTINCT response) AS n FROM theme_feedback
                JOIN feedback_that_counts AS feedback ON feedback.row = theme_feedback.feedback GROUP BY theme)
            FULL JOIN theme_count USING (theme) WHERE n IS NOT NULLIF(people, 0)
            """,
        good: "The numbers of people behind themes are right.",
        bad: "A number of people behind a theme is wrong.")

    static let checks = Recount(
        sql: """
            SELECT * FROM (
                SELECT promise, IIF(response IS NULL, 'visitor', 'response') AS voice, happened, COUNT(*) AS n
                FROM check_answer WHERE row IN (
                    SELECT MAX(row) FROM check_answer GROUP BY promise, response, visitor)
                GROUP BY 1, 2, 3)
            FULL JOIN check_count USING (promise, voice, happened) WHERE n IS NOT NULLIF(count, 0)
            """,
        good: "The numbers of checks are right.", bad: "A number of checks is wrong.")

    static let search = Recount(
        sql: """
            SELECT * FROM (\(DecisionWords.today) EXCEPT SELECT rowid, \(DecisionWords.columns) FROM decision_words)
            UNION ALL SELECT * FROM (
                SELECT rowid, \(DecisionWords.columns) FROM decision_words EXCEPT \(DecisionWords.today))
            """,
        good: "Every decision is found by its words of today.",
        bad: "A decision is not found by its words of today.")
}
