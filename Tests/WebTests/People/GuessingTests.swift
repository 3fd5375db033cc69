import Coproduction
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// 10,000 guesses, counted: the clock is moved, and nothing is waited for.
@Suite struct GuessingTests: PeopleDesk {
    private let start = Moment(milliseconds: 1_795_000_000_000)

    @Test func `10,000 guesses at receipt codes wait longer and longer, and a right code is never refused`() {
        let guesses = Guesses()
        var waited = Duration.zero
        var now = start
        for _ in 0..<10_000 {
            let wait = guesses.guess(from: "192.0.2.1", now: now)
            waited += wait
            now = now.adding(seconds: max(1, wait.components.seconds))
        }
        // 8 seconds each, so about 22 hours for one address; 26^8 codes are there to guess.
        #expect(waited > .seconds(79_000) && waited < .seconds(81_000), "\(waited)")
        // Somebody else has to wait with all others, no longer than 8 seconds, and is answered.
        #expect(guesses.guess(from: "192.0.2.2", now: now) == .seconds(8))
        guesses.wasRight(from: "192.0.2.2")
        #expect(guesses.guess(from: "192.0.2.2", now: now.adding(seconds: 600)) == .zero)
    }

    @Test func `10,000 addresses that guess once each wait together, and memory ends`() {
        let guesses = Guesses()
        let waits = (0..<10_000).map { guesses.guess(from: "made up \($0)", now: start) }
        #expect(waits.prefix(200).allSatisfy { $0 == .zero })
        #expect(waits.suffix(9_700).allSatisfy { $0 == .seconds(8) })
    }

    @Test
    func
        `10,000 guesses at the second step in 16 hours get 75 tries, and her own device gets in all the while`()
        async throws
    {
        try await WebHouse.run { house, client in
            let sam = try await member(house, "Sam", [.decisionClerk])
            let phone = try await setUp(house, sam)
            let own = Browser(client)
            let device = Token(outside: house.site.outside)
            // The code that set the phone up does not work again.
            house.clock.move(seconds: 60)
            try await house.site.store.know(device: device, for: sam.id)
            own.set(house.site.jar.name(.device), device.letters)
            var (made, entered) = (0, 0)
            for guess in 0..<10_000 {
                house.clock.move(seconds: 6)
                let now = house.clock.now
                let key = Tries.Key(account: "second step " + sam.id.rawValue, device: nil)
                if house.site.tries.ask(key, now: now) == .go { made += 1 }
                guard guess.isMultiple(of: 2_500) else { continue }
                let token = Token(outside: house.site.outside)
                try await house.site.store.open(session: token, for: sam.id, proof: .password, waits: true)
                own.set(house.site.jar.name(.session), token.letters)
                let code = phone.code(step: CodeSecret.step(at: now))
                let answer = try await own.post(
                    "/sign-in/second", form([("code", code)]), Self.here)
                if answer.location == "/team" { entered += 1 }
            }
            #expect(made >= 60 && made <= 75, "\(made) tries were let through")
            #expect(entered == 4)
        }
    }

    @Test func `a try that was not made since too many wait counts as none`() {
        let tries = Tries()
        let key = Tries.Key(account: "sam", device: nil)
        for _ in 0..<100 {
            #expect(tries.ask(key, now: start) == .go)
            tries.wasNotMade(key)
        }
        for _ in 0..<5 { #expect(tries.ask(key, now: start) == .go) }
        #expect(tries.ask(key, now: start) == .wait(seconds: 60, isNew: true))
    }

    @Test func `while strangers fill every place of scrypt, a known device goes before them all`()
        async throws
    {
        let passwords = Passwords(cost: 13)
        let kept = try await passwords.kept(Self.password, salt: [UInt8](repeating: 1, count: 16))
        try await withThrowingTaskGroup(of: Bool?.self) { strangers in
            for _ in 0..<60 {
                strangers.addTask {
                    do { return try await passwords.matches("a guess", kept: kept) } catch { return nil }
                }
            }
            // Two are worked out, 20 wait, and 38 are told to come back.
            var refused = 0
            while refused < 38, let answer = try await strangers.next() {
                #expect(answer != true)
                if answer == nil { refused += 1 }
            }
            let before = passwords.timesWorked
            #expect(try await passwords.matches(Self.password, kept: kept, isKnown: true))
            // Those two that were worked out already, and at most two more that began beside it.
            #expect(passwords.timesWorked - before <= 4, "\(passwords.timesWorked - before) went before")
            strangers.cancelAll()
        }
    }

    private func setUp(_ house: WebHouse, _ person: Person) async throws -> CodeSecret {
        let store = house.site.store
        let session = Token(outside: house.site.outside)
        try await store.open(session: session, for: person.id, proof: .password)
        try await store.beginSecondStep(for: person.id)
        let secret = try #require(try await store.begunSecret(of: person.id))
        let code = secret.code(step: CodeSecret.step(at: house.clock.now))
        let id = try #require(try await store.sessions(of: person).first?.id)
        let codes = try await store.confirmSecondStep(
            code, of: person.id, in: id, newToken: Token(outside: house.site.outside))
        _ = try #require(codes)
        return secret
    }
}
