package import Coproduction
import GRDB

extension Store {
    /// Keeps the public record of a decision; every copy that differs is kept.
    ///
    /// The same reference is the same decision. Without one the slug is random; the same address is then the same
    /// decision, and without an address the same title from the same source.
    package func importDecision(
        _ record: DecisionRecord, source: String, by actor: Actor
    ) async throws(StoreProblem) -> Imported {
        let scribe = scribe(actor)
        let fresh: ID<DecisionRecord> = outside.newID()
        return try await write { db in try db.importDecision(record, source: source, fresh: fresh, scribe) }
    }

    /// What importing a record would do; nothing is kept.
    ///
    /// The slug of a new decision without a reference is another one when it is imported.
    package func wouldImport(
        _ record: DecisionRecord, source: String
    ) async throws(StoreProblem) -> Imported {
        let fresh: ID<DecisionRecord> = outside.newID()
        return try await read { db in
            try db.met(record, source: source, fresh: fresh).imported
        }
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
            try db.insert(summary, for: slug, scribe)
            try db.note(.summaryWritten, slug, nil, scribe)
        }
    }

    /// Says that the easy words of a decision hold, as they are, for the page of the council as it is now.
    ///
    /// Throws `.notFound`, also when there are no easy words.
    package func sayWordsHold(
        for slug: ID<DecisionRecord>, by actor: Actor
    ) async throws(StoreProblem) {
        let scribe = scribe(actor)
        try await write { db in
            guard let summary = try db.summary(of: slug) else { throw StoreProblem.notFound }
            try db.insert(summary, for: slug, scribe)
            try db.note(.summaryHolds, slug, nil, scribe)
        }
    }

    /// One decision with its newest copy and what became of it; nil when there is none.
    package func decision(_ slug: ID<DecisionRecord>) async throws(StoreProblem) -> Decision? {
        try await read { try $0.decision(slug) }
    }

    /// Every decision with its newest copy, by name.
    package func decisions() async throws(StoreProblem) -> [Decision] {
        try await read { try $0.decisions() }
    }

    /// Every copy of a decision's record, the oldest first.
    package func copies(of slug: ID<DecisionRecord>) async throws(StoreProblem) -> [DecisionCopy] {
        try await read { try $0.copies("WHERE decision = ?", [slug.rawValue])[slug] ?? [] }
    }
}

extension Database {
    /// A record beside what is known of the same decision.
    struct Met {
        let imported: Imported
        /// True when this copy says something that the newest one does not say in the same way.
        let isKept: Bool
        /// The newest copy that is known; nil for a decision that is new.
        let known: DecisionRecord?
    }

    fileprivate func insert(
        _ summary: Decision.EasySummary, for slug: ID<DecisionRecord>, _ scribe: Scribe
    ) throws {
        try run(
            "INSERT INTO decision_summary (decision, summary, written_at) VALUES (?, ?, ?)",
            [slug.rawValue, try StoredJSON.text(summary), scribe.at.milliseconds])
        try indexWords(of: slug)
    }

    fileprivate func importDecision(
        _ record: DecisionRecord, source: String, fresh: ID<DecisionRecord>, _ scribe: Scribe
    ) throws -> Imported {
        let met = try met(record, source: source, fresh: fresh)
        guard met.isKept else { return met.imported }
        let slug = met.imported.slug
        var record = record
        if record.address == nil { record.address = met.known?.address }
        let isNew = met.imported == .new(slug)
        if isNew {
            try run(
                "INSERT INTO decision (slug, reference) VALUES (?, ?)", [slug.rawValue, record.reference])
        }
        try run(
            "INSERT INTO decision_copy (decision, record, source, read_at) VALUES (?, ?, ?, ?)",
            [slug.rawValue, try StoredJSON.text(record), source, scribe.at.milliseconds])
        try indexWords(of: slug)
        try note(isNew ? .decisionImported : .decisionChanged, slug, nil, scribe)
        return met.imported
    }

    /// Compares a record with the newest copy of the same decision.
    func met(
        _ record: DecisionRecord, source: String, fresh: ID<DecisionRecord>
    ) throws -> Met {
        guard let known = try slug(of: record, source: source), let before = try decision(known)?.record
        else {
            let slug = record.reference.flatMap(Decision.slug(of:)) ?? fresh
            return Met(imported: .new(slug), isKept: true, known: nil)
        }
        let difference = DecisionDifference(from: before, to: record)
        guard difference.isEmpty else {
            return Met(imported: .changed(known, difference), isKept: true, known: before)
        }
        var same = record
        if same.address == nil { same.address = before.address }
        return Met(
            imported: .unchanged(known), isKept: before.withoutLayout != same.withoutLayout, known: before)
    }
}
