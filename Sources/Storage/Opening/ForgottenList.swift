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
    private let known: Mutex<Known>

    private struct Known {
        var codes: Set<Data> = []
        var contacts: Set<ID<Contact>> = []
    }

    /// Reads the list; an incomplete last line, which a loss of power leaves, is passed over.
    init(_ folder: DataFolder) {
        path = folder.forgotten
        self.folder = folder.path
        let text =
            FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        var read = Known()
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ").map { String($0) }
            guard let kind = parts.first, let bytes = parts.dropFirst().first.flatMap({ Hex.bytes($0) })
            else {
                continue
            }
            if kind == "code", parts.count == 2, bytes.count == 16 { read.codes.insert(Data(bytes)) }
            if kind == "contact", parts.count == 3, bytes.count == 32,
                let id = parts.last.flatMap({ ID<Contact>(rawValue: $0) })
            {
                read.contacts.insert(id)
            }
        }
        known = Mutex(read)
    }

    /// The stored forms of every code that was taken back.
    var codes: Set<Data> { known.withLock { $0.codes } }

    /// The identities of every contact that was forgotten.
    var contacts: Set<ID<Contact>> { known.withLock { $0.contacts } }

    /// Adds a code durably; once is enough.
    func add(_ code: ReceiptCode.Stored) throws(StoreProblem) {
        let problem: StoreProblem? = known.withLock { known in
            guard !known.codes.contains(code.data) else { return nil }
            if let problem = append("code " + Hex.text(code.data) + "\n") { return problem }
            known.codes.insert(code.data)
            return nil
        }
        if let problem { throw problem }
    }

    /// Adds a contact durably, by its keyed hash and its identity; once is enough.
    func add(contact: ID<Contact>, hash: Data) throws(StoreProblem) {
        let problem: StoreProblem? = known.withLock { known in
            guard !known.contacts.contains(contact) else { return nil }
            let line = "contact " + Hex.text(hash) + " " + contact.rawValue + "\n"
            if let problem = append(line) { return problem }
            known.contacts.insert(contact)
            return nil
        }
        if let problem { throw problem }
    }

    /// Adds one line and waits until it is on the disk; what is wrong when it is not.
    private func append(_ line: String) -> StoreProblem? {
        let file = Glibc.open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { return .cannotOpen(DataFolder.lastError(path)) }
        defer { Glibc.close(file) }
        let size = lseek(file, 0, SEEK_END)
        var last = UInt8(ascii: "\n")
        if size > 0 { _ = pread(file, &last, 1, size - 1) }
        // After half a line a new one begins on its own.
        let bytes = Array(((last == UInt8(ascii: "\n") ? "" : "\n") + line).utf8)
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
