/// What the checker found in words that somebody typed for everybody to read.
package struct SummaryFinding: Hashable, Sendable {
    package let foundWords: String
    package let advice: String
    package let isError: Bool

    /// Puts a finding together: the words it is about, what to do, and whether it blocks publishing.
    package init(words: String, advice: String, isError: Bool) {
        foundWords = words
        self.advice = advice
        self.isError = isError
    }
}

/// What the checker found, for the list beside one field or the block above a whole form.
package struct FoundWords: Hashable, Sendable {
    package let found: [SummaryFinding]

    /// Nil when nothing was found.
    init?(_ found: [SummaryFinding]) {
        guard !found.isEmpty else { return nil }
        self.found = found
    }
}
