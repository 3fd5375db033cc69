package import Coproduction
import GRDB

/// One line of the log of what was decided about words: dates, kinds, reasons and identities, no words.
package struct ReadingLogLine: Hashable, Sendable {
    /// Its place in the log of everything that was done.
    package let number: Int
    /// When.
    package let at: Moment
    /// What was done, by its stored name.
    package let kind: String
    /// Which piece.
    package let piece: String
    /// Why, or which copy.
    package let reason: String
    /// Who, by identity.
    package let actor: String
}

extension Store {
    /// Lines of the log of what was decided about words after a number, the oldest first.
    ///
    /// It comes from the log of happenings, so it stays when the words themselves are forgotten.
    package func readingLog(after number: Int = 0, limit: Int = 1000) async throws(StoreProblem)
        -> [ReadingLogLine]
    {
        try await read { db in
            let sql = """
                SELECT number, at, kind, subject, IFNULL(object, ''), actor FROM happening WHERE number > ?
                    AND kind IN ('feedback-read', 'words-not-shown', 'copy-proposed', 'copy-approved',
                        'copy-sent-back', 'copy-withdrawn') ORDER BY number LIMIT ?
                """
            return try db.all(sql, [number, min(max(1, limit), 10_000)]) { row in
                ReadingLogLine(
                    number: try row.count(0), at: try row.moment(1), kind: try row.text(2),
                    piece: try row.text(3),
                    reason: try row.text(4), actor: try row.text(5))
            }
        }
    }
}
