package import Coproduction
import GRDB

/// Which feedback somebody of the team wants to see.
package struct FeedbackFilter: Hashable, Sendable {
    /// Of one survey only.
    package var survey: ID<Survey>?
    /// To one question only.
    package var question: Question.Key?
    /// One choice only.
    package var choice: Choice.Key?
    /// In one theme only.
    package var theme: ID<Theme>?
    /// Only what nobody has read.
    package var unreadOnly = false
    /// Only people's own words.
    package var writtenOnly = false
    /// Only what is in no theme.
    package var withoutTheme = false

    /// Everything.
    package init() {}
}

/// A page of feedback: unread and urgent first, then unread, then urgent, then the rest, each in the order it came.
package struct FeedbackPage: Hashable, Sendable {
    /// The pieces.
    package let pieces: [Piece]
    /// Where the next page begins; nil on the last.
    package let next: Place?

    /// A piece of feedback as the team sees it.
    package struct Piece: Hashable, Sendable {
        /// What was said.
        package let feedback: Feedback
        /// Whether somebody has read it.
        package let isRead: Bool
        /// The themes it is in.
        package let themes: [ID<Theme>]
    }

    /// A place in the list.
    package struct Place: Hashable, Sendable {
        /// Which of the four parts of the list, 0 to 3.
        package let shelf: Int
        /// The place in it.
        package let row: Int64

        /// The place that was written into an address.
        package init(shelf: Int, row: Int64) {
            self.shelf = shelf
            self.row = row
        }
    }
}

extension Store {
    /// A page of feedback; the next page begins `after` the place that the page before gave.
    package func feedback(
        _ filter: FeedbackFilter, after place: FeedbackPage.Place? = nil, limit: Int = 50
    ) async throws(StoreProblem) -> FeedbackPage {
        try await read { db in try db.feedback(filter, after: place, limit: min(max(1, limit), 500)) }
    }

    /// How many pieces of feedback a filter lets through.
    package func feedbackCount(_ filter: FeedbackFilter) async throws(StoreProblem) -> Int {
        try await read { db in try db.feedbackCount(filter) }
    }
}

extension Database {
    /// The columns of a piece of feedback, in the order that `Feedback.init(row:)` reads them.
    static let feedbackColumns = """
        SELECT feedback.mark, survey_version.survey, question.key, feedback.choice, answer.words, response.channel,
            response.sent_on, feedback.urgent, feedback.read_on IS NOT NULL, feedback.shelf, feedback.row
        FROM feedback
        JOIN response ON response.row = feedback.response
        JOIN answer ON answer.response = feedback.response AND answer.question = feedback.question
        JOIN survey_version ON survey_version.row = feedback.version
        JOIN question ON question.version = feedback.version AND question.number = feedback.question
        """

    fileprivate func feedbackCount(_ filter: FeedbackFilter) throws -> Int {
        let sql = """
            SELECT COUNT(*) FROM feedback JOIN survey_version ON survey_version.row = feedback.version
            JOIN question ON question.version = feedback.version AND question.number = feedback.question
            WHERE ?1 IS NULL AND ?2 IS NULL\(filter.conditions)
            """
        let values: StatementArguments = [
            nil, nil, filter.survey?.rawValue, filter.question?.rawValue, filter.choice?.rawValue,
            filter.theme?.rawValue,
        ]
        return try first(sql, values) { try $0.count(0) } ?? 0
    }

    fileprivate func feedback(
        _ filter: FeedbackFilter, after place: FeedbackPage.Place?, limit: Int
    ) throws -> FeedbackPage {
        let sql = """
            \(Self.feedbackColumns) WHERE (feedback.shelf, feedback.row) > (?1, ?2)\(filter.conditions)
            ORDER BY feedback.shelf, feedback.row LIMIT ?7
            """
        let found = try all(
            sql,
            [
                place?.shelf ?? -1, place?.row ?? 0, filter.survey?.rawValue, filter.question?.rawValue,
                filter.choice?.rawValue, filter.theme?.rawValue, limit,
            ]
        ) { row in
            (
                try Feedback(row), try row.flag(8),
                FeedbackPage.Place(shelf: try row.count(9), row: try row.integer(10))
            )
        }
        let pieces = try found.map { feedback, isRead, place in
            FeedbackPage.Piece(feedback: feedback, isRead: isRead, themes: try themes(ofFeedback: place.row))
        }
        return FeedbackPage(pieces: pieces, next: found.count < limit ? nil : found.last?.2)
    }

    /// The themes that a piece of feedback is in.
    private func themes(ofFeedback feedback: Int64) throws -> [ID<Theme>] {
        let sql = """
            SELECT theme.id FROM theme_feedback JOIN theme ON theme.row = theme_feedback.theme
            WHERE theme_feedback.feedback = ? ORDER BY theme.row
            """
        return try all(sql, [feedback]) { try $0.kind(0) }
    }
}

extension FeedbackFilter {
    /// The conditions in SQL; the values are bound, never written into it.
    fileprivate var conditions: String {
        var parts = [
            "AND (?3 IS NULL OR survey_version.survey = ?3)", "AND (?4 IS NULL OR question.key = ?4)",
        ]
        parts.append("AND (?5 IS NULL OR feedback.choice = ?5)")
        parts.append(
            """
            AND (?6 IS NULL OR EXISTS (SELECT 1 FROM theme_feedback JOIN theme ON theme.row = theme_feedback.theme
                WHERE theme_feedback.feedback = feedback.row AND theme.id = ?6))
            """)
        if unreadOnly { parts.append("AND feedback.shelf < 2") }
        if writtenOnly { parts.append("AND feedback.choice IS NULL") }
        if withoutTheme {
            parts.append("AND NOT EXISTS (SELECT 1 FROM theme_feedback t WHERE t.feedback = feedback.row)")
        }
        return " " + parts.joined(separator: " ")
    }
}

extension Feedback {
    /// Reads the columns of `Database.feedbackColumns`.
    init(_ row: Row) throws {
        let choice = try row.kindOrNil(3, as: Choice.Key.self)
        let words = try row.textOrNil(4).flatMap(PlainText.init)
        guard let said = choice.map({ Said.chose($0) }) ?? words.map({ .wrote($0) }) else {
            throw StoreProblem.damaged("a piece of feedback without words")
        }
        self.init(
            id: try FeedbackName(row: row.integer(10), mark: row.integer(0)).id(), survey: try row.kind(1),
            question: try row.kind(2), said: said,
            channel: try row.kind(5), receivedOn: try row.day(6), urgent: try row.flag(7))
    }
}
