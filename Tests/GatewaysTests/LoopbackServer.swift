import Foundation
import Glibc
import Synchronization

/// A small web server on this machine that reacts to each request as a test says, and remembers what it was asked.
final class LoopbackServer: Sendable {
    /// One request as it arrived.
    struct Asked: Sendable {
        let head: String
        let body: String
        /// 1 for the first request on its connection.
        let number: Int
        var line: String { String(head.prefix { $0 != "\r\n" }) }
    }

    /// What the server does about it.
    enum Reaction: Sendable {
        case answer(_ status: String, headers: [String] = [], body: [UInt8] = [])
        /// These bytes, and the end of the connection.
        case bytes(String)
        /// Nothing, until the other side goes.
        case silence
        /// A body that never ends.
        case flood

        static func page(_ text: String, type: String = "text/html; charset=utf-8") -> Reaction {
            .answer("200 OK", headers: ["Content-Type: " + type], body: Array(text.utf8))
        }
    }

    let port: Int
    /// Each request when it has arrived.
    let arrivals: AsyncStream<Asked>
    private let seen = Seen()
    private let listener: Int32

    /// What was seen, shared with the server's threads.
    final class Seen: Sendable {
        let connections = Mutex(0)
        let asked = Mutex<[Asked]>([])
        let flooded = Mutex(0)
    }

    init(_ react: @escaping @Sendable (Asked) -> Reaction) throws {
        (listener, port) = try Socket.bound(listening: true)
        let (arrivals, arrived) = AsyncStream.makeStream(of: Asked.self)
        self.arrivals = arrivals
        let (listener, seen) = (self.listener, self.seen)
        Thread.detachNewThread {
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { break }
                seen.connections.withLock { $0 += 1 }
                Thread.detachNewThread {
                    Talk(connection: connection, seen: seen, arrived: arrived, react: react).run()
                }
            }
            close(listener)
        }
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    var connections: Int { seen.connections.withLock { $0 } }
    var asked: [Asked] { seen.asked.withLock { $0 } }
    /// How many bytes of a flood went out before nobody took them any more.
    var flooded: Int { seen.flooded.withLock { $0 } }

    func address(_ path: String = "/", scheme: String = "http", host: String = "127.0.0.1") -> String {
        "\(scheme)://\(host):\(port)\(path)"
    }
}

/// One connection of the server, on its own thread.
private struct Talk {
    let connection: Int32
    let seen: LoopbackServer.Seen
    let arrived: AsyncStream<LoopbackServer.Asked>.Continuation
    let react: @Sendable (LoopbackServer.Asked) -> LoopbackServer.Reaction

    func run() {
        defer { close(connection) }
        var rest: [UInt8] = []
        var number = 0
        while let asked = next(&rest, number + 1) {
            number += 1
            seen.asked.withLock { $0.append(asked) }
            arrived.yield(asked)
            guard answer(react(asked)) else { return }
        }
    }

    /// Reads one request; nil when the other side has gone.
    private func next(_ rest: inout [UInt8], _ number: Int) -> LoopbackServer.Asked? {
        let gap = Array("\r\n\r\n".utf8)
        while true {
            if let end = rest.indices.first(where: { rest[$0...].starts(with: gap) }) {
                let head = String(decoding: rest[..<end], as: UTF8.self)
                let length = head.split(separator: "\r\n").first { $0.hasPrefix("Content-Length: ") }
                let count = length.flatMap { Int($0.dropFirst("Content-Length: ".count)) } ?? 0
                if rest.count >= end + 4 + count {
                    let body = String(decoding: rest[(end + 4)..<(end + 4 + count)], as: UTF8.self)
                    rest.removeFirst(end + 4 + count)
                    return LoopbackServer.Asked(head: head, body: body, number: number)
                }
            }
            var part = [UInt8](repeating: 0, count: 16_384)
            let got = recv(connection, &part, part.count, 0)
            guard got > 0 else { return nil }
            rest += part.prefix(got)
        }
    }

    /// Answers, head and body in one write; false when the connection is over.
    private func answer(_ reaction: LoopbackServer.Reaction) -> Bool {
        switch reaction {
        case .answer(let status, let headers, let body):
            let lines = ["HTTP/1.1 " + status, "Content-Length: \(body.count)"] + headers
            return write(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
        case .bytes(let text):
            _ = write(Array(text.utf8))
            return false
        case .silence:
            var byte: UInt8 = 0
            while recv(connection, &byte, 1, 0) > 0 {}
            return false
        case .flood:
            _ = write(Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8))
            let part = [UInt8](repeating: 0x61, count: 65_536)
            while write(part) { seen.flooded.withLock { $0 += part.count } }
            return false
        }
    }

    private func write(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}

/// Sockets on this machine, at a port that the system chooses.
enum Socket {
    struct Failed: Error {}

    /// A socket that has a port; without listening, whoever connects to it is refused.
    static func bound(listening: Bool) throws -> (socket: Int32, port: Int) {
        let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard number >= 0 else { throw Failed() }
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        var yes: Int32 = 1
        // Accepted connections inherit it: an answer in two writes would else wait 40 ms for the second.
        setsockopt(number, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(number, $0, size) == 0 && (!listening || listen(number, 128) == 0)
                    && getsockname(number, $0, &size) == 0
            }
        }
        guard isBound else {
            close(number)
            throw Failed()
        }
        return (number, Int(UInt16(bigEndian: address.sin_port)))
    }
}
