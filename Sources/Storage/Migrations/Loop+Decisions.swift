extension Migrations {
    static let decisions = """
        CREATE TABLE decision (
            slug TEXT NOT NULL PRIMARY KEY CHECK (length(slug) BETWEEN 1 AND 40),
            reference TEXT UNIQUE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE decision_copy (
            row INTEGER PRIMARY KEY,
            decision TEXT NOT NULL REFERENCES decision (slug),
            record TEXT NOT NULL CHECK (length(record) > 1),
            source TEXT NOT NULL,
            read_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX copies_of_decision ON decision_copy (decision, row);
        CREATE TRIGGER decision_copy_stays_as_it_is BEFORE UPDATE ON decision_copy
        BEGIN SELECT RAISE(ABORT, 'every copy of a decision is kept'); END;
        CREATE TRIGGER decision_copy_stays BEFORE DELETE ON decision_copy
        BEGIN SELECT RAISE(ABORT, 'every copy of a decision is kept'); END;

        CREATE TABLE decision_summary (
            row INTEGER PRIMARY KEY,
            decision TEXT NOT NULL REFERENCES decision (slug),
            summary TEXT NOT NULL CHECK (length(summary) > 1),
            written_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX summaries_of_decision ON decision_summary (decision, row);
        """

    static let influences = """
        CREATE TABLE influence (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 40),
            theme INTEGER NOT NULL REFERENCES theme (row),
            decision TEXT NOT NULL REFERENCES decision (slug),
            kind TEXT NOT NULL CHECK (kind IN ('changed-it', 'shaped-part', 'confirmed-it', 'not-followed',
                'too-late', 'not-relevant')),
            strength TEXT NOT NULL CHECK (strength IN ('big', 'some', 'small', 'none')),
            reason TEXT NOT NULL CHECK (length(reason) >= 20),
            evidence TEXT NOT NULL CHECK (length(evidence) >= 5),
            proposed_by TEXT NOT NULL REFERENCES person (id),
            proposed_at INTEGER NOT NULL,
            after_the_decision INTEGER NOT NULL CHECK (after_the_decision IN (0, 1)),
            made_up INTEGER NOT NULL CHECK (made_up IN (0, 1))
        ) STRICT;
        CREATE INDEX influences_of_theme ON influence (theme, row);
        CREATE INDEX influences_on_decision ON influence (decision, row);
        CREATE TRIGGER influence_stays_as_it_is BEFORE UPDATE ON influence
        BEGIN SELECT RAISE(ABORT, 'a link is never edited'); END;
        CREATE TRIGGER influence_stays BEFORE DELETE ON influence
        BEGIN SELECT RAISE(ABORT, 'a link is never deleted'); END;

        CREATE TABLE influence_confirmation (
            influence INTEGER PRIMARY KEY REFERENCES influence (row),
            confirmed_by TEXT NOT NULL REFERENCES person (id),
            confirmed_at INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER confirmation_by_another BEFORE INSERT ON influence_confirmation
        WHEN new.confirmed_by = (SELECT proposed_by FROM influence WHERE row = new.influence)
        BEGIN SELECT RAISE(ABORT, 'who proposes cannot confirm'); END;
        CREATE TRIGGER confirmation_stays_as_it_is BEFORE UPDATE ON influence_confirmation
        BEGIN SELECT RAISE(ABORT, 'a confirmation is never edited'); END;
        CREATE TRIGGER confirmation_stays BEFORE DELETE ON influence_confirmation
        BEGIN SELECT RAISE(ABORT, 'a confirmation is never deleted'); END;
        """
}
