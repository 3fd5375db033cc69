package import Coproduction
import GRDB

/// What became of a decision that was read again.
package enum Imported: Hashable, Sendable {
    /// It was not known.
    case new(ID<DecisionRecord>)
    /// It is known with exactly this text.
    case unchanged(ID<DecisionRecord>)
    /// It is known and its text has changed; the old copy is kept.
    case changed(ID<DecisionRecord>)

    /// The decision's name in addresses.
    package var slug: ID<DecisionRecord> {
        switch self {
        case .new(let slug), .unchanged(let slug), .changed(let slug): slug
        }
    }
}

extension Store {
    /// Keeps the public record of a decision; every copy that differs is kept.
    ///
    /// Without a reference the slug is random; the same title from the same source is then the same decision.
    package func importDecision(
        _ record: DecisionRecord, source: String, by actor: Actor
    ) async throws(StoreProblem) -> Imported {
        let scribe = scribe(actor)
        let fresh: ID<DecisionRecord> = outside.newID()
        return try await write { db in try db.importDecision(record, source: source, fresh: fresh, scribe) }
    }

    /// Writes a decision in easy words; the newest counts.
    ///
    /// Throws `.notFound`.
    package func write(
        _ summary: Decision.EasySummary, for slug: ID<DecisionRecord>, by actor: Actor
    ) async throws(StoreProblem) {
        let scribe = scribe(actor)
        try await write { db in
            guard try db.has("SELECT 1 FROM decision WHERE slug = ?", [slug.rawValue]) else {
                throw StoreProblem.notFound
            }
            try db.run(
                "INSERT INTO decision_summary (decision, summary, written_at) VALUES (?, ?, ?)",
                [slug.rawValue, try StoredJSON.text(summary), scribe.at.milliseconds])
            try db.note(.summaryWritten, slug, nil, scribe)
        }
    }

    /// One decision with its newest copy; nil when there is none.
    package func decision(_ slug: ID<DecisionRecord>) async throws(StoreProblem) -> Decision? {
        try await read { try $0.decision(slug) }
    }

    /// Every decision with its newest copy, by name.
    package func decisions() async throws(StoreProblem) -> [Decision] {
        try await read { try $0.decisions() }
    }
}

extension Database {
    fileprivate func importDecision(
        _ record: DecisionRecord, source: String, fresh: ID<DecisionRecord>, _ scribe: Scribe
    ) throws -> Imported {
        let known = try slug(of: record, source: source)
        let slug = known ?? record.reference.flatMap(Decision.slug(of:)) ?? fresh
        if let known, try decision(known)?.record == record { return .unchanged(known) }
        if known == nil {
            try run(
                "INSERT INTO decision (slug, reference) VALUES (?, ?)", [slug.rawValue, record.reference])
        }
        try run(
            "INSERT INTO decision_copy (decision, record, source, read_at) VALUES (?, ?, ?, ?)",
            [slug.rawValue, try StoredJSON.text(record), source, scribe.at.milliseconds])
        try note(known == nil ? .decisionImported : .decisionChanged, slug, nil, scribe)
        return known == nil ? .new(slug) : .changed(slug)
    }

    /// The slug under which a record is known already.
    private func slug(of record: DecisionRecord, source: String) throws -> ID<DecisionRecord>? {
        if let slug = record.reference.flatMap(Decision.slug(of:)) {
            return try has("SELECT 1 FROM decision WHERE slug = ?", [slug.rawValue]) ? slug : nil
        }
        let sql = """
            SELECT decision.slug FROM decision JOIN decision_copy ON decision_copy.decision = decision.slug
            WHERE decision.reference IS NULL AND decision_copy.source = ? ORDER BY decision_copy.row DESC
            """
        let sameSource = try all(sql, [source]) { try $0.kind(0, as: ID<DecisionRecord>.self) }
        return try sameSource.first { try decision($0)?.record.title == record.title }
    }

    /// One decision with its newest copy.
    func decision(_ slug: ID<DecisionRecord>) throws -> Decision? {
        let sql =
            "SELECT record, source, read_at FROM decision_copy WHERE decision = ? ORDER BY row DESC LIMIT 1"
        let summary = try summary(of: slug)
        return try first(sql, [slug.rawValue]) { row in
            Decision(
                slug: slug, record: try StoredJSON.value(try row.text(0)), summary: summary,
                source: try row.text(1), readAt: try row.moment(2))
        }
    }

    func decisions() throws -> [Decision] {
        let slugs = try all("SELECT slug FROM decision ORDER BY slug") {
            try $0.kind(0, as: ID<DecisionRecord>.self)
        }
        return try slugs.compactMap { try decision($0) }
    }

    /// The newest summary of a decision in easy words.
    func summary(of slug: ID<DecisionRecord>) throws -> Decision.EasySummary? {
        let sql = "SELECT summary FROM decision_summary WHERE decision = ? ORDER BY row DESC LIMIT 1"
        return try first(sql, [slug.rawValue]) { try StoredJSON.value(try $0.text(0)) }
    }
}
