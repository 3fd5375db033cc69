import Coproduction
import Synchronization

/// Bounds how often something is done for whoever asks: so many times in 15 minutes for each of several counts.
///
/// Who asks more often is answered as always, and nothing is done.
final class Asks: Sendable {
    /// One count, and how many of it are done.
    struct Count: Hashable, Sendable {
        let name: String
        let most: Int
    }

    private struct Record {
        var number: Int
        let began: Moment
    }

    private let records = Mutex<[String: Record]>([:])
    private static let window: Int64 = 15 * 60
    /// Above so many names at once nothing new is done until some are over.
    private static let most = 20_000

    /// True when it may be done now; every count is raised then.
    func may(_ counts: [Count], now: Moment) -> Bool {
        records.withLock { records in
            if records.count + counts.count > Self.most {
                records = records.filter { now.seconds(since: $0.value.began) < Self.window }
                guard records.count + counts.count <= Self.most else { return false }
            }
            let fresh = counts.map { count in
                records[count.name].flatMap { now.seconds(since: $0.began) < Self.window ? $0 : nil }
                    ?? Record(number: 0, began: now)
            }
            guard zip(fresh, counts).allSatisfy({ $0.number < $1.most }) else { return false }
            for (record, count) in zip(fresh, counts) {
                records[count.name] = Record(number: record.number + 1, began: record.began)
            }
            return true
        }
    }
}
