import Coproduction
import Synchronization

/// Words that one person may see once, on the page that follows the form that made them: a link, recovery codes.
///
/// They are only here, in memory, and gone after 5 minutes.
final class ShownOnce: Sendable {
    private struct Kept {
        let words: [String]
        let ends: Moment
    }

    private struct Key: Hashable {
        let reader: ID<Person>
        let subject: String
    }

    private let kept = Mutex<[Key: Kept]>([:])
    private static let seconds: Int64 = 300

    /// Keeps words for a person until they see them.
    func keep(_ words: [String], about subject: String, for reader: ID<Person>, now: Moment) {
        kept.withLock { kept in
            kept = kept.filter { $0.value.ends > now }
            kept[Key(reader: reader, subject: subject)] = Kept(
                words: words, ends: now.adding(seconds: Self.seconds))
        }
    }

    /// The words, for the first time and the last; nil when there are none.
    func take(about subject: String, for reader: ID<Person>, now: Moment) -> [String]? {
        kept.withLock { kept in
            let found = kept.removeValue(forKey: Key(reader: reader, subject: subject))
            return found.flatMap { $0.ends > now ? $0.words : nil }
        }
    }
}
