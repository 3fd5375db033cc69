import Glibc

/// A file in a folder, opened so that no link can lead out of the folder, not even one put there meanwhile.
enum PlainFile {
    /// Why a file is not read.
    enum Refusal: Error, Hashable {
        case missing, link, special, tooLarge
    }

    /// The bytes of an ordinary file; `name` is one name without a slash, and `folder` no link itself.
    static func bytes(_ name: String, in folder: String, upTo largest: Int) throws(Refusal) -> [UInt8] {
        guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(0x2F), !name.utf8.contains(0)
        else {
            throw .missing
        }
        let place = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard place >= 0 else { throw errno == ELOOP || errno == ENOTDIR ? .link : .missing }
        defer { close(place) }
        // Not blocking: a named pipe would wait for a writer for ever.
        let file = openat(place, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw errno == ELOOP ? .link : .missing }
        defer { close(file) }
        var facts = stat()
        guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { throw .special }
        guard facts.st_size <= largest else { throw .tooLarge }
        return try read(file, upTo: largest)
    }

    private static func read(_ file: Int32, upTo largest: Int) throws(Refusal) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 16 * 1024)
        while true {
            let count = piece.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .missing }
            if count == 0 { return bytes }
            bytes += piece.prefix(count)
            guard bytes.count <= largest else { throw .tooLarge }
        }
    }
}
