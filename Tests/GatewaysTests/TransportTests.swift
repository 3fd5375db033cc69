import Foundation
import Gateways
import Testing

/// Requests to a real server on this machine, and what becomes of them when it does not behave.
@Suite struct TransportTests {
    private let transport = Transport(workers: 2)

    @Test func `a page comes with its status, its kind and its content`() async throws {
        let server = try LoopbackServer { _ in .page("<p>Good</p>") }
        let reply = try await transport.send(get(server.address("/a?b=c#d")))
        #expect(reply.status == 200)
        #expect(reply.contentType == "text/html; charset=utf-8")
        #expect(String(decoding: reply.body, as: UTF8.self) == "<p>Good</p>")
        #expect(server.asked.map(\.line) == ["GET /a?b=c HTTP/1.1"])
        #expect(server.asked.first?.head.contains("User-Agent: Heard\r\n") == true)
    }

    @Test func `what is handed over arrives byte by byte, an empty body too`() async throws {
        let server = try LoopbackServer { _ in .answer("201 Created") }
        for body in ["words=yes\0no", ""] {
            let request = try OutgoingRequest(
                .post(body: Array(body.utf8), type: "text/plain"), WebAddress(server.address()),
                headers: [.init("X-Number", "7"), .init("X-Empty", "")], reach: .thisMachine)
            #expect(try await transport.send(request).status == 201)
        }
        #expect(server.asked.map(\.body) == ["words=yes\0no", ""])
        let head = server.asked.first?.head ?? ""
        #expect(head.hasPrefix("POST / HTTP/1.1\r\n"))
        #expect(head.contains("\r\nX-Number: 7"))
        #expect(head.contains("\r\nX-Empty:"))
        #expect(head.contains("\r\nContent-Type: text/plain"))
        #expect(!head.contains("Expect"))
    }

    @Test(arguments: [("404 Not Found", 404), ("500 Oh", 500), ("302 Found", 302), ("204 No Content", 204)])
    func `every status is told and none is a problem`(line: String, status: Int) async throws {
        let server = try LoopbackServer { _ in .answer(line, headers: ["Location: /elsewhere"]) }
        #expect(try await transport.send(get(server.address())).status == status)
    }

    @Test func `a redirect is told and not followed`() async throws {
        let other = try LoopbackServer { _ in .page("secret") }
        let target = other.address("/x")
        let server = try LoopbackServer { _ in .answer("302 Found", headers: ["Location: " + target]) }
        let reply = try await transport.send(get(server.address()))
        #expect(reply.pointsTo == target)
        #expect(server.asked.count == 1)
        #expect(other.connections == 0)
    }

    @Test func `what the other side asks us to wait is told`() async throws {
        let server = try LoopbackServer { _ in .answer("429 Slow", headers: ["Retry-After: 7"]) }
        #expect(try await transport.send(get(server.address())).retryAfter == 7)
    }

    @Test func `an answer of just the size asked for comes whole, and one byte more does not`() async throws {
        let server = try LoopbackServer { asked in
            .page(String(repeating: "a", count: asked.line.contains("more") ? 1001 : 1000))
        }
        #expect(try await transport.send(get(server.address(), longest: 1000)).body.count == 1000)
        let problem = try await transport.problem(with: get(server.address("/more"), longest: 1000))
        #expect(problem?.cause == .answerTooBig)
    }

    @Test func `an answer that never ends is left early`() async throws {
        let server = try LoopbackServer { _ in .flood }
        let problem = try await transport.problem(with: get(server.address(), longest: 100_000))
        #expect(problem?.cause == .answerTooBig)
        #expect(problem?.fate == .ambiguous)
        // What the system holds for both sides is a few megabytes; ten seconds of a flood would be thousands.
        #expect(server.flooded < 50_000_000)
    }

    @Test func `a head that never ends is left early`() async throws {
        let lines = String(repeating: "X-Line: " + String(repeating: "a", count: 900) + "\r\n", count: 200)
        let server = try LoopbackServer { _ in .bytes("HTTP/1.1 200 OK\r\n" + lines + "\r\n") }
        #expect(try await transport.problem(with: get(server.address()))?.cause == .answerTooBig)
    }

