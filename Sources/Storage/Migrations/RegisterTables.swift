extension Migrations {
    /// What people write about a decision, and the index of the words by which it is found.
    static let register = """
        INSERT INTO happening_kind (kind) VALUES ('decision-stepped');

        CREATE TABLE decision_step (
            row INTEGER PRIMARY KEY,
            decision TEXT NOT NULL REFERENCES decision (slug),
            state TEXT NOT NULL CHECK (state IN ('open-for-evidence', 'decided', 'put-into-effect', 'withdrawn',
                'replaced')),
            on_day INTEGER,
            until_day INTEGER CHECK (until_day IS NULL OR (state = 'open-for-evidence'
                AND until_day >= IFNULL(on_day, until_day))),
            replaced_by TEXT REFERENCES decision (slug) CHECK (replaced_by <> decision),
            words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 600),
            written_by TEXT NOT NULL REFERENCES person (id),
            written_at INTEGER NOT NULL,
            made_up INTEGER NOT NULL CHECK (made_up IN (0, 1)),
            CHECK ((state = 'replaced') = (replaced_by IS NOT NULL))
        ) STRICT;
        CREATE INDEX steps_of_decision ON decision_step (decision, row);
        CREATE TRIGGER decision_step_stays_as_it_is BEFORE UPDATE ON decision_step
        BEGIN SELECT RAISE(ABORT, 'what happened to a decision is never edited'); END;
        CREATE TRIGGER decision_step_stays BEFORE DELETE ON decision_step
        BEGIN SELECT RAISE(ABORT, 'what happened to a decision is never deleted'); END;

        CREATE VIRTUAL TABLE decision_words USING fts5(decision UNINDEXED, reference, title, easy, official,
            tokenize = 'porter unicode61 remove_diacritics 2');
        INSERT INTO decision_words (rowid, decision, reference, title, easy, official)
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
            WHERE copy.row = (SELECT MAX(row) FROM decision_copy AS newest WHERE newest.decision = copy.decision);
        """
}
