extension Migrations {
    /// Complaints and requests to see what is kept, counts about the people who answer, what was deleted on time, and
    /// what lets words and old happenings go when their time is over.
    static let privacy = """
        INSERT INTO happening_kind (kind) VALUES ('response-forgotten'), ('words-forgotten'), ('words-changed'),
            ('case-opened'), ('case-read'), ('case-stepped');

        CREATE TABLE privacy_case (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 40),
            kind TEXT NOT NULL CHECK (kind IN ('complaint', 'access')),
            code BLOB NOT NULL UNIQUE CHECK (length(code) = 16),
            opened_at INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER privacy_case_stays_as_it_is BEFORE UPDATE ON privacy_case
        BEGIN SELECT RAISE(ABORT, 'a case is never edited'); END;
        CREATE TRIGGER privacy_case_stays BEFORE DELETE ON privacy_case
        BEGIN SELECT RAISE(ABORT, 'a case is never deleted'); END;

        CREATE TABLE privacy_case_words (
            privacy_case INTEGER PRIMARY KEY REFERENCES privacy_case (row),
            words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 4000)
        ) STRICT;
        CREATE TRIGGER privacy_case_words_stay_as_they_are BEFORE UPDATE ON privacy_case_words
        BEGIN SELECT RAISE(ABORT, 'what somebody told us is never edited'); END;

        CREATE TABLE privacy_case_step (
            row INTEGER PRIMARY KEY,
            privacy_case INTEGER NOT NULL REFERENCES privacy_case (row),
            kind TEXT NOT NULL CHECK (kind IN ('acknowledged', 'told', 'closed')),
            by_person TEXT NOT NULL REFERENCES person (id),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX steps_of_case ON privacy_case_step (privacy_case, row);
        CREATE TRIGGER privacy_case_step_stays_as_it_is BEFORE UPDATE ON privacy_case_step
        BEGIN SELECT RAISE(ABORT, 'what was done about a case is never edited'); END;
        CREATE TRIGGER privacy_case_step_stays BEFORE DELETE ON privacy_case_step
        BEGIN SELECT RAISE(ABORT, 'what was done about a case is never deleted'); END;

        CREATE TABLE privacy_step_words (
            step INTEGER PRIMARY KEY REFERENCES privacy_case_step (row),
            words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 2000)
        ) STRICT;
        CREATE TRIGGER privacy_step_words_stay_as_they_are BEFORE UPDATE ON privacy_step_words
        BEGIN SELECT RAISE(ABORT, 'what was answered is never edited'); END;

        CREATE TABLE about_you_count (
            survey TEXT NOT NULL CHECK (length(survey) BETWEEN 1 AND 40),
            month TEXT NOT NULL CHECK (length(month) = 7),
            question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 40),
            answer TEXT NOT NULL CHECK (length(answer) BETWEEN 1 AND 40),
            count INTEGER NOT NULL CHECK (count >= 1),
            PRIMARY KEY (survey, month, question, answer)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE deleted_on_time (
            kind TEXT NOT NULL PRIMARY KEY CHECK (length(kind) BETWEEN 1 AND 40),
            looked_at INTEGER NOT NULL,
            deleted INTEGER NOT NULL CHECK (deleted >= 0),
            last_at INTEGER,
            last_deleted INTEGER CHECK (last_deleted >= 1),
            CHECK ((last_at IS NULL) = (last_deleted IS NULL))
        ) STRICT, WITHOUT ROWID;

        ALTER TABLE answer ADD COLUMN shortened_on INTEGER;
        DROP TRIGGER reading_step_stays;
        CREATE TRIGGER reading_step_stays BEFORE DELETE ON reading_step
            WHEN EXISTS (SELECT 1 FROM feedback JOIN answer ON answer.response = feedback.response
                AND answer.question = feedback.question
                WHERE feedback.row = old.feedback AND answer.shortened_on IS NULL)
        BEGIN SELECT RAISE(ABORT, 'what was done with words goes only with the words'); END;

        CREATE TABLE happening_begin (
            one INTEGER PRIMARY KEY CHECK (one = 1),
            number INTEGER NOT NULL CHECK (number >= 1),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            proof BLOB NOT NULL CHECK (length(proof) = 32)
        ) STRICT;
        DROP TRIGGER happening_stays;
        CREATE TRIGGER happening_stays BEFORE DELETE ON happening
            WHEN NOT EXISTS (SELECT 1 FROM happening_begin WHERE happening_begin.number >= old.number)
        BEGIN SELECT RAISE(ABORT, 'what happened is never deleted before its time'); END;
        """
}