    @Test func `silence ends within the limit and leaves open what arrived`() async throws {
        let server = try LoopbackServer { _ in .silence }
        let patience = OutgoingRequest.Patience(connecting: .seconds(3), whole: .milliseconds(200))
        // The server stays silent for good, so that it ends at all is what shows the limit.
        let problem = try await transport.problem(with: get(server.address(), patience: patience))
        #expect(problem?.cause == .tooSlow)
        #expect(problem?.fate == .ambiguous)
    }

    @Test func `silence before the connection is safe means that nothing was sent`() async throws {
        let server = try LoopbackServer { _ in .silence }
        let patience = OutgoingRequest.Patience(connecting: .milliseconds(200), whole: .seconds(5))
        let problem = try await transport.problem(
            with: get(server.address(scheme: "https"), patience: patience))
        #expect(problem?.cause == .tooSlow)
        #expect(problem?.fate == .notSent)
        #expect(server.asked.isEmpty)
    }

    @Test func `a closed port means that nothing was sent`() async throws {
        let (socket, port) = try Socket.bound(listening: false)
        defer { close(socket) }
        let problem = try await transport.problem(with: get("http://127.0.0.1:\(port)/"))
        #expect(problem?.cause == .noConnection)
        #expect(problem?.fate == .notSent)
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of"])
    func `a connection closed in the middle leaves open what arrived`(bytes: String) async throws {
        let server = try LoopbackServer { _ in .bytes(bytes) }
        let problem = try await transport.problem(with: get(server.address()))
        #expect(problem?.cause == .cutOff)
        #expect(problem?.fate == .ambiguous)
    }

    @Test func `words that are not of the web are no answer`() async throws {
        let server = try LoopbackServer { _ in .bytes("220 mail.example ESMTP\r\n") }
        let problem = try await transport.problem(with: get(server.address()))
        #expect(problem?.cause == .notHTTP)
        #expect(problem?.fate == .ambiguous)
    }

    @Test func `what must not arrive twice is not sent again when an old connection dies`() async throws {
        var (server, transport) = try closingOnTheSecondRequest()
        var problem: TransportProblem?
        for _ in 1...20 {
            _ = try await transport.send(get(server.address()))
            let post = try OutgoingRequest(
                .post(body: Array("pay".utf8), type: "text/plain"), WebAddress(server.address()),
                reach: .thisMachine)
            problem = await transport.problem(with: post)
            if server.connections == 1 { break }
            (server, transport) = try closingOnTheSecondRequest()
        }
        #expect(problem?.cause == .cutOff)
        #expect(problem?.fate == .ambiguous)
        #expect(server.asked.filter { $0.body == "pay" }.count == 1)
    }

    @Test func `what may be asked twice is asked again when an old connection dies`() async throws {
        var (server, transport) = try closingOnTheSecondRequest()
        for _ in 1...20 {
            for _ in 1...2 { #expect(try await transport.send(get(server.address())).status == 200) }
            if server.asked.count == 3 { break }
            (server, transport) = try closingOnTheSecondRequest()
        }
        #expect(server.asked.count == 3)
    }

    /// A new connection is answered once, and closed without a word on its second request.
    ///
    /// On a very busy machine a kept connection can grow too old to be used again; then nothing dies, and a test has to
    /// begin anew.
    private func closingOnTheSecondRequest() throws -> (LoopbackServer, Transport) {
        (try LoopbackServer { $0.number == 1 ? .page("first") : .bytes("") }, Transport(workers: 1))
    }

    private func get(
        _ address: String, longest: Int = 65_536, patience: OutgoingRequest.Patience = .usual
    ) throws -> OutgoingRequest {
        try OutgoingRequest(
            .get, WebAddress(address), reach: .thisMachine, longestAnswer: longest, patience: patience)
    }
}
