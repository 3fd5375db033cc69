extension Migrations {
    static let people = """
        CREATE TABLE person (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40),
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            password TEXT,
            added_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE person_role (
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            role TEXT NOT NULL CHECK (role IN ('author', 'moderator', 'safeguarding-lead', 'advocate',
                'decision-clerk', 'board-member', 'administrator')),
            PRIMARY KEY (person, role)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE link (
            token BLOB NOT NULL PRIMARY KEY CHECK (length(token) = 32),
            kind TEXT NOT NULL CHECK (kind IN ('set-up', 'sign-in')),
            person TEXT REFERENCES person (id) ON DELETE CASCADE,
            ends_at INTEGER NOT NULL,
            CHECK ((kind = 'sign-in') = (person IS NOT NULL))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE session (
            token BLOB NOT NULL PRIMARY KEY CHECK (length(token) = 32),
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            opened_at INTEGER NOT NULL,
            seen_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_of_person ON session (person);
        """

    static let themes = """
        CREATE TABLE theme (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 40),
            title TEXT NOT NULL CHECK (length(title) > 0),
            summary TEXT NOT NULL CHECK (length(summary) > 0),
            made_up INTEGER NOT NULL CHECK (made_up IN (0, 1)),
            begun_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE theme_gathering (
            survey TEXT NOT NULL,
            question TEXT NOT NULL,
            choice TEXT NOT NULL,
            theme INTEGER NOT NULL REFERENCES theme (row),
            PRIMARY KEY (survey, question, choice, theme)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX gathering_of_theme ON theme_gathering (theme);

        CREATE TABLE theme_feedback (
            theme INTEGER NOT NULL REFERENCES theme (row),
            feedback INTEGER NOT NULL REFERENCES feedback (row) ON DELETE CASCADE,
            PRIMARY KEY (theme, feedback)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX themes_of_feedback ON theme_feedback (feedback);

        CREATE TABLE theme_voice (
            theme INTEGER NOT NULL REFERENCES theme (row),
            response INTEGER NOT NULL REFERENCES response (row) ON DELETE CASCADE,
            PRIMARY KEY (theme, response)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX themes_of_voice ON theme_voice (response);

        CREATE TABLE theme_count (
            theme INTEGER PRIMARY KEY REFERENCES theme (row),
            people INTEGER NOT NULL CHECK (people >= 0)
        ) STRICT;
        CREATE TRIGGER theme_voice_counts AFTER INSERT ON theme_voice
        BEGIN
            INSERT INTO theme_count (theme, people) VALUES (new.theme, 1)
            ON CONFLICT (theme) DO UPDATE SET people = people + 1;
        END;
        CREATE TRIGGER theme_voice_counts_back AFTER DELETE ON theme_voice
        BEGIN UPDATE theme_count SET people = people - 1 WHERE theme = old.theme; END;
        """

    static let happenings = """
        CREATE TABLE happening_kind (kind TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
        INSERT INTO happening_kind (kind) VALUES ('survey-published'), ('response-added'), ('feedback-read'),
            ('theme-begun'), ('theme-gathered'), ('decision-imported'), ('decision-changed'), ('summary-written'),
            ('influence-proposed'), ('influence-confirmed'), ('change-promised'), ('change-stepped'),
            ('task-closed'), ('person-added'), ('link-made'), ('link-used'), ('signed-in'), ('signed-out');

        CREATE TABLE happening (
            number INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            actor_kind TEXT NOT NULL CHECK (actor_kind IN ('person', 'command', 'demonstration')),
            actor TEXT NOT NULL CHECK (actor NOT GLOB '*[^a-z0-9-]*' AND length(actor) BETWEEN 1 AND 40),
            kind TEXT NOT NULL REFERENCES happening_kind (kind),
            subject TEXT NOT NULL CHECK (subject NOT GLOB '*[^a-z0-9-]*' AND length(subject) BETWEEN 1 AND 40),
            object TEXT CHECK (object NOT GLOB '*[^a-z0-9-]*' AND length(object) BETWEEN 1 AND 40),
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE TRIGGER happening_stays_as_it_is BEFORE UPDATE ON happening
        BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;
        CREATE TRIGGER happening_stays BEFORE DELETE ON happening
        BEGIN SELECT RAISE(ABORT, 'what happened is never deleted'); END;
        """
}
