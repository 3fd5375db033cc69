extension Migrations {
    /// Letters that wait to go out, and people who asked to be told.
    ///
    /// A contact has no number that counts up and no time of day: neither leads to the answers that were sent before it.
    static let mail = """
        INSERT INTO happening_kind (kind) VALUES ('contact-forgotten'), ('email-changed');

        CREATE TABLE outgoing_mail (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 40),
            kind TEXT NOT NULL CHECK (kind IN ('invitation', 'sign-in', 'worry', 'worry-waits')),
            dedupe TEXT NOT NULL UNIQUE CHECK (length(dedupe) BETWEEN 1 AND 200),
            person TEXT REFERENCES person (id) ON DELETE CASCADE,
            address_hash BLOB NOT NULL CHECK (length(address_hash) = 32),
            sealed BLOB,
            state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unknown')),
            attempts INTEGER NOT NULL CHECK (attempts >= 0),
            trouble TEXT CHECK (trouble IN ('no-name', 'no-connection', 'not-safe', 'certificate', 'slow', 'cut-off',
                'sign-in', 'busy', 'refused', 'too-late', 'stopped', 'unreadable', 'other')),
            queued_at INTEGER NOT NULL,
            next_at INTEGER NOT NULL,
            lease_until INTEGER,
            expires_at INTEGER NOT NULL,
            ended_at INTEGER,
            CHECK ((state IN ('queued', 'sending')) = (sealed IS NOT NULL)),
            CHECK ((state IN ('queued', 'sending')) = (ended_at IS NULL)),
            CHECK ((state = 'sending') = (lease_until IS NOT NULL))
        ) STRICT;
        CREATE INDEX mail_to_send ON outgoing_mail (next_at) WHERE state = 'queued';
        CREATE INDEX mail_of_person ON outgoing_mail (person, kind);
        CREATE INDEX mail_of_address ON outgoing_mail (address_hash);

        CREATE TABLE contact (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40),
            kind TEXT NOT NULL CHECK (kind IN ('phone', 'email')),
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
            sealed BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE send_list (
            contact TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
            survey TEXT NOT NULL CHECK (length(survey) BETWEEN 1 AND 40),
            purpose TEXT NOT NULL CHECK (purpose IN ('results', 'checks')),
            delete_after INTEGER NOT NULL,
            PRIMARY KEY (contact, survey, purpose)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX send_list_of_survey ON send_list (survey, purpose);
        CREATE INDEX send_list_over ON send_list (delete_after);
        """
}
