import Foundation
import Glibc

/// The Unix socket in the data folder by which a command hands its work to the server that is running, so that there
/// is always one writing process.
///
/// One question and one answer a connection: bytes until the asking side has finished, then bytes until the
/// answering side closes.
enum LocalSocket {
    /// The most bytes one question or answer may have.
    static let most = 16_000_000

    /// Asks the server behind a socket; nil when nobody listens there.
    static func ask(_ question: Data, at path: String) throws -> Data? {
        let connection = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard connection >= 0 else { return nil }
        defer { close(connection) }
        guard withAddress(path, { connect(connection, $0, $1) }) == 0 else { return nil }
        patience(of: connection, seconds: 60)
        guard writeAll(question, to: connection) else { return nil }
        shutdown(connection, Int32(SHUT_WR))
        return readAll(from: connection)
    }

    /// Opens the socket for the server; nil when it cannot be opened.
    ///
    /// A socket left behind by a killed server goes.
    static func listen(at path: String) -> Int32? {
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard listener >= 0 else { return nil }
        unlink(path)
        let before = umask(0o177)
        let bound = withAddress(path, { bind(listener, $0, $1) }) == 0 && Glibc.listen(listener, 8) == 0
        umask(before)
        guard bound else {
            close(listener)
            return nil
        }
        return listener
    }

    /// Waits for the next question; nil when the socket was closed.
    static func next(on listener: Int32) -> (connection: Int32, question: Data)? {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return nil }
        patience(of: connection, seconds: 10)
        return (connection, readAll(from: connection))
    }

    /// Answers and closes.
    static func answer(_ answer: Data, on connection: Int32) {
        _ = writeAll(answer, to: connection)
        close(connection)
    }

    private static func withAddress(_ path: String, _ use: (UnsafePointer<sockaddr>, socklen_t) -> Int32)
        -> Int32
    {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        // The system gives a socket's path 108 bytes, with a zero at the end.
        guard bytes.count < 108 else { return -1 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                use($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    private static func patience(of connection: Int32, seconds: Int) {
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &time, size)
        setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &time, size)
    }

    private static func writeAll(_ data: Data, to connection: Int32) -> Bool {
        var rest = data[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes {
                send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }

    private static func readAll(from connection: Int32) -> Data {
        var whole = Data()
        var part = [UInt8](repeating: 0, count: 65_536)
        while whole.count < most {
            let got = recv(connection, &part, part.count, 0)
            guard got > 0 else { break }
            whole.append(contentsOf: part.prefix(got))
        }
        return whole
    }
}
