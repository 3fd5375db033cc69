import Foundation
import Gateways
import Testing

/// Pages of councils: from the hosts that were named, as text, and not longer than the reader takes.
@Suite struct CouncilPagesTests {
    @Test func `a page of an allowed host comes with its address and its kind`() async throws {
        let server = try LoopbackServer { asked in
            asked.line.contains("list") ? .page("a,b", type: "text/csv") : .page("Decision status: Withdrawn")
        }
        let pages = pages(["127.0.0.1:\(server.port)"])
        let page = try await pages.page(at: server.address("/ieIssueDetails.aspx?IId=1#top"))
        #expect(page.address == server.address("/ieIssueDetails.aspx?IId=1"))
        #expect(page.kind == .webPage)
        #expect(String(decoding: page.bytes, as: UTF8.self) == "Decision status: Withdrawn")
        #expect(try await pages.page(at: server.address("/list")).kind == .table)
        #expect(server.asked.first?.head.contains("Accept: text/html, application/xhtml+xml") == true)
    }

    @Test func `another host is refused before anybody is asked`() async throws {
        let server = try LoopbackServer { _ in .page("secret") }
        let pages = pages(["democracy.kent.gov.uk", "localhost:1"])
        for address in [
            server.address(), server.address(host: "localhost"),
            "https://democracy.kent.gov.uk.example/", "https://democracy.kent.gov.uk:8443/",
            "https://a.democracy.kent.gov.uk/", "https://kent.gov.uk/", "https://democracy.kent.gov.uk./",
        ] {
            let refused = await refusal(pages, address)
            #expect(refused?.isMisuse == true)
            #expect(refused?.what.contains("is not an allowed host") == true)
            #expect(refused?.doThis.contains("democracy.kent.gov.uk, localhost:1") == true)
        }
        #expect(server.connections == 0)
    }

    @Test func `without any host the line says what to set`() async {
        let refused = await refusal(pages([]), "https://democracy.kent.gov.uk/")
        #expect(refused?.reason == .noHosts)
        #expect(refused?.description.contains("HEARD_COUNCIL_HOSTS") == true)
    }

    @Test func `a public name without https or that leads to this machine is refused`() async throws {
        let server = try LoopbackServer { _ in .page("secret") }
        let pages = pages(["council.localhost:\(server.port)"])
        let private_ = await refusal(pages, server.address(scheme: "https", host: "council.localhost"))
        #expect(private_?.what == "The name leads to a private machine, not to the public internet.")
        let plain = await refusal(pages, server.address(host: "council.localhost"))
        #expect(plain?.what == "Only https addresses are asked.")
        #expect(server.connections == 0)
    }

    @Test(arguments: [
        ("https://kent:word@democracy.kent.gov.uk/", "name or a password"),
        ("https://democracy.kent.gov.uk/\r\nX-A: b", "characters"),
        ("ftp://democracy.kent.gov.uk/", "Only https"), ("https://", "not an address"),
    ])
    func `an address that is none is refused in one line`(address: String, words: String) async {
        let refused = await refusal(pages(["democracy.kent.gov.uk"]), address)
        #expect(refused?.what.contains(words) == true)
        #expect(refused?.isMisuse == true)
        #expect(refused?.description.contains("\n") == false)
    }

    @Test func `a redirect is refused, and the line says whether its host is allowed`() async throws {
        let server = try LoopbackServer { asked in
            let inside = asked.line.contains("inside")
            let place = inside ? "/there" : "https://evil.example/path?secret=1"
            return .answer("301 Moved", headers: ["Location: " + place, "Content-Type: text/html"])
        }
        let pages = pages(["127.0.0.1:\(server.port)"])
        let outside = await refusal(pages, server.address("/outside"))
        #expect(outside?.reason == .redirect(to: "evil.example", isAllowed: false))
        #expect(outside?.description.contains("evil.example") == true)
        #expect(outside?.description.contains("secret") == false)
        let inside = await refusal(pages, server.address("/inside"))
        #expect(inside?.reason == .redirect(to: "127.0.0.1", isAllowed: true))
        #expect(server.asked.count == 2)
    }

