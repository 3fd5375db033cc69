extension Migrations {
    static let surveys = """
        CREATE TABLE meta (
            key TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE survey_version (
            row INTEGER PRIMARY KEY,
            survey TEXT NOT NULL CHECK (length(survey) BETWEEN 1 AND 40),
            version INTEGER NOT NULL CHECK (version >= 1),
            content TEXT NOT NULL CHECK (length(content) > 1),
            published_at INTEGER NOT NULL,
            UNIQUE (survey, version)
        ) STRICT;
        CREATE TRIGGER survey_version_keeps_its_words BEFORE UPDATE ON survey_version
        BEGIN SELECT RAISE(ABORT, 'a published wording is kept'); END;
        CREATE TRIGGER survey_version_stays BEFORE DELETE ON survey_version
        BEGIN SELECT RAISE(ABORT, 'a published wording is kept'); END;

        CREATE TABLE question (
            version INTEGER NOT NULL REFERENCES survey_version (row),
            number INTEGER NOT NULL CHECK (number >= 1),
            key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 40),
            PRIMARY KEY (version, number),
            UNIQUE (version, key)
        ) STRICT, WITHOUT ROWID;
        """

    static let drafts = """
        CREATE TABLE draft (
            row INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 40),
            version INTEGER NOT NULL REFERENCES survey_version (row),
            code BLOB NOT NULL UNIQUE CHECK (length(code) = 16),
            helped_how TEXT CHECK (helped_how IN ('alone', 'read', 'supported', 'proxy', 'unknown')),
            helped_who TEXT CHECK (helped_who IN ('family', 'staff', 'advocate', 'someone-else', 'not-said')),
            helped_own TEXT CHECK (helped_own IN ('yes', 'no', 'do-not-know')),
            begun_at INTEGER NOT NULL,
            sent_at INTEGER
        ) STRICT;
        CREATE INDEX draft_begun ON draft (begun_at);

        CREATE TABLE device (
            token BLOB NOT NULL PRIMARY KEY CHECK (length(token) = 32),
            draft INTEGER NOT NULL REFERENCES draft (row) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX device_of_draft ON device (draft);

        CREATE TABLE draft_answer (
            draft INTEGER NOT NULL REFERENCES draft (row) ON DELETE CASCADE,
            question INTEGER NOT NULL CHECK (question >= 1),
            kind TEXT NOT NULL CHECK (kind IN ('chose', 'wrote', 'do-not-know', 'missed')),
            choices TEXT,
            words TEXT,
            may_show INTEGER CHECK (may_show IN (0, 1)),
            PRIMARY KEY (draft, question),
            CHECK ((kind = 'chose') = (choices IS NOT NULL)),
            CHECK ((kind = 'wrote') = (words IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        """

    static let responses = """
        CREATE TABLE response (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 40),
            version INTEGER NOT NULL REFERENCES survey_version (row),
            channel TEXT NOT NULL CHECK (channel IN ('web', 'text-message', 'paper', 'advocate', 'meeting')),
            code BLOB UNIQUE CHECK (length(code) = 16),
            helped_how TEXT CHECK (helped_how IN ('alone', 'read', 'supported', 'proxy', 'unknown')),
            helped_who TEXT CHECK (helped_who IN ('family', 'staff', 'advocate', 'someone-else', 'not-said')),
            helped_own TEXT CHECK (helped_own IN ('yes', 'no', 'do-not-know')),
            sent_on INTEGER NOT NULL,
            made_up INTEGER NOT NULL CHECK (made_up IN (0, 1))
        ) STRICT;

        CREATE TABLE answer (
            response INTEGER NOT NULL REFERENCES response (row) ON DELETE CASCADE,
            question INTEGER NOT NULL CHECK (question >= 1),
            kind TEXT NOT NULL CHECK (kind IN ('chose', 'wrote', 'do-not-know', 'missed')),
            choices TEXT,
            words TEXT,
            may_show INTEGER CHECK (may_show IN (0, 1)),
            PRIMARY KEY (response, question),
            CHECK ((kind = 'chose') = (choices IS NOT NULL)),
            CHECK ((kind = 'wrote') = (words IS NOT NULL))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE response_count (
            version INTEGER NOT NULL REFERENCES survey_version (row),
            channel TEXT NOT NULL CHECK (channel IN ('web', 'text-message', 'paper', 'advocate', 'meeting')),
            count INTEGER NOT NULL CHECK (count >= 0),
            PRIMARY KEY (version, channel)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE answer_count (
            version INTEGER NOT NULL REFERENCES survey_version (row),
            question INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('chose', 'wrote', 'do-not-know', 'missed')),
            choice TEXT NOT NULL,
            count INTEGER NOT NULL CHECK (count >= 0),
            PRIMARY KEY (version, question, kind, choice)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE feedback (
            row INTEGER PRIMARY KEY,
            mark INTEGER NOT NULL,
            response INTEGER NOT NULL,
            version INTEGER NOT NULL REFERENCES survey_version (row),
            question INTEGER NOT NULL,
            choice TEXT,
            urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
            read_on INTEGER,
            shelf INTEGER NOT NULL GENERATED ALWAYS AS ((read_on IS NOT NULL) * 2 + (1 - urgent)) VIRTUAL,
            FOREIGN KEY (response, question) REFERENCES answer (response, question) ON DELETE CASCADE
        ) STRICT;
        CREATE INDEX feedback_of_response ON feedback (response, question);
        CREATE INDEX feedback_by_choice ON feedback (version, question, choice);
        CREATE INDEX feedback_shelf ON feedback (shelf, row);
        """
}
