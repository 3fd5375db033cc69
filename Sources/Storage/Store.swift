package import Coproduction
import GRDB
import Synchronization

/// Everything that Heard remembers, for the one process that may write it.
package final class Store: Sendable {
    /// Where it lies.
    package let folder: DataFolder
    /// True when the process that wrote here before did not stop cleanly; what it had acknowledged is there.
    package let wasUnclean: Bool
    /// For how long everything is kept.
    package let keeping: Keeping
    /// False when the keys in the folder are not the ones this database was written with.
    package let keysMatch: Bool

    /// True when there is a mail server: without one no letter is ever queued.
    package let sendsMail: Bool

    let pool: DatabasePool
    let writer: Writer
    let keys: Keys
    let outside: Outside
    let forgotten: ForgottenList
    let drafts = Mutex(RememberedDrafts())
    private let reads = Atomic(0)
    private let lock: FolderLock

    init(
        folder: DataFolder, lock: FolderLock, pool: DatabasePool, writer: Writer, keys: Keys, keysMatch: Bool,
        forgotten: ForgottenList, outside: Outside, sendsMail: Bool, keeping: Keeping
    ) {
        self.keeping = keeping
        self.sendsMail = sendsMail
        self.forgotten = forgotten
        self.folder = folder
        self.lock = lock
        self.pool = pool
        self.writer = writer
        self.keys = keys
        self.keysMatch = keysMatch
        self.outside = outside
        wasUnclean = lock.wasUnclean
    }

    /// Does what waits, moves everything into the database file, and gives the data folder back.
    package func close() async {
        await writer.close()
        let isClosed = (try? pool.close()) != nil
        lock.release(clean: isClosed)
    }

    /// Writes in the shared commit; returns once it is on the disk.
    func write<Written: Sendable>(
        erases: Bool = false, _ body: @escaping @Sendable (Database) throws -> Written
    ) async throws(StoreProblem) -> Written {
        try await writer.write(erases: erases, body, after: { $0 })
    }

    /// How often the database was asked to read; tests hold pages to fixed numbers of it.
    package var readCount: Int { reads.load(ordering: .relaxed) }

    /// Reads what is committed, without waiting for the writer.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreProblem) -> Value {
        reads.add(1, ordering: .relaxed)
        do {
            return try await pool.read(body)
        } catch {
            throw StoreProblem(error)
        }
    }
}
