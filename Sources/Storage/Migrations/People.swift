extension Migrations {
    /// Invitations, sessions that can be told apart, the second step, known devices, and switching people off.
    ///
    /// SQLite cannot change a CHECK: links and sessions are made again.
    static let peopleAndSignIn = """
        INSERT INTO happening_kind (kind) VALUES ('roles-changed'), ('person-switched-off'),
            ('person-switched-on'), ('sessions-ended'), ('device-remembered'), ('password-set'),
            ('second-step-set'), ('second-step-taken-away'), ('recovery-code-used'), ('sign-in-refused');

        ALTER TABLE person ADD COLUMN organisation TEXT CHECK (length(organisation) BETWEEN 1 AND 80);
        ALTER TABLE person ADD COLUMN begun_at INTEGER;
        UPDATE person SET begun_at = added_at WHERE password IS NOT NULL;

        CREATE TABLE person_email (
            person TEXT NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
            sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE person_switch (
            row INTEGER PRIMARY KEY,
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            switched TEXT NOT NULL CHECK (switched IN ('off', 'on')),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX switches_of_person ON person_switch (person, row);

        DROP TABLE link;
        CREATE TABLE link (
            token BLOB NOT NULL PRIMARY KEY CHECK (length(token) = 32),
            kind TEXT NOT NULL CHECK (kind IN ('set-up', 'invitation', 'sign-in')),
            person TEXT REFERENCES person (id) ON DELETE CASCADE,
            ends_at INTEGER NOT NULL,
            CHECK ((kind = 'set-up') = (person IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX links_of_person ON link (person) WHERE person IS NOT NULL;

        DROP TABLE session;
        CREATE TABLE session (
            token BLOB NOT NULL PRIMARY KEY CHECK (length(token) = 32),
            id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 40),
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            proof TEXT NOT NULL CHECK (proof IN ('link', 'password', 'two-steps')),
            waits INTEGER NOT NULL CHECK (waits IN (0, 1)),
            remembered INTEGER NOT NULL CHECK (remembered IN (0, 1)),
            device TEXT NOT NULL CHECK (device IN ('phone', 'tablet', 'computer', 'unknown')),
            opened_at INTEGER NOT NULL,
            seen_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_of_person ON session (person);

        CREATE TABLE known_device (
            token BLOB NOT NULL CHECK (length(token) = 32),
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            seen_at INTEGER NOT NULL,
            PRIMARY KEY (person, token)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE second_step (
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            state TEXT NOT NULL CHECK (state IN ('begun', 'used')),
            sealed BLOB NOT NULL,
            last_step INTEGER NOT NULL CHECK (last_step >= 0),
            begun_at INTEGER NOT NULL,
            PRIMARY KEY (person, state)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE recovery_code (
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            PRIMARY KEY (person, hash)
        ) STRICT, WITHOUT ROWID;
        """
}
