import Coproduction
import Testing

@testable import Web

@Suite struct TriesTests {
    private let start = Moment(milliseconds: 1_795_000_000_000)

    @Test func `after five failures the next try waits 1, 2, 4, 8 and 15 minutes, and never more`() {
        let tries = Tries()
        let key = Tries.Key(account: "sam", device: nil)
        var now = start
        for _ in 0..<5 { #expect(tries.ask(key, now: now) == .go) }
        for minutes: Int64 in [1, 2, 4, 8, 15, 15, 15] {
            #expect(tries.ask(key, now: now) == .wait(seconds: minutes * 60, isNew: true))
            now = now.adding(seconds: minutes * 60 - 1)
            #expect(tries.ask(key, now: now) == .wait(seconds: 1, isNew: false))
            now = now.adding(seconds: 1)
            #expect(tries.ask(key, now: now) == .go)
        }
    }

    @Test func `thousands of guesses get hardly a try, and the person on her own device never waits`() {
        let tries = Tries()
        let stranger = Tries.Key(account: "Sam", device: nil)
        let own = Tries.Key(account: "sam", device: "known")
        var (now, made) = (start, 0)
        for guess in 0..<10_000 {
            if tries.ask(stranger, now: now) == .go { made += 1 }
            if guess.isMultiple(of: 500) {
                #expect(tries.ask(own, now: now) == .go)
                tries.wasRight(own)
            }
            now = now.adding(seconds: 6)
        }
        // 10,000 guesses in 16 hours and 40 minutes: 5 at once, then 4 an hour.
        #expect(made <= 75, "\(made) tries were let through")
        #expect(made >= 60)
    }

    @Test func `names that nobody has wait just as long`() {
        let tries = Tries()
        for name in ["sam", "nobody"] {
            let key = Tries.Key(account: name, device: nil)
            let verdicts = (0..<8).map { _ in tries.ask(key, now: start) }
            #expect(verdicts.filter { $0 == .go }.count == 5)
        }
    }

    @Test func `a right try clears the count, and an hour of quiet as well`() {
        let tries = Tries()
        let key = Tries.Key(account: "sam", device: nil)
        for _ in 0..<4 { #expect(tries.ask(key, now: start) == .go) }
        tries.wasRight(key)
        for _ in 0..<5 { #expect(tries.ask(key, now: start) == .go) }
        let later = start.adding(seconds: 3600)
        for _ in 0..<5 { #expect(tries.ask(key, now: later) == .go) }
    }

    @Test
    func `a flood of made-up names does not grow for ever, and shuts nobody out whose name is tried already`()
    {
        let tries = Tries()
        let sam = Tries.Key(account: "sam", device: nil)
        #expect(tries.ask(sam, now: start) == .go)
        for number in 0..<30_000 {
            _ = tries.ask(Tries.Key(account: "name \(number)", device: nil), now: start)
        }
        #expect(tries.ask(sam, now: start) == .go)
    }
}
