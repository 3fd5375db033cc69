/// Hard words that may be used when they are explained.
package struct Glossary: Sendable {
    /// One hard word or phrase.
    package struct Entry: Hashable, Sendable {
        /// The word as people see it: `Partnership Board`.
        package let word: String
        /// What it means, in one or two easy sentences.
        package let means: String
    }

    /// The entries in the order of the alphabet.
    package let entries: [Entry]
    /// The entries by their words; the value is the word as people see it.
    let phrases: PhraseIndex<String>
    /// Every single word of an entry, so that the parts of "reasonable adjustment" are known words.
    let words: Set<String>

    init(_ entries: [Entry]) {
        self.entries = entries.sorted { $0.word.lowercased() < $1.word.lowercased() }
        var phrases = PhraseIndex<String>()
        var words: Set<String> = []
        for entry in entries {
            let parts = entry.word.lowercased().split(separator: " ").map(String.init)
            phrases.add(parts, entry.word)
            words.formUnion(parts)
        }
        self.phrases = phrases
        self.words = words
    }

    /// What a word means, capitals or not; nil when it is not in the glossary.
    package func meaning(of word: String) -> String? {
        entries.first { $0.word.lowercased() == word.lowercased() }?.means
    }
}
