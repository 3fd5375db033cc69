package import Coproduction
import Foundation
import GRDB
import Glibc

/// What a restore did.
package struct Restored: Hashable, Sendable {
    /// The folder in which the data that was there before is kept; nil when there was none.
    package let replaced: String?
    /// Whether the keys in the data folder are those of the restored database; nil when there are no keys.
    package let keysMatch: Bool?
    /// How many things are on the list of what people took back.
    package let forgotten: Int
}

extension Store {
    /// Puts a backup in the place of the data, keeps what was there, and forgets again what people took back.
    ///
    /// Throws `.locked` while a server runs and `.notABackup` for what is no whole backup. However it is cut short, the
    /// data are then the old ones or the new ones, whole.
    package static func restore(
        _ file: String, into folder: DataFolder, outside: Outside
    ) async throws(StoreProblem) -> Restored {
        try folder.make(folder.path)
        let lock = try FolderLock(folder)
        let replaced: String?
        do {
            try folder.make(folder.backups)
            try folder.finishRestoring()
            let lines = try BackupFile.check(file)
            let part = folder.restored + ".part"
            unlink(part)
            try FileManager.default.copyItem(atPath: file, toPath: part)
            try BackupFile.settle(part)
            // First the list: of two that are cut short, too much of it is the better one.
            try ForgottenList(folder).add(lines: lines)
            guard rename(part, folder.restored) == 0 else {
                throw StoreProblem.cannotOpen(DataFolder.lastError(part))
            }
            DataFolder.settle(folder.path)
            replaced = try folder.finishRestoring()
        } catch {
            lock.release(clean: !lock.wasUnclean)
            throw StoreProblem(error)
        }
        lock.release(clean: true)
        return try await forgetAgain(in: folder, replaced: replaced, outside: outside)
    }

    /// Opens what was restored once, which forgets again, so that no word that was taken back waits for the server.
    private static func forgetAgain(
        in folder: DataFolder, replaced: String?, outside: Outside
    ) async throws(StoreProblem) -> Restored {
        let count = ForgottenList(folder).lines.count
        let hasKeys = Keys.Name.allCases.allSatisfy { access(Keys.path($0, folder), F_OK) == 0 }
        guard hasKeys else { return Restored(replaced: replaced, keysMatch: nil, forgotten: count) }
        let store = try Store.open(folder, outside: outside)
        await store.close()
        return Restored(replaced: replaced, keysMatch: store.keysMatch, forgotten: count)
    }
}

extension DataFolder {
    /// Ends a restore that was begun: the database that was brought here takes its place, and the one before is kept in
    /// `backups`; gives the folder in which it is, nil when nothing was to be done or nothing was there.
    ///
    /// Every step can be done twice, so that a restore that was cut short is ended at the next opening.
    @discardableResult
    func finishRestoring() throws(StoreProblem) -> String? {
        var found = stat()
        guard stat(restored, &found) == 0 else { return nil }
        let at = Moment(milliseconds: Int64(found.st_mtim.tv_sec) * 1000)
        let name = at.iso8601.prefix(19).filter { $0.isNumber || $0 == "T" }
        let aside = backups + "/replaced-" + name
        let hadData = access(database, F_OK) == 0
        if hadData {
            try make(aside)
            for part in ["heard.db", "heard.db-wal"] where access(path + "/" + part, F_OK) == 0 {
                // A second name for the same file: no byte is copied, and nothing is lost in between.
                guard link(path + "/" + part, aside + "/" + part) == 0 || errno == EEXIST else {
                    throw .cannotOpen(Self.lastError(aside))
                }
            }
            Self.settle(aside)
        }
        // A log of changes of the old database would be read into the new one.
        for part in ["-wal", "-shm"] { unlink(database + part) }
        Self.settle(path)
        guard rename(restored, database) == 0 else { throw .cannotOpen(Self.lastError(restored)) }
        Self.settle(path)
        return hadData ? aside : nil
    }
}
