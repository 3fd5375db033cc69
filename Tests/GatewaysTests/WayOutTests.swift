import CCurl
import Foundation
import Gateways
import Glibc
import Testing

/// Where requests may go, and what cannot be smuggled into one.
@Suite struct WayOutTests {
    @Test(arguments: [
        "council.localhost", "127.0.0.1", "0x7f000001", "2130706433", "127.1", "[::1]", "[::ffff:127.0.0.1]",
        "localhost",
    ])
    func `a name that leads to a private machine is not connected to`(host: String) async throws {
        let server = try LoopbackServer { _ in .page("secret") }
        let request = try OutgoingRequest(
            .get, WebAddress(server.address(scheme: "https", host: host)), reach: .publicInternet)
        let problem = await Transport(workers: 1).problem(with: request)
        #expect(problem?.cause == .privateAddress)
        #expect(problem?.fate == .refused)
        #expect(server.connections == 0)
    }

    @Test func `a connection made to this machine does not serve a request for the public`() throws {
        let server = try LoopbackServer { _ in .page("secret") }
        let handle = try #require(heard_curl_begin() == CURLE_OK ? curl_easy_init() : nil)
        defer { curl_easy_cleanup(handle) }
        let ends = [HEARD_REACH_LOOPBACK, HEARD_REACH_PUBLIC].map { reach in
            var passage = heard_passage(reach: reach, once: 0, refused: 0, begun: 0)
            curl_easy_reset(handle)
            _ = heard_curl_set_text(handle, CURLOPT_URL, server.address())
            _ = heard_curl_set_reader_of_body(handle, { _, size, count, _ in size * count }, nil)
            return withUnsafeMutablePointer(to: &passage) { passage in
                _ = heard_curl_set_passage(handle, passage)
                return [
                    Int(curl_easy_perform(handle).rawValue), Int(passage.pointee.refused),
                    Int(passage.pointee.begun),
                ]
            }
        }
        #expect(ends == [[0, 0, 1], [Int(CURLE_ABORTED_BY_CALLBACK.rawValue), 1, 0]])
        #expect(server.asked.count == 1)
    }

    @Test(arguments: [
        "8.8.8.8", "1.1.1.1", "51.140.1.1", "172.15.255.255", "172.32.0.0", "100.63.255.255", "100.128.0.0",
        "192.167.255.255", "223.255.255.255", "2a00:1450::1", "2606:4700::1", "2001:4860::1", "3ffe::1",
    ])
    func `a machine of the whole internet is within reach`(address: String) throws {
        #expect(try allows(HEARD_REACH_PUBLIC, address))
        #expect(try !allows(HEARD_REACH_LOOPBACK, address))
    }

    @Test(arguments: [
        "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.255", "169.254.169.254", "172.16.0.1",
        "172.31.255.255", "192.0.0.8", "192.168.1.1", "198.19.255.255", "224.0.0.1", "239.1.1.1", "240.0.0.1",
        "255.255.255.255", "::", "::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "fc00::1", "fd00::1",
        "fe80::1", "febf::1", "ff02::1", "2001::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1", "100::1",
        "::127.0.0.1",
    ])
    func `a private machine is out of the public's reach`(address: String) throws {
        #expect(try !allows(HEARD_REACH_PUBLIC, address))
    }

    @Test func `this machine alone is within its own reach`() throws {
        for address in ["127.0.0.1", "127.8.8.8", "::1"] {
            #expect(try allows(HEARD_REACH_LOOPBACK, address))
        }
        for address in ["126.255.255.255", "128.0.0.0", "::", "::2", "::ffff:127.0.0.1"] {
            #expect(try !allows(HEARD_REACH_LOOPBACK, address))
        }
        #expect(heard_reach_allows(HEARD_REACH_LOOPBACK, Int32(AF_UNIX), [127, 0, 0, 1]) == 0)
    }

    @Test(arguments: [
        ("https://a.example/x\r\nX-Injected: yes", TransportProblem.Cause.controlCharacters),
        ("https://a.example/\0", .controlCharacters), ("https://a.example/\u{7F}", .controlCharacters),
        ("https://a.example/a b", .notAnAddress), ("https://a.example/é", .notAnAddress),
        ("https://kent@a.example/", .userInfo), ("https://kent:word@a.example/", .userInfo),
        ("https://a.example@b.example/", .userInfo), ("ftp://a.example/", .scheme),
        ("file:///etc/passwd", .scheme), ("gopher://a.example/", .scheme),
        ("javascript://a.example/", .scheme), ("", .notAnAddress), ("https://", .notAnAddress),
        ("https://a.example:99999/", .notAnAddress), ("https://a_b.example/", .notAnAddress),
        ("https://a.example\\@b.example/", .userInfo), ("https://[::1/", .notAnAddress),
        ("https://a.example/" + String(repeating: "a", count: 5000), .notAnAddress),
    ])
    func `what is no plain address is refused`(text: String, cause: TransportProblem.Cause) {
        #expect(throws: TransportProblem(cause)) { try WebAddress(text) }
        #expect(TransportProblem(cause).fate == .refused)
    }

    @Test func `an address is read as the library that fetches it reads it`() throws {
        let address = try WebAddress("HTTPS://Democracy.Kent.gov.uk:443/a/../b?c=d#e")
        #expect(address.host == "democracy.kent.gov.uk")
        #expect(address.port == 443)
        #expect(!address.description.contains("#"))
        #expect(try WebAddress("http://[::1]:80/").host == "::1")
        #expect(try WebAddress("https://%6bent.example/").host == "kent.example")
    }

    @Test(arguments: [
        ("X-A", "b\r\nX-Injected: yes"), ("X-A", "b\n"), ("X-A", "b\0"), ("X-A\r\nX-B", "c"), ("X A", "b"),
        ("X-A:", "b"), ("", "b"),
    ])
    func `a header that could become two is refused`(name: String, value: String) {
        #expect(throws: TransportProblem(.controlCharacters)) { try OutgoingRequest.Header(name, value) }
    }

    @Test func `another machine is never asked without https`() throws {
        #expect(throws: TransportProblem(.scheme)) {
            try OutgoingRequest(.get, WebAddress("http://a.example/"), reach: .publicInternet)
        }
        #expect(throws: TransportProblem(.privateAddress)) {
            try OutgoingRequest(.get, WebAddress("https://a.example/"), reach: .thisMachine)
        }
    }

    @Test func `a type of content that could end its line is refused`() {
        #expect(throws: TransportProblem(.controlCharacters)) {
            try OutgoingRequest(
                .post(body: [], type: "text/plain\r\nX-A: b"), WebAddress("https://a.example/"),
                reach: .publicInternet)
        }
    }

    @Test func `proxies of the environment are not used`() async {
        await #expect(processExitsWith: .success) {
            let (socket, port) = try Socket.bound(listening: false)
            defer { close(socket) }
            for name in ["http_proxy", "https_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"] {
                setenv(name, "http://127.0.0.1:\(port)", 1)
            }
            let server = try LoopbackServer { _ in .page("straight") }
            let request = try OutgoingRequest(.get, WebAddress(server.address()), reach: .thisMachine)
            let reply = try await Transport(workers: 1).send(request)
            try #require(reply.body == Array("straight".utf8))
        }
    }

    private func allows(_ reach: heard_reach, _ text: String) throws -> Bool {
        var bytes = [UInt8](repeating: 0, count: 16)
        let family = text.contains(":") ? AF_INET6 : AF_INET
        try #require(inet_pton(family, text, &bytes) == 1)
        return heard_reach_allows(reach, family, bytes) == 1
    }
}
