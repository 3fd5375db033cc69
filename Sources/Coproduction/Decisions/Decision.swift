/// One entry of the decision register: its public record as printed, and what was added to make it readable.
package struct Decision: Hashable, Sendable {
    /// The slug in addresses: `21-00033` for 21/00033, random where the record has no reference.
    package let slug: ID<DecisionRecord>
    /// The record as the council printed it.
    package let record: DecisionRecord
    /// The summary in easy words; nil while nobody has written it.
    package let summary: EasySummary?
    /// The day on which the council's page changed after the easy words were written; nil while they are of today.
    package let wordsOlderThan: Day?
    /// The paper or address it was read from, as the reader of the page may know it.
    package let source: String
    /// When this copy was read.
    package let readAt: Moment
    /// What became of it, as dated rows.
    package let history: DecisionHistory

    /// Puts a decision together; without a history, what the copy itself says is all that is known.
    package init(
        slug: ID<DecisionRecord>, record: DecisionRecord, summary: EasySummary?, source: String,
        readAt: Moment, history: DecisionHistory? = nil, wordsOlderThan: Day? = nil
    ) {
        self.wordsOlderThan = wordsOlderThan
        let copy = DecisionCopy(record: record, source: source, readAt: readAt)
        self.history = history ?? DecisionHistory(copies: [copy], steps: [])
        self.slug = slug
        self.record = record
        self.summary = summary
        self.source = source
        self.readAt = readAt
    }

    /// A decision in easy words.
    package struct EasySummary: Hashable, Sendable, Codable {
        /// The name in easy words.
        package let title: String
        /// What it is about, a sentence each.
        package let sentences: [String]
        /// What it waits for, a sentence each; empty when it waits for nothing.
        package let waitsFor: [String]

        /// Puts a summary together.
        package init(title: String, sentences: [String], waitsFor: [String]) {
            self.title = title
            self.sentences = sentences
            self.waitsFor = waitsFor
        }
    }

    /// The slug of a printed reference: `21/00033` is `21-00033`; nil when nothing usable is left of it.
    package static func slug(of reference: String) -> ID<DecisionRecord>? {
        let kept = reference.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return kept.contains { $0 != "-" } ? ID(rawValue: String(kept)) : nil
    }
}

/// One copy of a decision's public record, as it was read on a day.
package struct DecisionCopy: Hashable, Sendable {
    /// The record as it was then.
    package let record: DecisionRecord
    /// The paper or address it was read from.
    package let source: String
    /// When it was read.
    package let readAt: Moment

    /// Puts a copy together.
    package init(record: DecisionRecord, source: String, readAt: Moment) {
        self.record = record
        self.source = source
        self.readAt = readAt
    }
}

extension [DecisionCopy] {
    /// The day of the first copy, the oldest first, that says something else than what was known at a moment.
    ///
    /// Nil when the newest says what was known then, also when the page changed and changed back.
    package func changed(since moment: Moment) -> Day? {
        guard let newest = last, newest.readAt > moment,
            let known = last(where: { $0.readAt <= moment }) ?? first
        else { return nil }
        func differs(_ copy: DecisionCopy) -> Bool {
            !DecisionDifference(from: known.record, to: copy.record).isEmpty
        }
        guard differs(newest) else { return nil }
        return first { $0.readAt > moment && differs($0) }?.readAt.dayInLondon
    }
}

/// Where a decision stands, in the order in which one follows the other.
package enum DecisionState: String, Hashable, Sendable, CaseIterable {
    case planned
    case openForEvidence = "open-for-evidence"
    case decided
    case putIntoEffect = "put-into-effect"
    case withdrawn, replaced
}
