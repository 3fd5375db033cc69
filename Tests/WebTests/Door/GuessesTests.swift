import Coproduction
import Testing

@testable import Web

@Suite struct GuessesTests {
    private let now = Moment(milliseconds: 1_795_000_000_000)

    @Test func `the first five wrong guesses wait for nothing, and then each waits longer up to 8 seconds`() {
        let guesses = Guesses()
        let waits = (0..<14).map { _ in guesses.guess(from: "a", now: now) }
        #expect(waits.prefix(6).allSatisfy { $0 == .zero })
        #expect(waits[6] == .milliseconds(250))
        #expect(waits[7] == .milliseconds(500))
        #expect(waits.last == .seconds(8))
    }

    @Test func `a right code is taken back and is never refused`() {
        let guesses = Guesses()
        for _ in 0..<100 {
            #expect(guesses.guess(from: "a", now: now) == .zero)
            guesses.wasRight(from: "a")
        }
    }

    @Test func `another address does not wait, and ten minutes later nobody does`() {
        let guesses = Guesses()
        for _ in 0..<20 { _ = guesses.guess(from: "a", now: now) }
        #expect(guesses.guess(from: "b", now: now) == .zero)
        #expect(guesses.guess(from: "a", now: now.adding(seconds: 601)) == .zero)
    }

    @Test func `many addresses at once wait together from the two hundredth guess`() {
        let guesses = Guesses()
        for number in 0..<201 { #expect(guesses.guess(from: "a\(number)", now: now) == .zero) }
        #expect(guesses.guess(from: "new", now: now) == .milliseconds(250))
    }
}
