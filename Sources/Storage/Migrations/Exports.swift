extension Migrations {
    /// Results as dated releases, and that somebody took files out.
    static let exports = """
        INSERT INTO happening_kind (kind) VALUES ('results-released'), ('export-made');

        CREATE TABLE survey_number (
            survey TEXT NOT NULL PRIMARY KEY CHECK (length(survey) BETWEEN 1 AND 40),
            people INTEGER NOT NULL CHECK (people >= 0),
            released_on INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE survey_release (
            row INTEGER PRIMARY KEY,
            survey TEXT NOT NULL CHECK (length(survey) BETWEEN 1 AND 40),
            number INTEGER NOT NULL CHECK (number >= 1),
            released_on INTEGER NOT NULL,
            people INTEGER NOT NULL CHECK (people >= 0),
            groups INTEGER NOT NULL CHECK (groups >= 0),
            people_in_groups INTEGER NOT NULL CHECK (people_in_groups >= 0),
            UNIQUE (survey, number)
        ) STRICT;
        CREATE TRIGGER survey_release_stays_as_it_is BEFORE UPDATE ON survey_release
        BEGIN SELECT RAISE(ABORT, 'a release is never edited'); END;
        CREATE TRIGGER survey_release_stays BEFORE DELETE ON survey_release
        BEGIN SELECT RAISE(ABORT, 'a release is never deleted'); END;

        CREATE TABLE survey_release_part (
            release INTEGER NOT NULL REFERENCES survey_release (row),
            place INTEGER NOT NULL CHECK (place >= 1),
            about TEXT NOT NULL CHECK (about IN ('question', 'channel', 'month', 'helped')),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
            part TEXT NOT NULL CHECK (length(part) BETWEEN 1 AND 40),
            shown TEXT NOT NULL CHECK (shown IN ('few', 'hidden', 'about')),
            number INTEGER CHECK (number >= 10 AND number % 5 = 0),
            PRIMARY KEY (release, place),
            UNIQUE (release, about, name, part),
            CHECK ((shown = 'about') = (number IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER survey_release_part_stays_as_it_is BEFORE UPDATE ON survey_release_part
        BEGIN SELECT RAISE(ABORT, 'a release is never edited'); END;
        CREATE TRIGGER survey_release_part_stays BEFORE DELETE ON survey_release_part
        BEGIN SELECT RAISE(ABORT, 'a release is never deleted'); END;
        """
}