    @Test func `a page longer than the reader takes is refused before it is all there`() async throws {
        let server = try LoopbackServer { asked in
            switch asked.line {
            case "GET /just HTTP/1.1": .page(String(repeating: "a", count: 2_000_000))
            case "GET /said HTTP/1.1": .page(String(repeating: "a", count: 2_000_001))
            default: .flood
            }
        }
        let pages = pages(["127.0.0.1:\(server.port)"])
        #expect(try await pages.page(at: server.address("/just")).bytes.count == 2_000_000)
        #expect(await refusal(pages, server.address("/said"))?.reason == .tooBig)
        #expect(await refusal(pages, server.address("/flood"))?.reason == .tooBig)
        #expect(server.flooded < 50_000_000)
    }

    @Test func `a page that takes too long is refused`() async throws {
        let server = try LoopbackServer { _ in .silence }
        let pages = CouncilPages(
            hosts: [CouncilHost("127.0.0.1:\(server.port)")].compactMap(\.self),
            transport: Transport(workers: 1), longest: 100,
            patience: .init(connecting: .milliseconds(200), whole: .milliseconds(200)))
        #expect(await refusal(pages, server.address())?.what == "The answer took too long.")
    }

    @Test(arguments: [
        ("404 Not Found", "no page at this address"), ("500 Oh", "has a problem. It answered 500."),
        ("403 No", "does not show us"), ("429 Slow", "asks us to wait"), ("204 No Content", "answered 204"),
    ])
    func `a page that is not there is refused`(status: String, words: String) async throws {
        let server = try LoopbackServer { _ in
            .answer(status, headers: ["Content-Type: text/html"], body: status.hasPrefix("2") ? [] : [0x61])
        }
        let refused = await refusal(pages(["127.0.0.1:\(server.port)"]), server.address())
        #expect(refused?.what.contains(words) == true)
        #expect(refused?.isMisuse == false)
    }

    @Test(arguments: ["application/pdf", "image/png", "text/\u{1B}[31mhtml", ""])
    func `what is no text is refused`(type: String) async throws {
        let server = try LoopbackServer { _ in
            .answer("200 OK", headers: type.isEmpty ? [] : ["Content-Type: " + type], body: [0x61])
        }
        let refused = await refusal(pages(["127.0.0.1:\(server.port)"]), server.address())
        guard case .otherKind = refused?.reason else {
            Issue.record("it was taken")
            return
        }
        #expect(refused?.description.contains("\u{1B}") == false)
    }

    @Test func `a page comes byte by byte, whatever letters it is said to have`() async throws {
        let body: [UInt8] = [0xA3, 0x35, 0x96, 0x00]
        let server = try LoopbackServer { _ in
            .answer("200 OK", headers: ["Content-Type: Text/HTML ; charset=iso-8859-1"], body: body)
        }
        let page = try await pages(["127.0.0.1:\(server.port)"]).page(at: server.address())
        #expect(page.kind == .webPage)
        #expect(page.bytes == body)
    }

    @Test(arguments: [
        "democracy.kent.gov.uk", "Democracy.Kent.gov.uk:8443", "127.0.0.1:8099", "[::1]:8099", "localhost",
    ])
    func `a host is read as it is written`(text: String) {
        #expect(CouncilHost(text)?.description == text.lowercased())
    }

    @Test(arguments: [
        "", " ", "https://kent.gov.uk", "kent.gov.uk/", "kent.gov.uk/a", "*.gov.uk", "a@kent.gov.uk", "127.1",
        "0x7f.0.0.1", "kent.gov.uk:", "kent.gov.uk:0", "kent.gov.uk:99999", "kent.gov.uk:08443", "::1",
        "kent gov.uk", "kent.gov.uk#a", "kent.gov.uk?a", "kent.gov.uk\n",
    ])
    func `what is no host is refused`(text: String) {
        #expect(CouncilHost(text) == nil)
    }

    private func pages(_ hosts: [String]) -> CouncilPages {
        CouncilPages(
            hosts: hosts.compactMap { CouncilHost($0) }, transport: Transport(workers: 1), longest: 2_000_000)
    }

    private func refusal(_ pages: CouncilPages, _ address: String) async -> NotFetched? {
        do {
            _ = try await pages.page(at: address)
            return nil
        } catch {
            return error
        }
    }
}
