extension Migrations {
    /// That a row about a decision was written by mistake; the row itself stays.
    static let rowsTakenBack = """
        INSERT INTO happening_kind (kind) VALUES ('decision-step-taken-back'), ('summary-holds');

        CREATE TABLE decision_step_taken_back (
            row INTEGER PRIMARY KEY,
            step INTEGER NOT NULL UNIQUE REFERENCES decision_step (row),
            because TEXT NOT NULL CHECK (length(because) BETWEEN 1 AND 600),
            taken_back_by TEXT NOT NULL REFERENCES person (id),
            taken_back_at INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER decision_step_taken_back_stays_as_it_is BEFORE UPDATE ON decision_step_taken_back
        BEGIN SELECT RAISE(ABORT, 'what was taken back is never edited'); END;
        CREATE TRIGGER decision_step_taken_back_stays BEFORE DELETE ON decision_step_taken_back
        BEGIN SELECT RAISE(ABORT, 'what was taken back stays taken back'); END;
        """
}
