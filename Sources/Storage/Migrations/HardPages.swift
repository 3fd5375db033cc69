extension Migrations {
    /// Pages of ours that people said are hard, what each of them said, and what was written about what was done.
    static let hardPages = """
        INSERT INTO happening_kind (kind) VALUES ('hard-answered'), ('hard-approved');

        CREATE TABLE hard_page (
            promise INTEGER PRIMARY KEY REFERENCES promise (row),
            address TEXT NOT NULL CHECK (length(address) <= 300)
        ) STRICT;
        CREATE INDEX promises_of_page ON hard_page (address, promise);

        CREATE TABLE hard_report (
            row INTEGER PRIMARY KEY,
            once TEXT NOT NULL UNIQUE CHECK (length(once) BETWEEN 1 AND 40),
            promise INTEGER NOT NULL REFERENCES hard_page (promise),
            things TEXT NOT NULL CHECK (length(things) <= 100),
            words TEXT CHECK (length(words) > 0),
            urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
            told_on INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX reports_of_page ON hard_report (promise, row);
        CREATE INDEX reports_with_words ON hard_report (told_on) WHERE words IS NOT NULL;

        CREATE TABLE hard_answer (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 40),
            promise INTEGER NOT NULL REFERENCES hard_page (promise),
            words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 600),
            written_by TEXT NOT NULL REFERENCES person (id),
            written_at INTEGER NOT NULL,
            approved_by TEXT REFERENCES person (id),
            approved_at INTEGER,
            CHECK (approved_by IS NULL OR approved_by <> written_by),
            CHECK ((approved_by IS NULL) = (approved_at IS NULL))
        ) STRICT;
        CREATE INDEX answers_of_page ON hard_answer (promise, row);
        CREATE TRIGGER hard_answer_stays_as_it_is BEFORE UPDATE OF id, promise, words, written_by, written_at
            ON hard_answer
        BEGIN SELECT RAISE(ABORT, 'what was written is never edited'); END;
        CREATE TRIGGER hard_answer_stays BEFORE DELETE ON hard_answer
        BEGIN SELECT RAISE(ABORT, 'what was written is never deleted'); END;
        """
}
