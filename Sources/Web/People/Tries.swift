import Coproduction
import Synchronization

/// Makes guessing passwords and codes slow without ever shutting anybody out (SAFETY 1.8).
///
/// Failures count per account and device. After 5 of them the next try waits 1 minute, then 2, 4, 8 and 15, and no
/// more than that. A device on which the person signed in before has a count of its own, so that a stranger who
/// guesses cannot hold the person up there. Nothing is known here of whether an account exists.
///
/// The counts are in memory only, and begin anew with a restart. Kept on disk they would be a list of the names that
/// strangers typed, and every guess of a flood would be a write that real answers wait for. No stranger can cause a
/// restart, and each gives a guesser 5 tries and no more.
final class Tries: Sendable {
    /// Who tries, and from where.
    struct Key: Hashable, Sendable {
        /// The name that was typed, or whose second step it is; in small letters.
        let account: String
        /// The secret of a device that is known for this account; nil for all others together.
        let device: String?

        init(account: String, device: String?) {
            self.account = account.lowercased()
            self.device = device
        }
    }

    /// Whether a try may be made.
    enum Verdict: Hashable, Sendable {
        case go
        /// So many seconds are still to wait; `isNew` when this wait has just begun.
        case wait(seconds: Int64, isNew: Bool)
    }

    private struct Record {
        var failures: Int
        var last: Moment
        var until: Moment
        var wasTold: Bool
    }

    private let records = Mutex<[Key: Record]>([:])
    /// Failures free of any wait.
    static let free = 5
    /// Failures that lie further back than so many seconds begin again at nothing; a wait that ended begins it anew.
    private static let memory: Int64 = 15 * 60
    /// The minutes to wait after the fifth failure, the sixth, and so on; the last holds for all that follow.
    private static let minutes: [Int64] = [1, 2, 4, 8, 15]
    /// Above so many accounts at once, those that nobody has tried before share one count.
    private static let most = 20_000

    /// Asks for a try, which counts as failed until `wasRight`, so that many at once wait as well.
    func ask(_ key: Key, now: Moment) -> Verdict {
        records.withLock { records in
            if records.count >= Self.most { records = records.filter { !Self.isOver($0.value, at: now) } }
            let isFull = records.count >= Self.most && records[key] == nil
            let key = isFull ? Key(account: "", device: nil) : key
            var record =
                records[key].flatMap { Self.isOver($0, at: now) ? nil : $0 }
                ?? Record(failures: 0, last: now, until: now, wasTold: true)
            if now < record.until {
                let seconds = max(1, record.until.seconds(since: now))
                let isNew = !record.wasTold
                record.wasTold = true
                records[key] = record
                return .wait(seconds: seconds, isNew: isNew)
            }
            record.failures = min(record.failures + 1, 1_000)
            record.last = now
            if record.failures >= Self.free {
                let place = min(record.failures - Self.free, Self.minutes.count - 1)
                let wait = Self.minutes.dropFirst(place).first ?? 15
                record.until = now.adding(seconds: wait * 60)
                record.wasTold = false
            }
            records[key] = record
            return .go
        }
    }

    /// A try was right: nothing of the failures before it is left.
    func wasRight(_ key: Key) {
        records.withLock { $0[key] = nil }
    }

    /// A try was let through and then not made, since too many others wait: it counts as nothing.
    func wasNotMade(_ key: Key) {
        records.withLock { records in
            guard var record = records[key], record.failures > 0 else { return }
            record.failures -= 1
            record.until = record.last
            records[key] = record
        }
    }

    private static func isOver(_ record: Record, at now: Moment) -> Bool {
        now.seconds(since: max(record.last, record.until)) >= memory
    }
}
