package import Coproduction
import GRDB

/// What Heard remembers, for commands that only read, while a server runs and when none does.
package final class ReadOnlyStore: Sendable {
    let folder: DataFolder
    let keys: Keys
    let queue: DatabaseQueue

    private init(folder: DataFolder, keys: Keys, queue: DatabaseQueue) {
        self.folder = folder
        self.keys = keys
        self.queue = queue
    }

    /// Opens an existing data folder for reading; nothing is made and nothing is locked.
    package static func open(_ folder: DataFolder) throws(StoreProblem) -> ReadOnlyStore {
        let keys = try Keys.read(folder)
        do {
            let configuration = Settings.configuration(readonly: true)
            let queue = try DatabaseQueue(path: folder.database, configuration: configuration)
            try queue.read { db in
                try Migrations.refuseStrangers(db)
                guard try Migrations.migrator.hasCompletedMigrations(db) else {
                    throw StoreProblem.olderSchema
                }
            }
            return ReadOnlyStore(folder: folder, keys: keys, queue: queue)
        } catch let problem as StoreProblem {
            throw problem
        } catch {
            throw .cannotOpen("\(folder.database): \(StoreProblem(error).what)")
        }
    }

    /// Closes the file.
    package func close() { try? queue.close() }

    /// Proves the log and counts everything again, as `Store.verify` does.
    package func verify(expecting head: Head? = nil) throws(StoreProblem) -> Verification {
        var findings: [Verification.Finding] = []
        for part in Verification.parts(keys: keys, expecting: head) {
            do throws(StoreProblem) {
                findings += try read(part.check)
            } catch {
                findings.append(try part.unreadable(error))
            }
        }
        return Verification(findings: findings)
    }

    /// How the data folder and its database are; the settings are those of this reading connection.
    package func doctor() throws(StoreProblem) -> Doctor {
        let everywhere = ["journal_mode", "foreign_keys", "trusted_schema", "cell_size_check", "temp_store"]
        return try read { db in
            try db.doctor(folder, expected: Settings.expected.filter { everywhere.contains($0.0) })
        }
    }

    /// Every published version of every survey.
    package func surveys() throws(StoreProblem) -> [Survey] { try read { try $0.surveys() } }

    /// What was answered to a survey, counted.
    package func counts(_ survey: ID<Survey>, version: Int? = nil) throws(StoreProblem) -> SurveyCounts {
        try read { try $0.counts(survey, version: version) }
    }

    /// Every decision with its newest copy.
    package func decisions() throws(StoreProblem) -> [Decision] { try read { try $0.decisions() } }

    /// What importing a record would do, as `Store.wouldImport` says; `fresh` names a decision that is new.
    package func wouldImport(
        _ record: DecisionRecord, source: String, fresh: ID<DecisionRecord>
    ) throws(StoreProblem) -> Imported {
        try read { try $0.met(record, source: source, fresh: fresh).imported }
    }

    /// All themes with their numbers.
    package func themes() throws(StoreProblem) -> [ToldTheme] { try read { try $0.themes() } }

    /// All changes.
    package func changes() throws(StoreProblem) -> [Change] { try read { try $0.changes() } }

    /// Everybody who may sign in.
    package func people() throws(StoreProblem) -> [Person] { try read { try $0.people() } }

    func read<Value>(_ body: (Database) throws -> Value) throws(StoreProblem) -> Value {
        do {
            return try queue.read(body)
        } catch {
            throw StoreProblem(error)
        }
    }
}
