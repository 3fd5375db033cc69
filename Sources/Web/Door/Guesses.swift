import Coproduction
import Synchronization

/// Makes guessing codes slow: who guessed wrong waits longer before each answer, right or wrong alike, so that
/// a right code is never refused and the time tells nothing (DESIGN.md section 9).
final class Guesses: Sendable {
    private struct Record {
        var wrong: Int
        var last: Moment
    }
    private let records = Mutex<[String: Record]>([:])
    /// Wrong guesses are forgotten after so many seconds.
    private static let memory: Int64 = 600

    /// How long the next answer to an address waits: nothing for the first 5 wrong guesses, then a quarter of a second,
    /// doubling up to 8 seconds; the same for all addresses together from the 200th wrong guess.
    func wait(for address: String, now: Moment) -> Duration {
        records.withLock { records in
            let own = Self.fresh(records[address], now: now)
            let everybody = Self.fresh(records["everybody"], now: now)
            return max(Self.delay(after: own, free: 5), Self.delay(after: everybody, free: 200))
        }
    }

    /// Remembers a wrong guess.
    func wrong(from address: String, now: Moment) {
        records.withLock { records in
            if records.count > 10_000 { records = records.filter { Self.fresh($0.value, now: now) > 0 } }
            // When thousands of addresses guess at once, only the count of everybody goes on growing.
            for key in [address, "everybody"] where key == "everybody" || records.count < 20_000 {
                records[key] = Record(wrong: Self.fresh(records[key], now: now) + 1, last: now)
            }
        }
    }

    private static func fresh(_ record: Record?, now: Moment) -> Int {
        guard let record, now.seconds(since: record.last) < memory else { return 0 }
        return min(record.wrong, 1_000_000)
    }

    private static func delay(after wrong: Int, free: Int) -> Duration {
        guard wrong > free else { return .zero }
        return .milliseconds(min(8_000, 250 << min(wrong - free - 1, 5)))
    }
}
