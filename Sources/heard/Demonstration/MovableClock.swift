import Coproduction
import Synchronization

/// The real clock, which the demonstration sets back while it tells what happened before today.
final class MovableClock: Sendable {
    private let daysBack = Mutex(0)
    private let ahead: Int64

    /// A clock that runs so many seconds ahead of the real one.
    init(secondsAhead: Int64 = 0) { ahead = secondsAhead }

    /// Sets the clock back so many days; 0 is now.
    func setBack(days: Int) { daysBack.withLock { $0 = days } }

    /// The clock and the source of ids to hand in.
    var outside: Outside {
        Outside(
            now: {
                let back = Int64(self.daysBack.withLock { $0 }) * -86_400
                return Outside.real.now().adding(seconds: back + self.ahead)
            },
            randomBytes: Outside.real.randomBytes)
    }
}
