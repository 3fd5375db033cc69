import Coproduction
import Foundation
import GRDB
import Glibc

/// How the data folder and its database are.
package struct Doctor: Hashable, Sendable {
    /// The version of SQLite, and what it means for us.
    package internal(set) var sqlite = ""
    /// What SQLite answers for each of our settings, by name.
    package internal(set) var settings: [String: String] = [:]
    /// Bytes of each file of the database that is there, by name.
    package internal(set) var sizes: [String: Int64] = [:]
    /// Bytes that are free on the disk.
    package internal(set) var freeBytes: Int64 = 0
    /// The rights of each key's file in octal digits, by name: `600` is right.
    package internal(set) var keyModes: [String: String] = [:]
    /// The end of the log.
    package internal(set) var head: Head
    /// The migrations that were done.
    package internal(set) var migrations: [String] = []
    /// What is not as it must be, a sentence each.
    package internal(set) var problems: [String] = []
}

extension Store {
    /// How the data folder and its database are, as the writing process sees them.
    package func doctor() async throws(StoreProblem) -> Doctor {
        let folder = folder
        return try await write { db in try db.doctor(folder, expected: Settings.expected) }
    }
}

extension Database {
    /// `expected` are the settings that this kind of connection must have.
    func doctor(_ folder: DataFolder, expected: [(String, String)]) throws -> Doctor {
        var doctor = Doctor(head: try head())
        doctor.look(at: folder)
        let version = try first("SELECT sqlite_version()") { try $0.text(0) } ?? ""
        doctor.sqlite = version + ". " + Doctor.meaning(of: version)
        for (name, value) in expected {
            let found = try Settings.answer(name, self)
            doctor.settings[name] = found
            if found != value { doctor.problems.append("\(name) is \(found) and must be \(value).") }
        }
        doctor.migrations = try Migrations.migrator.appliedMigrations(self)
        return doctor
    }
}

extension Doctor {
    /// Versions before 3.51.3 can lose a commit when two connections write or checkpoint at once
    /// (https://sqlite.org/wal.html#the_wal_reset_bug); 3.44.6 and 3.50.7 hold the same repair.
    static func meaning(of version: String) -> String {
        let parts = version.split(separator: ".").compactMap { Int($0) }
        guard parts.count == 3 else { return "This version is not known." }
        let number = parts[0] * 1_000_000 + parts[1] * 1000 + parts[2]
        let isRepaired =
            number >= 3_051_003 || (3_050_007..<3_051_000).contains(number)
            || (3_044_006..<3_045_000).contains(number)
        return isRepaired
            ? "The fault with two writers at once is repaired in it."
            : "It has the fault with two writers at once. Heard has only one writer, so it is not touched by it."
    }

    fileprivate mutating func look(at folder: DataFolder) {
        for name in ["heard.db", "heard.db-wal", "heard.db-shm"] {
            var found = stat()
            if stat(folder.path + "/" + name, &found) == 0 { sizes[name] = Int64(found.st_size) }
        }
        var disk = statvfs()
        if statvfs(folder.path, &disk) == 0 {
            freeBytes = Int64(
                clamping: UInt64(disk.f_bavail).multipliedReportingOverflow(by: UInt64(disk.f_frsize))
                    .partialValue)
        }
        if freeBytes < 200 << 20 { problems.append("Less than 200 MiB are free on the disk.") }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.keys)) ?? [] {
            var found = stat()
            guard stat(folder.keys + "/" + name, &found) == 0 else { continue }
            let mode = String(found.st_mode & 0o777, radix: 8)
            keyModes[name] = mode
            if mode != "600" { problems.append("keys/\(name) has the rights \(mode) and must have 600.") }
        }
    }
}
