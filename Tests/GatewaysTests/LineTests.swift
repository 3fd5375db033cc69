import Dispatch
import Gateways
import Testing

/// How requests wait for each other, and what a caller that turns away finds.
@Suite struct LineTests {
    @Test func `sixty-four requests at once share four connections`() async throws {
        let server = try LoopbackServer { .page($0.line) }
        let transport = Transport(workers: 4)
        let replies = try await withThrowingTaskGroup(of: (Int, Reply).self) { group in
            for number in 0..<64 {
                let request = try get(server, "/\(number)")
                group.addTask { (number, try await transport.send(request)) }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        for number in 0..<64 {
            let line = replies[number].map { String(decoding: $0.body, as: UTF8.self) }
            #expect(line == "GET /\(number) HTTP/1.1")
        }
        #expect(server.connections <= 4)
        #expect(replies.values.map(\.newConnections).reduce(0, +) == server.connections)
    }

    @Test func `a request beyond the end of the line is not sent`() async throws {
        let door = DispatchSemaphore(value: 0)
        let server = try LoopbackServer { _ in
            door.wait()
            return .page("late")
        }
        let transport = Transport(workers: 1, waiting: 1)
        let request = try get(server)
        async let first = transport.send(request)
        await server.arrival()
        let outcomes = await withTaskGroup(of: TransportProblem?.self) { group in
            for _ in 1...2 { group.addTask { await transport.problem(with: request) } }
            var outcomes: [TransportProblem?] = []
            for await outcome in group {
                outcomes.append(outcome)
                // One waits and one was sent away: now the server may answer everybody.
                door.signal()
                door.signal()
            }
            return outcomes
        }
        #expect(outcomes == [TransportProblem(.lineFull), nil])
        #expect(outcomes.first??.fate == .notSent)
        #expect(try await first.status == 200)
    }

    @Test func `a caller that turns away in the middle does not know what arrived`() async throws {
        let server = try LoopbackServer { _ in .silence }
        let transport = Transport(workers: 1)
        let request = try get(server)
        let task = Task { await transport.problem(with: request) }
        await server.arrival()
        task.cancel()
        #expect(await task.value == TransportProblem(.cancelled, fate: .ambiguous))
    }

    @Test func `a caller that turns away in the line has sent nothing, and holds up nobody`() async throws {
        let door = DispatchSemaphore(value: 0)
        let server = try LoopbackServer { _ in
            door.wait()
            return .page("late")
        }
        let transport = Transport(workers: 1, waiting: 1)
        let request = try get(server)
        async let first = transport.send(request)
        await server.arrival()
        let waiting = Task { await transport.problem(with: request) }
        waiting.cancel()
        #expect(await waiting.value == TransportProblem(.cancelled))
        async let next = transport.send(request)
        door.signal()
        door.signal()
        #expect(try await first.status == 200)
        #expect(try await next.status == 200)
        #expect(server.asked.count == 2)
    }

    @Test func `a transport that is closed sends nothing more`() async throws {
        let server = try LoopbackServer { _ in .page("yes") }
        let transport = Transport(workers: 2)
        transport.close()
        transport.close()
        #expect(try await transport.problem(with: get(server)) == TransportProblem(.closed))
        #expect(server.connections == 0)
    }

    private func get(_ server: LoopbackServer, _ path: String = "/") throws -> OutgoingRequest {
        try OutgoingRequest(.get, WebAddress(server.address(path)), reach: .thisMachine)
    }
}

extension LoopbackServer {
    /// Waits until a request has arrived.
    func arrival() async {
        for await _ in arrivals { return }
    }
}
