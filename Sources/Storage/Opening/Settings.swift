import GRDB

/// How SQLite is set: what each connection must answer when it is asked.
enum Settings {
    /// How long a connection waits for another.
    static let busyMilliseconds = 5000

    /// The configuration of a pool or a read-only queue.
    static func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 4
        // The writer looks after its transactions itself; GRDB would stop the process if one were left open.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { db in
            for (name, value) in forEveryConnection { try db.execute(sql: "PRAGMA \(name) = \(value)") }
        }
        return configuration
    }

    /// Set on every connection.
    ///
    /// Temporary data stays in memory, since it can hold people's words; only the writer's connection ever
    /// moves the log of changes into the database.
    static let forEveryConnection: [(String, Int)] = [
        ("secure_delete", 1), ("trusted_schema", 0), ("cell_size_check", 1), ("temp_store", 2),
        ("journal_size_limit", 67_108_864), ("wal_autocheckpoint", 0),
    ]

    /// Set on the writer after the pool is open: opening a pool sets `synchronous` back to NORMAL.
    static let forTheWriter: [(String, Int)] = [("synchronous", 2), ("wal_autocheckpoint", 1000)]

    /// What the writer's connection must answer.
    static let expected: [(String, String)] = [
        ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("secure_delete", "1"),
        ("trusted_schema", "0"), ("cell_size_check", "1"), ("temp_store", "2"),
        ("journal_size_limit", "67108864"), ("wal_autocheckpoint", "1000"),
        ("busy_timeout", "\(busyMilliseconds)"),
    ]

    /// Sets the writer's connection, and reads everything back; throws when one setting is not as it must be.
    static func settle(_ db: Database) throws {
        for (name, value) in forTheWriter { try db.execute(sql: "PRAGMA \(name) = \(value)") }
        for (name, value) in expected {
            let found = try answer(name, db)
            guard found == value else {
                throw StoreProblem.wrongSetting("\(name) = \(value), it says \(found)")
            }
        }
    }

    /// What a connection answers to the name of a setting; empty when it answers nothing.
    static func answer(_ name: String, _ db: Database) throws -> String {
        try Row.fetchOne(db, sql: "PRAGMA \(name)").map { row in
            switch try row.value(0).storage {
            case .string(let text): text
            case .int64(let number): String(number)
            default: ""
            }
        } ?? ""
    }
}
