import Foundation
import Glibc
import Synchronization

/// A small mail server on this machine that answers each command as a test says, and remembers what it was told.
final class LoopbackMailServer: Sendable {
    /// What the server does with one line.
    enum Reaction: Sendable {
        case say(String)
        case hangUp
    }

    /// What one connection brought.
    struct Call: Sendable {
        var commands: [String] = []
        /// The letter as it came over the wire, dots still doubled; nil until its end came.
        var letter: String?
    }

    let port: Int
    private let listener: Int32
    private let calls = Calls()

    private final class Calls: Sendable { let all = Mutex<[Call]>([]) }

    /// `react` is asked with each command, with `greeting` first, and with `.` after the whole letter; nil is the usual
    /// answer.
    init(_ react: @escaping @Sendable (String) -> Reaction?) throws {
        (listener, port) = try Socket.bound(listening: true)
        let (listener, calls) = (listener, calls)
        Thread.detachNewThread {
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { break }
                Thread.detachNewThread {
                    var talk = MailTalk(connection: connection, react: react)
                    talk.run()
                    calls.all.withLock { $0.append(talk.call) }
                    close(connection)
                }
            }
            close(listener)
        }
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    /// Every connection that is over; waits until there are so many.
    func over(_ count: Int) async -> [Call] {
        let end = ContinuousClock.now + .seconds(10)
        while ContinuousClock.now < end {
            let all = calls.all.withLock { $0 }
            if all.count >= count { return all }
            await Task.yield()
        }
        return calls.all.withLock { $0 }
    }
}

/// One connection, on its own thread.
private struct MailTalk {
    let connection: Int32
    let react: @Sendable (String) -> LoopbackMailServer.Reaction?
    var call = LoopbackMailServer.Call()
    private var rest: [UInt8] = []

    init(connection: Int32, react: @escaping @Sendable (String) -> LoopbackMailServer.Reaction?) {
        (self.connection, self.react) = (connection, react)
    }

    mutating func run() {
        guard answer("greeting", usual: "220 ready") else { return }
        while let line = next() {
            call.commands.append(line)
            let isSecret = call.commands.dropLast().last?.hasPrefix("AUTH") == true
            let verb = isSecret ? "SECRET" : line.prefix { $0 != " " }.uppercased()
            let usual =
                switch verb {
                case "EHLO": "250-here\r\n250 AUTH PLAIN"
                case "AUTH": "334 "
                case "SECRET": "235 known"
                case "DATA": "354 go on"
                case "QUIT": "221 bye"
                default: "250 good"
                }
            guard answer(line, usual: usual), verb != "QUIT" else { return }
            if verb == "DATA", !takeLetter() { return }
        }
    }

    private mutating func takeLetter() -> Bool {
        var lines: [String] = []
        while let line = next() {
            if line == "." {
                call.letter = lines.map { $0 + "\r\n" }.joined()
                return answer(".", usual: "250 taken")
            }
            // After a refused DATA the commands go on.
            if lines.isEmpty, line == "QUIT" { return false }
            lines.append(line)
        }
        return false
    }

    private mutating func next() -> String? {
        while true {
            if let end = rest.indices.dropLast().first(where: { rest[$0] == 13 && rest[$0 + 1] == 10 }) {
                let line = String(decoding: rest[..<end], as: UTF8.self)
                rest.removeFirst(end + 2)
                return line
            }
            var part = [UInt8](repeating: 0, count: 16_384)
            let got = recv(connection, &part, part.count, 0)
            guard got > 0 else { return nil }
            rest += part.prefix(got)
        }
    }

    private func answer(_ line: String, usual: String) -> Bool {
        switch react(line) ?? .say(usual) {
        case .hangUp: return false
        case .say(let text):
            let bytes = Array((text + "\r\n").utf8)
            return send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
        }
    }
}
