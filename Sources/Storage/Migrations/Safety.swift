extension Migrations {
    /// Alerts with what was done about them, who is on duty, and what is held back from every count.
    ///
    /// What staff wrote stands beside the steps, so that it can go with the words it is about; the steps stay.
    static let safety = """
        INSERT INTO happening_kind (kind) VALUES ('alert-raised'), ('alert-read'), ('alert-printed'), ('alert-stepped'),
            ('duty-changed'), ('response-taken-back');

        CREATE TABLE alert (
            row INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 40),
            cause TEXT NOT NULL CHECK (cause IN ('words', 'pressed', 'reader')),
            survey TEXT CHECK (length(survey) BETWEEN 1 AND 40),
            page TEXT CHECK (length(page) BETWEEN 1 AND 300),
            hard_report INTEGER REFERENCES hard_report (row),
            opened_at INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER alert_stays_as_it_is BEFORE UPDATE ON alert
        BEGIN SELECT RAISE(ABORT, 'an alert is never edited'); END;
        CREATE TRIGGER alert_stays BEFORE DELETE ON alert
        BEGIN SELECT RAISE(ABORT, 'an alert is never deleted'); END;

        CREATE TABLE alert_piece (
            response INTEGER NOT NULL REFERENCES response (row) ON DELETE CASCADE,
            feedback INTEGER NOT NULL REFERENCES feedback (row) ON DELETE CASCADE,
            alert INTEGER NOT NULL REFERENCES alert (row),
            PRIMARY KEY (response, feedback, alert)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX alerts_of_feedback ON alert_piece (feedback);
        CREATE INDEX pieces_of_alert ON alert_piece (alert);

        CREATE TABLE alert_step (
            row INTEGER PRIMARY KEY,
            alert INTEGER NOT NULL REFERENCES alert (row),
            kind TEXT NOT NULL CHECK (kind IN ('seen', 'raised', 'pressed-again', 'taken-back', 'serious',
                'concern', 'no-concern', 'told', 'unknown', 'cleared', 'kept-out', 'opened-again')),
            reference TEXT CHECK (length(reference) BETWEEN 1 AND 60),
            told_at INTEGER,
            by_person TEXT REFERENCES person (id),
            at INTEGER NOT NULL,
            CHECK ((kind = 'told') = (reference IS NOT NULL)),
            CHECK ((kind = 'told') = (told_at IS NOT NULL)),
            CHECK ((kind IN ('pressed-again', 'taken-back')) = (by_person IS NULL))
        ) STRICT;
        CREATE INDEX steps_of_alert ON alert_step (alert, row);
        CREATE TRIGGER alert_step_stays_as_it_is BEFORE UPDATE ON alert_step
        BEGIN SELECT RAISE(ABORT, 'what was done about an alert is never edited'); END;
        CREATE TRIGGER alert_step_stays BEFORE DELETE ON alert_step
        BEGIN SELECT RAISE(ABORT, 'what was done about an alert is never deleted'); END;

        CREATE TABLE alert_words (
            step INTEGER PRIMARY KEY REFERENCES alert_step (row),
            words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 2000)
        ) STRICT;
        CREATE TRIGGER alert_words_stay_as_they_are BEFORE UPDATE ON alert_words
        BEGIN SELECT RAISE(ABORT, 'what was written about an alert is never edited'); END;

        CREATE TABLE duty (
            row INTEGER PRIMARY KEY,
            person TEXT REFERENCES person (id),
            given_by TEXT NOT NULL REFERENCES person (id),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER duty_stays_as_it_is BEFORE UPDATE ON duty
        BEGIN SELECT RAISE(ABORT, 'who was on duty is never edited'); END;
        CREATE TRIGGER duty_stays BEFORE DELETE ON duty
        BEGIN SELECT RAISE(ABORT, 'who was on duty is never deleted'); END;

        CREATE VIEW held_piece (response, feedback, alert, whole) AS
        SELECT response, feedback, alert, ending IS NOT 'kept-out' FROM (
            SELECT response, feedback, alert, (
                SELECT kind FROM alert_step WHERE alert_step.alert = alert_piece.alert
                    AND kind IN ('cleared', 'kept-out', 'opened-again') ORDER BY row DESC LIMIT 1) AS ending
            FROM alert_piece)
        WHERE ending IS NOT 'cleared';

        CREATE VIEW response_that_counts AS SELECT * FROM response WHERE NOT EXISTS (
            SELECT 1 FROM held_piece WHERE held_piece.response = response.row AND held_piece.whole);

        CREATE VIEW feedback_that_counts AS SELECT * FROM feedback WHERE NOT EXISTS (
            SELECT 1 FROM held_piece WHERE held_piece.response = feedback.response
                AND (held_piece.whole OR held_piece.feedback = feedback.row));

        CREATE VIEW answer_that_counts AS SELECT answer.*, response.version FROM answer
        JOIN response_that_counts AS response ON response.row = answer.response
        WHERE answer.kind <> 'wrote' OR EXISTS (
            SELECT 1 FROM feedback_that_counts AS feedback
            WHERE feedback.response = answer.response AND feedback.question = answer.question);
        """

    /// What holds danger words and was never read waits for the safety lead too, and is held back from now on.
    static let safetyOfOldWords = """
        INSERT INTO alert (row, id, cause, survey, opened_at)
            SELECT response.row, lower(hex(randomblob(13))), 'words', survey_version.survey, response.sent_on * 86400000
            FROM response JOIN survey_version ON survey_version.row = response.version
            WHERE EXISTS (SELECT 1 FROM feedback WHERE feedback.response = response.row AND feedback.urgent = 1
                AND feedback.read_on IS NULL);
        INSERT INTO alert_piece (response, feedback, alert)
            SELECT response, row, response FROM feedback WHERE urgent = 1 AND read_on IS NULL;
        DELETE FROM response_count;
        INSERT INTO response_count (version, channel, count)
            SELECT version, channel, COUNT(*) FROM response_that_counts GROUP BY 1, 2;
        DELETE FROM answer_count;
        INSERT INTO answer_count (version, question, kind, choice, count)
            SELECT version, question, 'chose', choice, COUNT(*) FROM feedback_that_counts
            WHERE choice IS NOT NULL GROUP BY 1, 2, 4
            UNION ALL SELECT version, question, kind, '', COUNT(*) FROM answer_that_counts
            WHERE kind <> 'chose' GROUP BY 1, 2, 3;
        DELETE FROM theme_voice WHERE response IN (SELECT response FROM held_piece);
        """
}
