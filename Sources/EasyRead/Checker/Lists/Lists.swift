/// The words that the checker knows, read from `EasyRead/Lists`.
package struct Lists: Sendable {
    /// Common words that everybody knows.
    let base: Set<String>
    /// Words that people in Kent have agreed on: doctor, carer, autistic, Medway.
    let local: Set<String>
    /// Hard words with what they mean.
    package let glossary: Glossary
    /// Hard words and phrases with simpler ones.
    let hard: PhraseIndex<String>
    /// Short names in capitals that may be used.
    let acronyms: Acronyms
    /// Forms that endings do not explain: went → go.
    let irregular: [String: String]
    /// Participles that do not end in -ed: told, given.
    let participles: Set<String>
    /// Participles that say how somebody is or what something is called: tired, married.
    let adjectives: Set<String>
    /// Participles that can be both: closed, allowed.
    let perhapsAdjectives: Set<String>
    /// Phrases that can mean that somebody is in danger.
    package let danger: DangerWords

    /// True when a text holds words that can mean that somebody is in danger: "he hit me", "I want to die".
    package func isDanger(_ text: String) -> Bool { danger.isIn(text) }

    /// What we say instead of hard words, in the order of the alphabet.
    package var simplerWords: [String] { hard.entries.map(\.value).sorted() }

    /// The hard words and phrases, in the order of the alphabet.
    package var hardPhrases: [String] { hard.entries.map { $0.words.joined(separator: " ") }.sorted() }

    /// True when a word is common or agreed on, in any of its forms.
    package func isKnown(_ word: String) -> Bool {
        if base.contains(word) || local.contains(word) || irregular[word] != nil { return true }
        return Stems.stems(of: word).contains { base.contains($0) || local.contains($0) }
    }

    /// True when a word is part of a hard word that the glossary explains, in any of its forms.
    func isInGlossary(_ word: String) -> Bool {
        glossary.words.contains(word) || Stems.stems(of: word).contains { glossary.words.contains($0) }
    }

    /// True when a word stands in the lists just so, not as a form of another.
    func isListed(_ word: String) -> Bool { base.contains(word) || local.contains(word) }

    /// A word and what it can be a form of; only itself when it stands in the lists just so.
    func forms(of word: String) -> [String] {
        if base.contains(word) { return [word] }
        if let plain = irregular[word] { return [word, plain] }
        return [word] + Stems.stems(of: word)
    }
}
