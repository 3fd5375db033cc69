import Coproduction
import Foundation
import GRDB
import Glibc

extension ReadOnlyStore {
    /// Writes everything that is remembered into one file, while a server runs or when none does; gives its bytes.
    ///
    /// The list of what people took back is in it; keys are not. The file appears whole or not at all.
    @discardableResult
    package func backup(to path: String) throws(StoreProblem) -> Int64 {
        let aside = path + ".part"
        unlink(aside)
        do {
            // `VACUUM INTO` fails here: SQLite 3.40 miscounts generated columns of a database opened read-only.
            let file = Glibc.open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard file >= 0 else { throw StoreProblem.cannotOpen(DataFolder.lastError(aside)) }
            Glibc.close(file)
            let copy = try DatabaseQueue(path: aside)
            try queue.backup(to: copy)
            try copy.close()
            // Read after the database: what is forgotten meanwhile is rather in the list twice than nowhere.
            try BackupFile.complete(aside, with: ForgottenList(folder).lines)
            try BackupFile.settle(aside)
            guard rename(aside, path) == 0 else { throw StoreProblem.cannotOpen(DataFolder.lastError(path)) }
            DataFolder.settle((path as NSString).deletingLastPathComponent)
            return BackupFile.size(path)
        } catch {
            unlink(aside)
            throw StoreProblem(error)
        }
    }
}

/// A backup: a database of its own in one file, with the list of what people took back as one more table.
enum BackupFile {
    /// Puts the list into a fresh backup.
    static func complete(_ path: String, with lines: [String]) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            // One file, and written anew: a copy of pages could hold what was deleted before.
            try db.execute(sql: "PRAGMA journal_mode = DELETE")
            try db.execute(sql: "VACUUM")
            try db.execute(
                sql: "CREATE TABLE forgotten_line (line TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID")
            for line in lines { try db.run("INSERT INTO forgotten_line (line) VALUES (?)", [line]) }
        }
        try queue.close()
    }

    /// Says whether a file is a whole backup of this Heard, or an older one; gives the list in it.
    static func check(_ path: String) throws(StoreProblem) -> [String] {
        guard access(path, R_OK) == 0 else { throw .cannotOpen(DataFolder.lastError(path)) }
        do {
            var configuration = Configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? queue.close() }
            return try queue.unsafeRead { db in
                let mark = try Row.fetchOne(db, sql: "PRAGMA application_id").map { try $0.count(0) }
                guard mark == Migrations.applicationID else { throw StoreProblem.notABackup }
                try Migrations.refuseStrangers(db)
                let whole = try db.all("PRAGMA integrity_check(1)") { try $0.text(0) } == ["ok"]
                guard try whole && !db.has("PRAGMA foreign_key_check") else { throw StoreProblem.notABackup }
                return try db.forgottenLines()
            }
        } catch let problem as StoreProblem {
            if case .unwell = problem { throw .notABackup }
            throw problem
        } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
            throw .notABackup
        } catch {
            let problem = StoreProblem(error)
            if case .unwell = problem { throw .notABackup }
            throw problem
        }
    }

    /// Waits until a file is on the disk.
    static func settle(_ path: String) throws(StoreProblem) {
        let file = Glibc.open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw .cannotOpen(DataFolder.lastError(path)) }
        defer { Glibc.close(file) }
        guard fchmod(file, 0o600) == 0, fsync(file) == 0 else {
            throw .cannotOpen(DataFolder.lastError(path))
        }
    }

    /// The bytes of a file; 0 when it is not there.
    static func size(_ path: String) -> Int64 {
        var found = stat()
        return stat(path, &found) == 0 ? Int64(found.st_size) : 0
    }
}

extension Database {
    /// The list that a backup carries; none in a database that is no backup.
    fileprivate func forgottenLines() throws -> [String] {
        guard try has("SELECT 1 FROM sqlite_schema WHERE name = 'forgotten_line'") else { return [] }
        return try all("SELECT line FROM forgotten_line") { try $0.text(0) }
    }

    /// Takes the list that a backup carries into the folder's own, also when the file was put here by hand.
    func absorb(into list: ForgottenList) throws {
        guard try has("SELECT 1 FROM sqlite_schema WHERE name = 'forgotten_line'") else { return }
        try list.add(lines: try forgottenLines())
        try execute(sql: "DROP TABLE forgotten_line")
    }
}
