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
    /// Phrases that one rule each looks for.
    let phrases: PhraseBook
    /// Words that go together: "care and support", "good or bad".
    let pairs: Set<String>
    /// Words that say how somebody or something is.
    let describing: Set<String>
    /// Words that say what somebody does and that are hardly ever the name of a thing.
    let doing: Set<String>
    /// Words for the same thing, a set each.
    let sameThings: SameThingsList
    /// Phrases that can mean that somebody is in danger.
    package let danger: DangerWords

    /// True when a text holds words that can mean that somebody is in danger: "he hit me", "I want to die".
    package func isDanger(_ text: String) -> Bool { danger.isIn(text) }

    /// What we say instead of hard words, in the order of the alphabet.
    package var simplerWords: [String] { hard.entries.map(\.value).sorted() }

    /// All that is said about phrases, in the order of the alphabet.
    package var adviceOfPhrases: [String] {
        Set(phrases.all.filter { $0.instead != .fine }.map(\.advice)).sorted()
    }

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

    /// A word and all that it can be a form of, for phrases that are looked for in any form.
    ///
    /// A stem of 3 letters or less is left out: "used" is no form of "us".
    func wideForms(of token: Token) -> [String] {
        let word = token.withoutPossessive
        var forms = [token.lower]
        if word != token.lower { forms.append(word) }
        if let plain = irregular[word] { forms.append(plain) }
        guard word.utf8.count > 4, !Self.hasNoForms.contains(word) else { return forms }
        return forms + Stems.stems(of: word).filter { $0.utf8.count > 2 }
    }

    /// Common words that end like a form of another word and are none.
    private static let hasNoForms: Set<String> = [
        "during", "thing", "things", "something", "anything", "nothing", "everything", "morning", "evening",
        "other", "under", "after", "never", "ever", "number", "doctor", "better", "later", "together",
        "mother", "father", "brother", "sister", "daughter", "family", "only", "early", "friendly", "answer",
    ]
}
