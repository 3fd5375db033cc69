import Coproduction
import GRDB

extension Database {
    /// One decision with its newest copy and what became of it.
    func decision(_ slug: ID<DecisionRecord>) throws -> Decision? {
        try decisions("WHERE decision = ?", [slug.rawValue]).first
    }

    /// Every decision, by name.
    func decisions() throws -> [Decision] { try decisions("", []) }

    /// Decisions under a condition of ours on `decision`, by name, in a fixed number of statements.
    func decisions(_ condition: String, _ arguments: StatementArguments) throws -> [Decision] {
        let copies = try copies(condition, arguments)
        let summaries = try summaries(condition, arguments)
        let steps = try steps(condition, arguments)
        return copies.compactMap { slug, copies in
            copies.last.map { newest in
                Decision(
                    slug: slug, record: newest.record, summary: summaries[slug]?.summary,
                    source: newest.source, readAt: newest.readAt,
                    history: DecisionHistory(copies: copies, steps: steps[slug] ?? []),
                    wordsOlderThan: summaries[slug].flatMap { copies.changed(since: $0.writtenAt) })
            }
        }.sorted { $0.slug.rawValue < $1.slug.rawValue }
    }

    /// The copies of decisions, each decision's oldest first.
    func copies(
        _ condition: String, _ arguments: StatementArguments
    ) throws -> [ID<DecisionRecord>: [DecisionCopy]] {
        let sql = "SELECT decision, record, source, read_at FROM decision_copy \(condition) ORDER BY row"
        let rows = try all(sql, arguments) { row in
            (
                try row.kind(0, as: ID<DecisionRecord>.self),
                DecisionCopy(
                    record: try StoredJSON.value(try row.text(1)), source: try row.text(2),
                    readAt: try row.moment(3))
            )
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    private typealias Written = (summary: Decision.EasySummary, writtenAt: Moment)

    /// The newest summaries in easy words, and when each was written or last said to hold.
    private func summaries(
        _ condition: String, _ arguments: StatementArguments
    ) throws -> [ID<DecisionRecord>: Written] {
        let sql = "SELECT decision, summary, written_at FROM decision_summary \(condition) ORDER BY row"
        let rows: [(ID<DecisionRecord>, Written)] = try all(sql, arguments) {
            (
                try $0.kind(0, as: ID<DecisionRecord>.self),
                (try StoredJSON.value(try $0.text(1), as: Decision.EasySummary.self), try $0.moment(2))
            )
        }
        return Dictionary(rows, uniquingKeysWith: { _, new in new })
    }

    /// The newest summary of a decision in easy words.
    func summary(of slug: ID<DecisionRecord>) throws -> Decision.EasySummary? {
        let sql = "SELECT summary FROM decision_summary WHERE decision = ? ORDER BY row DESC LIMIT 1"
        return try first(sql, [slug.rawValue]) { try StoredJSON.value(try $0.text(0)) }
    }
}
