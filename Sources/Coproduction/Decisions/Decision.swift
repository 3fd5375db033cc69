/// One entry of the decision register: its public record as printed, and what was added to make it readable.
package struct Decision: Hashable, Sendable {
    /// The slug in addresses: `21-00033` for 21/00033, random where the record has no reference.
    package let slug: ID<DecisionRecord>
    /// The record as the council printed it.
    package let record: DecisionRecord
    /// The summary in easy words; nil while nobody has written it.
    package let summary: EasySummary?
    /// The paper or address it was read from, as the reader of the page may know it.
    package let source: String
    /// When this copy was read.
    package let readAt: Moment

    /// Puts a decision together.
    package init(
        slug: ID<DecisionRecord>, record: DecisionRecord, summary: EasySummary?, source: String,
        readAt: Moment
    ) {
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

/// Where a decision stands.
package enum DecisionState: String, Hashable, Sendable, CaseIterable {
    case planned
    case openForEvidence = "open-for-evidence"
    case decided
    case putIntoEffect = "put-into-effect"
    case withdrawn, replaced
}
