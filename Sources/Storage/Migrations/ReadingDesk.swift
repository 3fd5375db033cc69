extension Migrations {
    /// What the team did with what people wrote, the copies that everybody may see, and what is typed and not sent.
    ///
    /// What a person takes back goes with everything that was done with it; nothing else leaves these tables.
    static let reading = """
        INSERT INTO happening_kind (kind) VALUES ('words-not-shown'), ('copy-proposed'), ('copy-approved'),
            ('copy-sent-back'), ('copy-withdrawn');

        CREATE INDEX feedback_words ON feedback (shelf, row) WHERE choice IS NULL;

        CREATE TABLE reading_step (
            row INTEGER PRIMARY KEY,
            feedback INTEGER NOT NULL REFERENCES feedback (row) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('read', 'not-shown', 'proposed', 'approved', 'sent-back', 'withdrawn')),
            reason TEXT CHECK (length(reason) BETWEEN 1 AND 40),
            copy INTEGER REFERENCES reading_step (row) ON DELETE CASCADE,
            looked_twice INTEGER NOT NULL DEFAULT 0 CHECK (looked_twice IN (0, 1)),
            by_person TEXT NOT NULL REFERENCES person (id),
            at INTEGER NOT NULL,
            CHECK ((kind IN ('not-shown', 'sent-back', 'withdrawn')) = (reason IS NOT NULL)),
            CHECK ((kind IN ('approved', 'sent-back', 'withdrawn')) = (copy IS NOT NULL)),
            CHECK (looked_twice = 0 OR kind = 'approved')
        ) STRICT;
        CREATE INDEX steps_of_words ON reading_step (feedback, row);
        CREATE INDEX steps_of_copy ON reading_step (copy) WHERE copy IS NOT NULL;

        CREATE TABLE public_copy (
            step INTEGER PRIMARY KEY REFERENCES reading_step (row) ON DELETE CASCADE,
            id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 40),
            words TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 9000)
        ) STRICT;

        CREATE TRIGGER reading_step_stays_as_it_is BEFORE UPDATE ON reading_step
        BEGIN SELECT RAISE(ABORT, 'what was done with words is never edited'); END;
        CREATE TRIGGER reading_step_stays BEFORE DELETE ON reading_step
            WHEN EXISTS (SELECT 1 FROM feedback WHERE feedback.row = old.feedback)
        BEGIN SELECT RAISE(ABORT, 'what was done with words goes only with the words'); END;
        CREATE TRIGGER public_copy_stays_as_it_is BEFORE UPDATE ON public_copy
        BEGIN SELECT RAISE(ABORT, 'a copy is never edited'); END;
        CREATE TRIGGER public_copy_stays BEFORE DELETE ON public_copy
            WHEN EXISTS (SELECT 1 FROM reading_step WHERE reading_step.row = old.step)
        BEGIN SELECT RAISE(ABORT, 'a copy goes only with the words'); END;

        CREATE TRIGGER copy_needs_a_yes BEFORE INSERT ON reading_step
            WHEN new.kind IN ('proposed', 'approved') AND NOT EXISTS (
                SELECT 1 FROM feedback JOIN answer ON answer.response = feedback.response
                    AND answer.question = feedback.question
                WHERE feedback.row = new.feedback AND feedback.choice IS NULL AND answer.may_show = 1)
        BEGIN SELECT RAISE(ABORT, 'whoever wrote it did not say yes'); END;
        CREATE TRIGGER copy_is_the_one_that_waits BEFORE INSERT ON reading_step
            WHEN new.kind IN ('approved', 'sent-back') AND NOT EXISTS (
                SELECT 1 FROM reading_step AS step WHERE step.row = new.copy AND step.feedback = new.feedback
                    AND step.kind = 'proposed'
                    AND step.row = (SELECT MAX(row) FROM reading_step WHERE feedback = new.feedback))
        BEGIN SELECT RAISE(ABORT, 'another copy has come since'); END;
        CREATE TRIGGER copy_needs_two_people BEFORE INSERT ON reading_step
            WHEN new.kind = 'approved' AND EXISTS (
                SELECT 1 FROM reading_step AS step WHERE step.row = new.copy AND step.by_person = new.by_person)
        BEGIN SELECT RAISE(ABORT, 'who makes a copy cannot approve it'); END;
        CREATE TRIGGER only_a_public_copy_is_withdrawn BEFORE INSERT ON reading_step
            WHEN new.kind = 'withdrawn' AND NOT EXISTS (
                SELECT 1 FROM reading_step AS step WHERE step.feedback = new.feedback AND step.kind = 'approved'
                    AND step.copy = new.copy
                    AND step.row = (SELECT MAX(row) FROM reading_step WHERE feedback = new.feedback))
        BEGIN SELECT RAISE(ABORT, 'this copy is not public'); END;

        CREATE TABLE typed_copy (
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            feedback INTEGER NOT NULL REFERENCES feedback (row) ON DELETE CASCADE,
            words TEXT NOT NULL CHECK (length(words) <= 9000),
            decision TEXT NOT NULL CHECK (length(decision) <= 40),
            reason TEXT NOT NULL CHECK (length(reason) <= 40),
            typed_at INTEGER NOT NULL,
            PRIMARY KEY (person, feedback)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX typed_of_words ON typed_copy (feedback);
        """
}
