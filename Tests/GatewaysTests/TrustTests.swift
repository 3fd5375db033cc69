import Foundation
import Gateways
import Testing

/// Whom a safe connection is made to.
@Suite(.enabled(if: SafeServer.canRun, "openssl is not installed")) struct TrustTests {
    @Test func `a certificate that nobody vouches for is refused, and nothing is sent`() async throws {
        let server = try SafeServer(names: "IP:127.0.0.1")
        let problem = await Transport(workers: 1).problem(with: try request(server))
        #expect(problem?.cause == .certificate)
        #expect(problem?.fate == .notSent)
        #expect(problem?.code == 60)
    }

    @Test func `a certificate that is trusted for this name is taken`() async throws {
        let server = try SafeServer(names: "IP:127.0.0.1")
        let reply = try await Transport(workers: 1, trusted: server.certificate).send(request(server))
        #expect(reply.status == 200)
    }

    @Test func `a certificate for another name is refused`() async throws {
        let server = try SafeServer(names: "DNS:other.example")
        let transport = Transport(workers: 1, trusted: server.certificate)
        #expect(await transport.problem(with: try request(server))?.cause == .certificate)
    }

    @Test func `a server that speaks only old TLS is refused`() async throws {
        let server = try SafeServer(
            names: "IP:127.0.0.1", arguments: ["-tls1_1", "-cipher", "DEFAULT:@SECLEVEL=0"])
        let transport = Transport(workers: 1, trusted: server.certificate)
        let problem = await transport.problem(with: try request(server))
        #expect(problem?.cause == .noSafeConnection)
        #expect(problem?.fate == .notSent)
    }

    @Test func `without the file of trusted certificates nothing is sent`() async throws {
        let server = try SafeServer(names: "IP:127.0.0.1")
        let transport = Transport(workers: 1, trusted: server.certificate + ".missing")
        let problem = await transport.problem(with: try request(server))
        #expect(problem?.cause == .certificateFile)
        #expect(problem?.fate == .notSent)
    }

    private func request(_ server: SafeServer) throws -> OutgoingRequest {
        try OutgoingRequest(.get, WebAddress("https://127.0.0.1:\(server.port)/"), reach: .thisMachine)
    }
}
