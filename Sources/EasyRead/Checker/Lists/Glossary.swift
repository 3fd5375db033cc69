package import Coproduction

/// Hard words that may be used when they are explained.
package struct Glossary: Sendable {
    /// One hard word or phrase.
    package struct Entry: Hashable, Sendable {
        /// The word as people see it: `Partnership Board`.
        package let word: String
        /// What it means, in one or two easy sentences.
        package let means: String
        /// The picture that shows it, where there is one.
        package let picture: PictureName?

        /// Puts an entry together.
        package init(word: String, means: String, picture: PictureName? = nil) {
            self.word = word
            self.means = means
            self.picture = picture
        }

        /// The letter it stands under: `a`.
        package var letter: String { String(word.lowercased().prefix(1)) }

        /// The name of its place on the page of hard words: `care-plan`.
        package var anchor: String { word.lowercased().replacing(" ", with: "-") }

        /// Where what it means can be read.
        package var address: String { "/words?part=" + letter + "#" + anchor }
    }

    /// The entries in the order of the alphabet.
    package let entries: [Entry]
    /// The entries by their words; the value is the word as people see it.
    let phrases: PhraseIndex<String>
    /// Every single word of an entry, so that the parts of "reasonable adjustment" are known words.
    let words: Set<String>

    /// Puts a glossary together, in the order of the alphabet.
    package init(_ entries: [Entry]) {
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

    /// The letters that words begin with, in the order of the alphabet.
    package var letters: [String] {
        entries.map(\.letter).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// The hard words that stand in texts, in the order of the alphabet; an ending as in "advocates" counts as well.
    package func entries(in texts: [String]) -> [Entry] {
        let spoken = texts.map { text in
            " " + text.lowercased().split { !($0.isLetter || $0 == "-") }.joined(separator: " ") + " "
        }
        return entries.filter { entry in
            let word = entry.word.lowercased()
            return ["", "s", "es"].contains { ending in
                spoken.contains { $0.contains(" " + word + ending + " ") }
            }
        }
    }

    /// What a word means, capitals or not; nil when it is not in the glossary.
    package func meaning(of word: String) -> String? {
        entries.first { $0.word.lowercased() == word.lowercased() }?.means
    }
}
