import Foundation
import Testing

@testable import Gateways

/// Letters to a real mail server on this machine, and what becomes of them when it does not behave.
@Suite struct MailTests {
    private let transport = Transport(workers: 2)
    private static let message = "Subject: x\r\n\r\nHello\r\n.\r\n..two\r\n"

    private func mail(
        _ server: LoopbackMailServer, to reader: String = "anna@example.org", message: String = Self.message,
        credentials: OutgoingMail.Credentials? = nil, whole: Duration = .seconds(10)
    ) throws -> OutgoingMail {
        try OutgoingMail(
            from: "heard@council.example", to: reader, message: Array(message.utf8),
            server: MailServer("smtp://127.0.0.1:\(server.port)"), credentials: credentials,
            patience: .init(connecting: .seconds(3), whole: whole))
    }

    private func problem(_ mail: OutgoingMail) async -> TransportProblem? {
        do throws(TransportProblem) {
            try await transport.send(mail)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a letter arrives whole, to one reader, each over a connection of its own`() async throws {
        let server = try LoopbackMailServer { _ in nil }
        for _ in 0..<2 { #expect(await problem(try mail(server)) == nil) }
        let calls = await server.over(2)
        #expect(calls.count == 2)
        for call in calls {
            #expect(call.commands.first == "EHLO council.example")
            #expect(call.commands.filter { $0.hasPrefix("RCPT") } == ["RCPT TO:<anna@example.org>"])
            #expect(call.commands.contains { $0.hasPrefix("MAIL FROM:<heard@council.example>") })
            #expect(call.letter == Self.message.replacing("\r\n.", with: "\r\n.."))
        }
    }

    @Test func `our name and password are told where there are any`() async throws {
        let server = try LoopbackMailServer { _ in nil }
        let credentials = try OutgoingMail.Credentials(name: "heard", password: "secret")
        #expect(await problem(try mail(server, credentials: credentials)) == nil)
        let told = await server.over(1).first?.commands.drop { !$0.hasPrefix("AUTH PLAIN") }.dropFirst().first
        let word = told.flatMap { Data(base64Encoded: $0) }
        #expect(word.map { String(decoding: $0, as: UTF8.self) } == "\0heard\0secret")
    }

    @Test(arguments: [
        ("greeting", "421 later", TransportProblem.Cause.busyServer, TransportProblem.Fate.notSent),
        ("MAIL", "451 later", .busyServer, .notSent), ("MAIL", "550 never", .refusedByServer, .refused),
        ("RCPT", "450 later", .busyServer, .notSent), ("RCPT", "550 nobody", .refusedByServer, .refused),
        ("DATA", "451 later", .busyServer, .notSent), ("DATA", "554 never", .refusedByServer, .refused),
        (".", "451 later", .busyServer, .notSent), (".", "554 never", .refusedByServer, .refused),
        ("AUTH", "535 who are you", .signIn, .notSent), ("MAIL", "530 sign in first", .signIn, .notSent),
    ])
    func `what the server says is sorted`(
        verb: String, answer: String, cause: TransportProblem.Cause, fate: TransportProblem.Fate
    ) async throws {
        let server = try LoopbackMailServer { $0.hasPrefix(verb) ? .say(answer) : nil }
        let credentials = try OutgoingMail.Credentials(name: "heard", password: "secret")
        let problem = await problem(try mail(server, credentials: credentials))
        #expect(problem?.cause == cause)
        #expect(problem?.fate == fate)
    }

    @Test(arguments: ["greeting", "EHLO", "MAIL", "RCPT", "DATA"])
    func `a server that hangs up before the letter was out took nothing`(verb: String) async throws {
        let server = try LoopbackMailServer { $0.hasPrefix(verb) ? .hangUp : nil }
        #expect(await problem(try mail(server))?.fate == .notSent)
    }

    @Test func `a server that hangs up after the letter may have taken it`() async throws {
        let server = try LoopbackMailServer { $0 == "." ? .hangUp : nil }
        #expect(await problem(try mail(server))?.fate == .ambiguous)
        #expect(await server.over(1).first?.letter != nil)
    }

    @Test func `a server that is silent after the letter may have taken it`() async throws {
        // Three digits and a dash promise another line, which never comes.
        let server = try LoopbackMailServer { $0 == "." ? .say("250-wait") : nil }
        let problem = await problem(try mail(server, whole: .milliseconds(400)))
        #expect(problem?.cause == .tooSlow)
        #expect(problem?.fate == .ambiguous)
    }

    @Test func `nobody there, nothing sent`() async throws {
        let (socket, port) = try Socket.bound(listening: false)
        defer { close(socket) }
        let nobody = try OutgoingMail(
            from: "a@b.cd", to: "c@d.ef", message: Array(Self.message.utf8),
            server: MailServer("smtp://127.0.0.1:\(port)"))
        let problem = await problem(nobody)
        #expect(problem?.cause == .noConnection)
        #expect(problem?.fate == .notSent)
    }

    @Test func `a server elsewhere that offers no TLS is told nothing`() async throws {
        let server = try LoopbackMailServer { _ in nil }
        let elsewhere = try OutgoingMail(
            from: "a@b.cd", to: "c@d.ef", message: Array(Self.message.utf8),
            server: MailServer(host: "127.0.0.1", port: server.port, safety: .afterGreeting),
            credentials: OutgoingMail.Credentials(name: "heard", password: "secret"))
        let problem = await problem(elsewhere)
        #expect(problem?.cause == .noSafeConnection)
        #expect(problem?.fate == .notSent)
        let told = await server.over(1).flatMap(\.commands)
        #expect(!told.contains { ["MAIL", "AUTH", "RCPT", "DATA"].contains($0.prefix(4)) })
    }

    @Test func `nothing that is written into an address or a letter adds a command`() async throws {
        let server = try LoopbackMailServer { _ in nil }
        var random = SystemRandomNumberGenerator()
        let parts = [
            "a", "b.c", "@", "@x.org", ">\r\nRCPT TO:<evil@x.org", "\r\n", "\n", "<", ">", " ", ",", "\0",
            "é",
            "\r\n.\r\nMAIL FROM:<a@b.c>\r\n", "%0d%0a", "\t",
        ]
        var sent = 0
        for _ in 0..<3000 {
            func text() -> String {
                (0..<Int.random(in: 1...4, using: &random)).map { _ in parts.randomElement() ?? "" }.joined()
            }
            guard let mail = try? mail(server, to: text(), message: "Subject: " + text() + "\r\n") else {
                continue
            }
            #expect(await problem(mail) == nil)
            sent += 1
        }
        let calls = await server.over(sent)
        #expect(sent > 0 && calls.count == sent)
        for call in calls {
            #expect(
                call.commands.map { $0.prefix(4).uppercased() } == ["EHLO", "MAIL", "RCPT", "DATA", "QUIT"])
        }
    }

    @Test(arguments: [
        "http://a.b", "smtp://user:secret@mail.example", "smtp://", "smtp://mail.example/path",
        "smtp://mail.example?x", "mail.example:25", "smtp://mail.example:99999", "smtp://a b", "", "smtps:",
        "smtp://mail.example\r\n", "ftp://mail.example",
    ])
    func `what is no mail server is refused`(text: String) {
        #expect(throws: TransportProblem.self) { try MailServer(text) }
    }

    @Test(arguments: [
        ("smtp://mail.example", "smtp://mail.example:587/us.example"),
        ("smtps://mail.example/", "smtps://mail.example:465/us.example"),
        ("SMTP://Mail.Example:25", "smtp://mail.example:25/us.example"),
        ("smtps://[::1]:4650", "smtps://[::1]:4650/us.example"),
        ("smtp://[::1]", "smtp://[::1]:587/us.example"),
    ])
    func `a mail server is greeted by the name of the sender`(text: String, address: String) throws {
        #expect(try MailServer(text).address(greetingAs: "us.example") == address)
    }

    @Test func `only a server on this machine is spoken to in the clear`() throws {
        #expect(try MailServer("smtp://mail.example").safety == .afterGreeting)
        #expect(try MailServer("smtp://localhost:25").safety == .thisMachine)
        #expect(try MailServer("smtp://localhost.example").safety == .afterGreeting)
        #expect(try MailServer("smtps://127.0.0.1").safety == .fromTheStart)
    }

    @Test(.enabled(if: SafeServer.canRun, "openssl is not installed"))
    func `a certificate that nobody vouches for, or for another name, gets nothing`() async throws {
        let (own, other) = (try SafeServer(names: "IP:127.0.0.1"), try SafeServer(names: "DNS:other.example"))
        let trusting = Transport(workers: 1, trusted: other.certificate)
        for (server, transport) in [(own, self.transport), (other, trusting)] {
            let mail = try OutgoingMail(
                from: "a@b.cd", to: "c@d.ef", message: Array(Self.message.utf8),
                server: MailServer("smtps://127.0.0.1:\(server.port)"))
            let problem: TransportProblem? = await {
                do throws(TransportProblem) {
                    try await transport.send(mail)
                    return nil
                } catch { return error }
            }()
            #expect(problem?.cause == .certificate)
            #expect(problem?.fate == .notSent)
        }
    }
}
