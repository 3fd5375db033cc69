extension Migrations {
    /// A role for those who keep promises.
    ///
    /// SQLite cannot change a CHECK: the table is made again.
    static let promiseOwners = """
        CREATE TABLE role_of_person (
            person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            role TEXT NOT NULL CHECK (role IN ('author', 'moderator', 'safeguarding-lead', 'advocate',
                'decision-clerk', 'promise-owner', 'board-member', 'administrator')),
            PRIMARY KEY (person, role)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO role_of_person (person, role) SELECT person, role FROM person_role;
        DROP TABLE person_role;
        ALTER TABLE role_of_person RENAME TO person_role;
        """
}
