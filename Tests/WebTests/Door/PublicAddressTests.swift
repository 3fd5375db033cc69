import Testing

@testable import Web

@Suite struct PublicAddressTests {
    @Test(arguments: [
        "https://heard.example", "https://heard.example/", "http://127.0.0.1:8080", "http://localhost:8080",
        "http://[::1]:8080", "https://heard.example:8443",
    ])
    func `an https address and a loopback address can be public`(_ text: String) {
        #expect(PublicAddress(text) != nil)
    }

    @Test(arguments: [
        "http://heard.example", "ftp://heard.example", "heard.example", "https://", "https://a/b",
        "https://a?x",
        "https://me:secret@heard.example", "http://192.168.1.2", "https://a:0", "https://a:99999",
        "https://a b", "",
        "javascript:alert(1)", "http://127.0.0.1.evil.example",
    ])
    func `anything else cannot`(_ text: String) { #expect(PublicAddress(text) == nil) }

    @Test func `all loopback names are one`() throws {
        let address = try #require(PublicAddress("http://127.0.0.1:8080"))
        for host in ["127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080", "[::1]:8080"] {
            #expect(address.isNamed(by: host))
            #expect(address.isOrigin("http://" + host))
        }
        for host in ["127.0.0.1:8081", "evil.example", "127.0.0.1", "localhost:8080@evil.example", ""] {
            #expect(!address.isNamed(by: host))
            #expect(!address.isOrigin("http://" + host))
        }
    }

    @Test func `another scheme, host or port is another origin`() throws {
        let address = try #require(PublicAddress("https://heard.example"))
        #expect(address.isOrigin("https://heard.example"))
        #expect(address.isOrigin("https://heard.example:443"))
        for origin in [
            "http://heard.example", "https://heard.example:8443", "https://a.heard.example", "null", "",
            "https://heard.example.evil",
        ] { #expect(!address.isOrigin(origin)) }
    }
}
