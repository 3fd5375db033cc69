package import Coproduction
import GRDB
import Synchronization

/// The register of decisions as its list needs it, remembered, and brought up to date by what was written since.
///
/// One read of the database for each look, however many decisions there are.
package final class Register: Sendable {
    private struct Memory {
        var known: [ID<DecisionRecord>: RegisteredDecision] = [:]
        var read = RegisterRead.Upto()
    }

    /// The register at one moment.
    package struct Seen: Sendable {
        /// Every decision, in no order.
        package let all: [RegisteredDecision]
        /// The decisions with the words that were looked for, the best first; nil when none were.
        package let found: [RegisteredDecision]?
    }

    private let store: Store
    private let memory = Mutex(Memory())

    /// Remembers the register of a store.
    package init(_ store: Store) { self.store = store }

    /// The whole register, and what has the words that were typed; empty words look for nothing.
    package func seen(looking typed: String = "") async throws(StoreProblem) -> Seen {
        let since = memory.withLock { $0.read }
        let read = try await store.register(since: since, looking: typed)
        let known = memory.withLock { memory in
            if read.upto.isAtLeast(memory.read) {
                for decision in read.changed { memory.known[decision.slug] = decision }
                memory.read = read.upto
            }
            return memory.known
        }
        return Seen(all: Array(known.values), found: read.found.map { $0.compactMap { known[$0] } })
    }
}

/// What one read of the register gave.
struct RegisterRead: Sendable {
    /// What was written since the last read.
    let changed: [RegisteredDecision]
    /// What has the words that were looked for, the best first; nil when none were.
    let found: [ID<DecisionRecord>]?
    let upto: Upto

    /// How far the register was read: the last row of everything that can change it.
    struct Upto: Sendable {
        var copy: Int64 = 0
        var summary: Int64 = 0
        var step: Int64 = 0
        var takenBack: Int64 = 0

        func isAtLeast(_ other: Upto) -> Bool {
            copy >= other.copy && summary >= other.summary && step >= other.step
                && takenBack >= other.takenBack
        }
    }
}

extension Store {
    fileprivate func register(
        since: RegisterRead.Upto, looking typed: String
    ) async throws(StoreProblem) -> RegisterRead {
        try await read { db in
            RegisterRead(
                changed: try db.registered(since: since),
                found: typed.allSatisfy(\.isWhitespace) ? nil : try db.decisions(withWords: typed),
                upto: try db.registerUpto())
        }
    }
}

extension Database {
    fileprivate func registerUpto() throws -> RegisterRead.Upto {
        let sql = """
            SELECT (SELECT IFNULL(MAX(row), 0) FROM decision_copy), (SELECT IFNULL(MAX(row), 0) FROM decision_summary),
                (SELECT IFNULL(MAX(row), 0) FROM decision_step),
                (SELECT IFNULL(MAX(row), 0) FROM decision_step_taken_back)
            """
        return try first(sql) {
            RegisterRead.Upto(
                copy: try $0.integer(0), summary: try $0.integer(1), step: try $0.integer(2),
                takenBack: try $0.integer(3))
        } ?? RegisterRead.Upto()
    }

    fileprivate func registered(since: RegisterRead.Upto) throws -> [RegisteredDecision] {
        let condition = """
            WHERE decision IN (SELECT decision FROM decision_copy WHERE row > ?
                UNION SELECT decision FROM decision_summary WHERE row > ?
                UNION SELECT decision FROM decision_step WHERE row > ?
                UNION SELECT decision FROM decision_step JOIN decision_step_taken_back AS back
                    ON back.step = decision_step.row WHERE back.row > ?)
            """
        return try decisions(condition, [since.copy, since.summary, since.step, since.takenBack]).map(
            RegisteredDecision.init)
    }

    /// The decisions that have all the words, the best first: the number before the names, the names before the text.
    func decisions(withWords typed: String) throws -> [ID<DecisionRecord>] {
        guard let expression = SearchWords.expression(typed) else { return [] }
        let sql = """
            SELECT decision FROM decision_words WHERE decision_words MATCH ?
            ORDER BY bm25(decision_words, 0, 10, 6, 6, 1), rowid
            """
        return try all(sql, [expression]) { try $0.kind(0) }
    }
}
