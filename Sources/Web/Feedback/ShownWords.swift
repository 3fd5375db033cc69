import Coproduction
import Storage
import Synchronization

/// Which devices just now show whose words: in memory only, for half an hour, gone with a restart.
final class ShownWords: Sendable {
    private struct Entry {
        let code: ReceiptCode
        let until: Moment
    }
    private let entries = Mutex<[Token: Entry]>([:])
    /// How long a device remembers whose words it shows, in seconds.
    static let seconds: Int64 = 1800

    /// Lets a device show the words of a code from now.
    func show(_ code: ReceiptCode, to token: Token, now: Moment) {
        entries.withLock { entries in
            if entries.count >= 10_000 { entries = entries.filter { $0.value.until > now } }
            if entries.count < 20_000 {
                entries[token] = Entry(code: code, until: now.adding(seconds: Self.seconds))
            }
        }
    }

    /// The code whose words a device may show; nil when there is none any more.
    func code(shownTo token: Token, now: Moment) -> ReceiptCode? {
        entries.withLock { entries in
            guard let entry = entries[token], entry.until > now else {
                entries[token] = nil
                return nil
            }
            return entry.code
        }
    }

    /// Forgets at once.
    func forget(_ token: Token) { entries.withLock { $0[token] = nil } }
}
