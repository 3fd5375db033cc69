extension Migrations {
    /// What the public was last told about how many people are behind a theme, and on which day.
    static let releasedNumbers = """
        CREATE TABLE theme_release (
            theme INTEGER PRIMARY KEY REFERENCES theme (row) ON DELETE CASCADE,
            people INTEGER NOT NULL CHECK (people >= 0),
            released_on INTEGER NOT NULL
        ) STRICT;
        """
}
