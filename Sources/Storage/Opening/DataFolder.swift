import Glibc

/// Where everything that Heard remembers lies on the disk (DESIGN.md section 4, Data folder).
package struct DataFolder: Hashable, Sendable {
    /// The folder itself.
    package let path: String

    /// The folder at a path; nothing is made yet.
    package init(path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// The SQLite database.
    package var database: String { path + "/heard.db" }
    /// A database that a restore has brought here whole, and that takes the other's place at the next opening.
    var restored: String { path + "/heard.db.next" }
    /// The folder of secret keys, one file each.
    package var keys: String { path + "/keys" }
    /// The folder of backups.
    package var backups: String { path + "/backups" }
    /// The folder of the organisation's own pictures, put there by hand.
    package var pictures: String { path + "/pictures" }
    /// The list of what people took back, as keyed hashes; only ever added to.
    package var forgotten: String { path + "/forgotten" }
    /// The file that one writing process holds; it names that process, and is empty after a clean stop.
    package var lock: String { path + "/lock" }
    /// The socket that commands hand their work to while the server runs.
    package var socket: String { path + "/heard.sock" }

    /// Makes a folder that nobody else can open, and its parents are left as they are.
    func make(_ folder: String) throws(StoreProblem) {
        if mkdir(folder, 0o700) != 0, errno != EEXIST { throw .cannotOpen(Self.lastError(folder)) }
        guard chmod(folder, 0o700) == 0 else { throw .cannotOpen(Self.lastError(folder)) }
    }

    /// Makes the name of a new file safe against a loss of power.
    static func settle(_ folder: String) {
        let folder = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        Glibc.close(folder)
    }

    /// What the system says about the last call, with the path it was about.
    static func lastError(_ path: String) -> String { "\(path): \(String(cString: strerror(errno)))" }
}
