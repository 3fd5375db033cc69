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

    /// Counts a guess, and says how long its answer waits: nothing for the first 5 wrong guesses of an address, then
    /// a quarter of a second, doubling up to 8 seconds; the same for all addresses together from the 200th.
    ///
    /// A guess counts as wrong until it turns out right, so that many at once wait as well.
    func guess(from address: String, now: Moment) -> Duration {
        records.withLock { records in
            let own = Self.fresh(records[address], now: now)
            let everybody = Self.fresh(records[Self.everybody], now: now)
            if records.count > 10_000 { records = records.filter { Self.fresh($0.value, now: now) > 0 } }
            // When thousands of addresses guess at once, only the count of everybody goes on growing.
            if records.count < 20_000 { records[address] = Record(wrong: own + 1, last: now) }
            records[Self.everybody] = Record(wrong: everybody + 1, last: now)
            return max(Self.delay(after: own, free: 5), Self.delay(after: everybody, free: 200))
        }
    }

    /// Takes a guess back that was right.
    func wasRight(from address: String) {
        records.withLock { records in
            for key in [address, Self.everybody] {
                if let wrong = records[key]?.wrong, wrong > 0 { records[key]?.wrong = wrong - 1 }
            }
        }
    }

    private static let everybody = "everybody"

    private static func fresh(_ record: Record?, now: Moment) -> Int {
        guard let record, now.seconds(since: record.last) < memory else { return 0 }
        return min(record.wrong, 1_000_000)
    }

    private static func delay(after wrong: Int, free: Int) -> Duration {
        guard wrong > free else { return .zero }
        return .milliseconds(min(8_000, 250 << min(wrong - free - 1, 5)))
    }
}
