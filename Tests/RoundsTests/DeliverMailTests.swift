import Coproduction
import Foundation
import Logging
import Rounds
import Storage
import Synchronization
import Testing

/// The round that delivers letters, on a real store and with a clock that a test moves.
@Suite struct DeliverMailTests {
    /// What the made-up mail server was handed, and what it answers.
    final class Server: Sendable {
        let handed = Mutex<[WaitingMail]>([])
        let answers: Mutex<[Mail.Fate]>

        init(_ answers: [Mail.Fate]) { self.answers = Mutex(answers) }

        @Sendable func take(_ mail: WaitingMail) async -> Mail.Fate {
            handed.withLock { $0.append(mail) }
            return answers.withLock { $0.isEmpty ? .sent : $0.removeFirst() }
        }

        var count: Int { handed.withLock { $0.count } }
    }

    private final class Clock: Sendable {
        private let time = Mutex(Moment(milliseconds: 1_795_000_000_000))
        var now: Moment { time.withLock { $0 } }
        func move(seconds: Int64) { time.withLock { $0 = $0.adding(seconds: seconds) } }
    }

    private func run(
        _ answers: [Mail.Fate], people: Int, _ body: (DeliverMail, Server, Store, Clock) async throws -> Void
    ) async throws {
        let folder = DataFolder(path: "/tmp/heard-rounds-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let (clock, server) = (Clock(), Server(answers))
        let outside = Outside(
            now: { clock.now }, randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
        let store = try Store.open(folder, outside: outside, sendsMail: true)
        for number in 0..<people {
            let person = try await store.addPerson(
                name: "Person \(number)", roles: [.author], email: MailAddress("p\(number)@example.org"),
                by: .command("test"))
            _ = try await store.mailLink(for: person.id, by: .command("test"))
        }
        let round = DeliverMail(
            store: store, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }),
            post: server.take)
        do {
            try await body(round, server, store, clock)
            await store.close()
        } catch {
            await store.close()
            throw error
        }
    }

    @Test func `everything that waits goes out once`() async throws {
        try await run([], people: 5) { round, server, store, clock in
            let isFine = await round.goRound()
            #expect(isFine && server.count == 5)
            clock.move(seconds: 3600)
            _ = await round.goRound()
            #expect(server.count == 5)
            let sent = try await store.mailLines().sent
            #expect(sent == 5)
        }
    }

    @Test func `a server out of reach is asked once a round, and everybody gets their letter later`()
        async throws
    {
        let down = Mail.Fate.notSent(.noConnection)
        try await run([down, down, down], people: 4) { round, server, store, clock in
            for tries in 1...3 {
                let isFine = await round.goRound()
                #expect(!isFine && server.count == tries)
            }
            clock.move(seconds: 60)
            let isFine = await round.goRound()
            #expect(isFine && server.count == 7)
            let sent = try await store.mailLines().sent
            #expect(sent == 4)
        }
    }

    @Test func `one that is refused or may have arrived holds nobody up, and is not sent again`() async throws
    {
        try await run([.refused(.refused), .unknown(.other), .notSent(.busy)], people: 4) {
            round, server, store, clock in
            _ = await round.goRound()
            #expect(server.count == 4)
            clock.move(seconds: 60)
            _ = await round.goRound()
            #expect(server.count == 5)
            let states = try await store.mailLines().lines.map(\.state)
            #expect(Set(states) == [.failed, .unknown] && states.count == 2)
        }
    }

    @Test func `the lead on duty hears of a worry without anybody asking`() async throws {
        try await run([], people: 0) { round, server, store, _ in
            _ = try await store.addPerson(
                name: "Amal", roles: [.safeguardingLead], email: MailAddress("amal@example.org"),
                by: .command("test"))
            try await store.pressNotSafe(page: "/safe", survey: nil)
            _ = await round.goRound()
            let kinds = server.handed.withLock { $0.map(\.kind) }
            #expect(kinds == [.worry])
        }
    }
}
