extension Migrations {
    static let changes = """
        CREATE TABLE promise (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 40),
            theme INTEGER NOT NULL REFERENCES theme (row),
            decision TEXT REFERENCES decision (slug),
            title TEXT NOT NULL CHECK (length(title) > 0),
            you_said TEXT NOT NULL CHECK (length(you_said) > 0),
            we_do TEXT NOT NULL CHECK (length(we_do) > 0),
            owner TEXT NOT NULL CHECK (length(owner) > 0),
            due INTEGER NOT NULL,
            made_up INTEGER NOT NULL CHECK (made_up IN (0, 1))
        ) STRICT;
        CREATE INDEX promises_of_theme ON promise (theme);
        CREATE INDEX promises_of_decision ON promise (decision);
        CREATE TRIGGER promise_stays_as_it_is BEFORE UPDATE ON promise
        BEGIN SELECT RAISE(ABORT, 'a promise is never edited'); END;
        CREATE TRIGGER promise_stays BEFORE DELETE ON promise
        BEGIN SELECT RAISE(ABORT, 'a promise is never deleted'); END;

        CREATE TABLE step (
            row INTEGER PRIMARY KEY,
            promise INTEGER NOT NULL REFERENCES promise (row),
            progress TEXT NOT NULL CHECK (progress IN ('not-started', 'started', 'nearly-done', 'done', 'stopped',
                'cannot')),
            reason TEXT,
            decided_by TEXT,
            what_could_change_it TEXT,
            talk_to TEXT,
            at INTEGER NOT NULL,
            CHECK ((progress IN ('stopped', 'cannot')) = (reason IS NOT NULL)),
            CHECK ((progress = 'cannot') = (decided_by IS NOT NULL)),
            CHECK ((progress = 'cannot') = (what_could_change_it IS NOT NULL)),
            CHECK ((progress = 'cannot') = (talk_to IS NOT NULL))
        ) STRICT;
        CREATE INDEX steps_of_promise ON step (promise, row);
        CREATE TRIGGER step_stays_as_it_is BEFORE UPDATE ON step
        BEGIN SELECT RAISE(ABORT, 'a step is never edited'); END;
        CREATE TRIGGER step_stays BEFORE DELETE ON step
        BEGIN SELECT RAISE(ABORT, 'a step is never deleted'); END;

        CREATE TABLE check_answer (
            row INTEGER PRIMARY KEY,
            promise INTEGER NOT NULL REFERENCES promise (row),
            response INTEGER REFERENCES response (row) ON DELETE CASCADE,
            visitor BLOB CHECK (length(visitor) = 32),
            happened TEXT NOT NULL CHECK (happened IN ('yes', 'no', 'not-sure')),
            answered_on INTEGER NOT NULL,
            CHECK ((response IS NULL) <> (visitor IS NULL))
        ) STRICT;
        CREATE INDEX checks_of_response ON check_answer (response, promise, row) WHERE response IS NOT NULL;
        CREATE INDEX checks_of_visitor ON check_answer (visitor, promise, row) WHERE visitor IS NOT NULL;
        CREATE TRIGGER check_answer_stays_as_it_is BEFORE UPDATE ON check_answer
        BEGIN SELECT RAISE(ABORT, 'the history of checks is kept'); END;

        CREATE TABLE check_count (
            promise INTEGER NOT NULL REFERENCES promise (row),
            voice TEXT NOT NULL CHECK (voice IN ('response', 'visitor')),
            happened TEXT NOT NULL CHECK (happened IN ('yes', 'no', 'not-sure')),
            count INTEGER NOT NULL CHECK (count >= 0),
            PRIMARY KEY (promise, voice, happened)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE task (
            row INTEGER PRIMARY KEY,
            promise INTEGER NOT NULL REFERENCES promise (row),
            opened_on INTEGER NOT NULL,
            closed_at INTEGER,
            closed_because TEXT CHECK (length(closed_because) > 0),
            CHECK ((closed_at IS NULL) = (closed_because IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX one_open_task ON task (promise) WHERE closed_at IS NULL;
        """
}
