import Coproduction
import GRDB

/// The words by which a decision is found: its number, both titles, the easy sentences, and what it is about.
///
/// A query and no view, since SQLite 3.40 trusts no JSON in a schema. The index of them, `decision_words`, is written
/// in the transaction that changes them, and `verify` compares both.
enum DecisionWords {
    /// The columns of the index, in their order.
    static let columns = "decision, reference, title, easy, official"

    /// A row for each decision: the row in the index and its columns, from the newest copy and summary.
    static let today = """
        SELECT (SELECT MIN(row) FROM decision_copy AS first WHERE first.decision = copy.decision), copy.decision,
            IFNULL(json_extract(copy.record, '$.reference'), ''), json_extract(copy.record, '$.title'),
            IFNULL((SELECT json_extract(summary, '$.title') || ' '
                || (SELECT IFNULL(group_concat(value, ' '), '') FROM json_each(summary, '$.sentences')) || ' '
                || (SELECT IFNULL(group_concat(value, ' '), '') FROM json_each(summary, '$.waitsFor'))
                FROM decision_summary WHERE decision_summary.decision = copy.decision ORDER BY row DESC LIMIT 1), ''),
            IFNULL(json_extract(copy.record, '$.description'), '') || ' '
                || IFNULL(json_extract(copy.record, '$.proposedDecision'), '') || ' '
                || IFNULL(json_extract(copy.record, '$.resolution'), '') || ' '
                || IFNULL(json_extract(copy.record, '$.reasons'), '')
        FROM decision_copy AS copy
        WHERE copy.row = (SELECT MAX(row) FROM decision_copy AS newest WHERE newest.decision = copy.decision)
        """
}

extension Database {
    /// Writes the words of today by which a decision is found.
    func indexWords(of slug: ID<DecisionRecord>) throws {
        try run(
            """
            DELETE FROM decision_words WHERE rowid =
                (SELECT MIN(row) FROM decision_copy WHERE decision_copy.decision = ?)
            """, [slug.rawValue])
        try run(
            """
            INSERT INTO decision_words (rowid, \(DecisionWords.columns)) \(DecisionWords.today) AND copy.decision = ?
            """, [slug.rawValue])
    }
}
