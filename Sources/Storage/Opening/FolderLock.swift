import Glibc
import Synchronization

/// Holds the data folder for one writing process.
final class FolderLock: Sendable {
    /// True when the process that held the folder before did not stop cleanly.
    let wasUnclean: Bool
    private let file: Mutex<Int32?>

    /// Takes the folder, or says who has it.
    init(_ folder: DataFolder) throws(StoreProblem) {
        let file = Glibc.open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw .cannotOpen(DataFolder.lastError(folder.lock)) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let holder = Int32(Self.read(file))
            Glibc.close(file)
            throw .locked(by: holder)
        }
        wasUnclean = !Self.read(file).isEmpty
        self.file = Mutex(file)
        Self.write("\(getpid())", to: file)
        DataFolder.settle(folder.path)
    }

    /// Gives the folder back; a clean stop leaves the file empty.
    func release(clean: Bool) {
        file.withLock { file in
            guard let held = file else { return }
            if clean { Self.write("", to: held) }
            Glibc.close(held)
            file = nil
        }
    }

    private static func read(_ file: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 20)
        let count = pread(file, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    private static func write(_ text: String, to file: Int32) {
        ftruncate(file, 0)
        let bytes = Array(text.utf8)
        _ = pwrite(file, bytes, bytes.count, 0)
        fsync(file)
    }
}
