package import Coproduction
import GRDB

extension Store {
    /// Opens the data folder for writing, and makes what is missing of it; `onUnwell` is called once when the disk or
    /// the file fails, and the process should then end; `sendsMail` says that there is a mail server.
    package static func open(
        _ folder: DataFolder, outside: Outside, sendsMail: Bool = false, keeping: Keeping = Keeping(),
        onUnwell: @escaping @Sendable (String) -> Void = { _ in }
    ) throws(StoreProblem) -> Store {
        try folder.make(folder.path)
        let lock = try FolderLock(folder)
        do {
            try folder.make(folder.backups)
            try folder.finishRestoring()
            let keys = try Keys.open(folder, outside: outside)
            let forgotten = ForgottenList(folder)
            let pool = try openPool(folder)
            try pool.writeWithoutTransaction { db in
                try Migrations.refuseStrangers(db)
                try Settings.settle(db)
            }
            try Migrations.migrator.migrate(pool)
            let keysMatch = try pool.writeWithoutTransaction { db in
                try db.forgetWhatIsOver(at: outside.now())
                try db.absorb(into: forgotten)
                try db.forgetAgain(forgotten.entries, keys: keys, at: outside.now())
                try db.forgetAgain(contacts: forgotten.contacts)
                return try keys.belong(to: db)
            }
            let owes = try pool.writeWithoutTransaction { try $0.owesRewriting() }
            let writer = Writer(pool: pool, owesRewriting: owes, onUnwell: onUnwell)
            return Store(
                folder: folder, lock: lock, pool: pool, writer: writer, keys: keys, keysMatch: keysMatch,
                forgotten: forgotten, outside: outside, sendsMail: sendsMail, keeping: keeping)
        } catch {
            // The folder stays marked as it was found.
            lock.release(clean: !lock.wasUnclean)
            throw StoreProblem(error)
        }
    }

    private static func openPool(_ folder: DataFolder) throws(StoreProblem) -> DatabasePool {
        do {
            return try DatabasePool(
                path: folder.database, configuration: Settings.configuration(readonly: false))
        } catch {
            throw .cannotOpen("\(folder.database): \(StoreProblem(error).what)")
        }
    }
}

extension Keys {
    /// Whether the database was written with these keys; a new database takes their mark.
    func belong(to db: Database) throws -> Bool {
        try db.run("INSERT OR IGNORE INTO meta (key, value) VALUES ('keys', ?)", [mark])
        return try isMark(in: db)
    }

    /// Whether the mark in the database is that of these keys.
    func isMark(in db: Database) throws -> Bool {
        try db.first("SELECT value FROM meta WHERE key = 'keys'") { try $0.text(0) } == mark
    }
}
