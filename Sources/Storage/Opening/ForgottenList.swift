import Coproduction
import Foundation
import Glibc
import Synchronization

/// The file `forgotten` in the data folder: what people took back, a keyed hash a line, only ever added to.
///
/// It lies beside the database and is copied with every backup, so that an older database that is put back forgets
/// again (DESIGN.md section 4).
final class ForgottenList: Sendable {
    private let path: String
    private let folder: String
    private let known: Mutex<Set<String>>

    /// One thing that was forgotten, as it stands in the list.
    struct Entry: Hashable, Sendable {
        let kind: Kind
        /// The 16 bytes by which it is found again.
        let mark: Data

        /// What can be forgotten; a line of any other kind is kept and passed over.
        enum Kind: String, Hashable, Sendable {
            /// Everything that was said with a code.
            case code
            /// Everything of a response that has no code.
            case response
            /// One written answer.
            case piece
        }

        init(_ kind: Kind, _ mark: Data) {
            self.kind = kind
            self.mark = mark
        }

        /// Reads a line; nil for half a line and for what this version does not know.
        init?(line: some StringProtocol) {
            let parts = line.split(separator: " ")
            guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])),
                let bytes = Hex.bytes(String(parts[1])), bytes.count == 16
            else { return nil }
            self.init(kind, Data(bytes))
        }

        var line: String { kind.rawValue + " " + Hex.text(mark) }
    }

    /// Reads the list; an incomplete last line, which a loss of power leaves, is passed over.
    init(_ folder: DataFolder) {
        path = folder.forgotten
        self.folder = folder.path
        let text =
            FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        known = Mutex(Set(Self.whole(text.split(separator: "\n").map(String.init))))
    }

    /// Lines that can be of a list, of kinds that this version knows or of others.
    private static func whole(_ lines: [String]) -> [String] {
        lines.filter { line in
            let parts = line.split(separator: " ")
            return (2...3).contains(parts.count) && (Hex.bytes(String(parts[1]))?.count ?? 0) >= 16
                && line.utf8.count < 200
        }
    }

    /// Everything that was taken back, of the kinds that this version knows.
    var entries: Set<Entry> { known.withLock { Set($0.compactMap { Entry(line: $0) }) } }

    /// The identities of every contact that was forgotten.
    var contacts: Set<ID<Contact>> {
        known.withLock { lines in
            Set(
                lines.compactMap { line in
                    let parts = line.split(separator: " ")
                    guard parts.count == 3, parts[0] == "contact" else { return nil }
                    return ID<Contact>(rawValue: String(parts[2]))
                })
        }
    }

    /// Adds a contact durably, by its keyed hash and its identity; once is enough.
    func add(contact: ID<Contact>, hash: Data) throws(StoreProblem) {
        try add(lines: ["contact " + Hex.text(hash) + " " + contact.rawValue])
    }

    /// Every line, for a copy of the list.
    var lines: [String] { known.withLock { $0.sorted() } }

    /// Adds one thing durably; once is enough.
    func add(_ entry: Entry) throws(StoreProblem) { try add(lines: [entry.line]) }

    /// Adds the lines of another list durably: what is in either is in both.
    func add(lines: [String]) throws(StoreProblem) {
        let problem: StoreProblem? = known.withLock { known in
            let fresh = Self.whole(lines).filter { !known.contains($0) }
            guard !fresh.isEmpty else { return nil }
            if let problem = append(fresh.map { $0 + "\n" }.joined()) { return problem }
            known.formUnion(fresh)
            return nil
        }
        if let problem { throw problem }
    }

    /// Adds text and waits until it is on the disk; what is wrong when it is not.
    private func append(_ text: String) -> StoreProblem? {
        let file = Glibc.open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { return .cannotOpen(DataFolder.lastError(path)) }
        defer { Glibc.close(file) }
        let size = lseek(file, 0, SEEK_END)
        var last = UInt8(ascii: "\n")
        if size > 0 { _ = pread(file, &last, 1, size - 1) }
        // After half a line a new one begins on its own.
        let bytes = Array(((last == UInt8(ascii: "\n") ? "" : "\n") + text).utf8)
        guard Glibc.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
            let isFull = errno == ENOSPC || errno == EDQUOT
            // Half a line would spoil the next one.
            if size >= 0 { ftruncate(file, size) }
            return isFull ? .diskFull : .cannotOpen(DataFolder.lastError(path))
        }
        DataFolder.settle(folder)
        return nil
    }
}
