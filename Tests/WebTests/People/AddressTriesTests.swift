import Coproduction
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct AddressTriesTests: PeopleDesk {
    private let start = Moment(milliseconds: 1_795_000_000_000)

    @Test func `an address has 30 tries, then one every 20 seconds, and the next address has its own`() {
        let tries = AddressTries()
        for _ in 0..<30 { #expect(tries.ask("192.0.2.1", now: start) == .go) }
        #expect(tries.ask("192.0.2.1", now: start) == .wait(seconds: 20))
        #expect(tries.ask("192.0.2.1", now: start.adding(seconds: 5)) == .wait(seconds: 15))
        #expect(tries.ask("192.0.2.2", now: start) == .go)
        #expect(tries.ask("192.0.2.1", now: start.adding(seconds: 20)) == .go)
        #expect(tries.ask("192.0.2.1", now: start.adding(seconds: 20)) == .wait(seconds: 20))
        for _ in 0..<30 { #expect(tries.ask("192.0.2.1", now: start.adding(seconds: 700)) == .go) }
    }

    @Test func `a try that was right is given back, and an address nobody knows passes`() {
        let tries = AddressTries()
        for _ in 0..<100 {
            #expect(tries.ask("192.0.2.1", now: start) == .go)
            tries.giveBack("192.0.2.1")
            #expect(tries.ask(nil, now: start) == .go)
        }
    }

    @Test
    func `10,000 guesses from one address in 10 minutes get 60 tries, and from 50,000 addresses memory ends`()
    {
        let tries = AddressTries()
        var made = 0
        for guess in 0..<10_000 {
            if tries.ask("192.0.2.1", now: start.adding(seconds: Int64(guess) * 600 / 10_000)) == .go {
                made += 1
            }
        }
        #expect(made >= 59 && made <= 60, "\(made) tries")
        for number in 0..<50_000 { _ = tries.ask("made up \(number)", now: start) }
        #expect(tries.ask("192.0.2.1", now: start.adding(seconds: 599)) != .go)
        #expect(tries.ask("192.0.2.99", now: start) == .go)
    }

    @Test(arguments: [
        ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "20:1:d:b8:0:1:0:2/64"), ("2001:db8:1:2::9", "20:1:d:b8:0:1:0:2/64"),
        ("nonsense", "nonsense"),
    ])
    func `an IPv6 address stands for its network, and one that holds an IPv4 address for that`(
        address: String, network: String
    ) {
        #expect(Network.of(address) == network)
    }

    @Test func `behind a trusted proxy a flood of names is told to wait, others and known devices are not`()
        async throws
    {
        try await WebHouse.run(trustedProxies: ["127.0.0.1", "::1"]) { house, client in
            _ = try await member(house, "Sam", [.decisionClerk])
            let own = Browser(client)
            #expect(try await signIn(own, "Sam", Self.password, from: "192.0.2.1").location == "/team")
            for number in 0..<30 {
                let guess = try await signIn(Browser(client), "", "a guess \(number)", from: "192.0.2.1")
                #expect(guess.status == .unprocessableContent)
            }
            let worked = house.site.passwords.timesWorked
            for forged in ["192.0.2.1", "198.51.100.9, 192.0.2.1", "192.0.2.77,192.0.2.1"] {
                let typed = [("back", "/team/themes"), ("kept.title", "Quieter rooms")]
                let slow = try await signIn(Browser(client), "Sam", Self.password, from: forged, typed)
                #expect(slow.status == .serviceUnavailable && slow.headers[.retryAfter] == "20", "\(forged)")
                #expect(slow.text.contains("Wait 20 seconds") && slow.text.contains("Quieter rooms"))
            }
            #expect(house.site.passwords.timesWorked == worked)
            #expect(try await signIn(own, "Sam", Self.password, from: "192.0.2.1").location == "/team")
            let elsewhere = try await signIn(Browser(client), "Sam", Self.password, from: "198.51.100.9")
            #expect(elsewhere.location == "/team")
            house.clock.move(seconds: 20)
            let later = try await signIn(Browser(client), "Sam", Self.password, from: "192.0.2.1")
            #expect(later.location == "/team")
        }
    }

    @Test func `what says where it comes from is believed of a trusted proxy only`() async throws {
        try await WebHouse.run { house, client in
            for number in 0..<40 {
                let guess = try await signIn(Browser(client), "", "a guess \(number)", from: "192.0.2.1")
                #expect(guess.status == .unprocessableContent)
                if number == 4 { house.clock.move(seconds: 3600) }
            }
        }
    }

    private func signIn(
        _ browser: Browser, _ name: String, _ password: String, from address: String,
        _ more: [(String, String)] = []
    ) async throws -> TestResponse {
        var headers = Self.here
        if let field = HTTPField.Name("X-Forwarded-For") { headers[field] = address }
        let who = name.isEmpty ? "nobody \(Int.random(in: 0..<1_000_000))" : name
        return try await browser.post(
            "/sign-in", form([("name", who), ("password", password)] + more), headers)
    }
}
