import GRDB

/// The steps that bring a database to this version of Heard.
///
/// A step that was ever released is never changed.
enum Migrations {
    /// Marks the file as Heard's (`PRAGMA application_id`): "Herd" in ASCII.
    static let applicationID = 0x4865_7264

    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1-loop") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            for sql in [
                people, surveys, drafts, responses, themes, decisions, influences, changes, happenings,
            ] {
                try db.execute(sql: sql)
            }
        }
        migrator.registerMigration("2-released-numbers") { db in try db.execute(sql: releasedNumbers) }
        migrator.registerMigration("3-register") { db in try db.execute(sql: register) }
        migrator.registerMigration("4-rows-taken-back") { db in try db.execute(sql: rowsTakenBack) }
        migrator.registerMigration("5-hard-pages") { db in try db.execute(sql: hardPages) }
        migrator.registerMigration("6-promise-owners") { db in try db.execute(sql: promiseOwners) }
        migrator.registerMigration("7-people") { db in try db.execute(sql: peopleAndSignIn) }
        migrator.registerMigration("8-reading") { db in try db.execute(sql: reading) }
        migrator.registerMigration("9-safe") { db in
            try db.execute(sql: safety)
            try db.execute(sql: safetyOfOldWords)
        }
        migrator.registerMigration("10-mail") { db in try db.execute(sql: mail) }
        migrator.registerMigration("11-exports") { db in try db.execute(sql: exports) }
        migrator.registerMigration("12-privacy") { db in try db.execute(sql: privacy) }
        return migrator
    }()

    /// Throws when the file belongs to a newer Heard or to another program.
    static func refuseStrangers(_ db: Database) throws {
        let mark = try Row.fetchOne(db, sql: "PRAGMA application_id").map { try $0.integer(0) } ?? 0
        let isEmpty = try !db.has(
            "SELECT 1 FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' AND name <> 'grdb_issue_102'")
        guard mark == applicationID || isEmpty else {
            throw StoreProblem.cannotOpen("the database belongs to another program")
        }
        if try migrator.hasBeenSuperseded(db) { throw StoreProblem.newerSchema }
    }
}
