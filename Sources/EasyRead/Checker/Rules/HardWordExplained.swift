/// L08: a word of the glossary is explained where it is used first.
struct HardWordExplained: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context != .board else { return }
        var known = reading.explained
        for (index, sentence) in reading.sentences.enumerated() {
            let found = Self.words(of: sentence, reading.lists)
            guard !found.isEmpty else { continue }
            let next = reading.sentences.dropFirst(index + 1).first
            let explained = Self.explains(sentence, next: next, found, reading.lists)
            for (word, place) in found where known.insert(word).inserted && !explained.contains(word) {
                let token = sentence.word(place)
                findings.add(
                    .hardWordExplained, .error, word, line: token?.line ?? sentence.line,
                    "Say what this word means in the next sentence.")
            }
        }
    }

    /// The hard words that sentences explain, by their entries in the glossary.
    static func explained(in sentences: [Sentence], lists: Lists) -> Set<String> {
        var all: Set<String> = []
        for (index, sentence) in sentences.enumerated() {
            let found = words(of: sentence, lists)
            let next = sentences.dropFirst(index + 1).first
            all.formUnion(explains(sentence, next: next, found, lists))
        }
        return all
    }

    /// The hard words in a sentence and where they stand.
    private static func words(of sentence: Sentence, _ lists: Lists) -> [(word: String, place: Int)] {
        var found: [(word: String, place: Int)] = []
        var index = 0
        while index < sentence.words.count {
            guard let entry = lists.glossary.phrases.match(sentence, at: index, lists: lists) else {
                index += 1
                continue
            }
            found.append((entry.value, index))
            index += entry.words.count
        }
        return found
    }

    /// Those of the found words that this sentence or the next one explains.
    private static func explains(
        _ sentence: Sentence, next: Sentence?, _ found: [(word: String, place: Int)], _ lists: Lists
    ) -> Set<String> {
        var explained: Set<String> = []
        for (word, _) in found where defines(sentence, word, lists) { explained.insert(word) }
        guard let next, !next.isQuestion else { return explained }
        if isThisMeans(next), let last = found.last { explained.insert(last.word) }
        for (word, _) in found where defines(next, word, lists, needsVerb: false) { explained.insert(word) }
        return explained
    }

    /// "This means …", "It is when …".
    private static func isThisMeans(_ sentence: Sentence) -> Bool {
        let first = sentence.firstWord
        let second = sentence.lower(1)
        return ["this", "that", "it", "they"].contains(first)
            && ["means", "mean", "is", "are"].contains(second)
            || first == "these" && second == "are"
    }

    /// "An advocate helps you", "Consent means …": the word comes first and a verb tells what it is.
    private static func defines(_ sentence: Sentence, _ word: String, _ lists: Lists, needsVerb: Bool = true)
        -> Bool
    {
        guard !sentence.isQuestion else { return false }
        let start = Grammar.determiners.contains(sentence.firstWord) || sentence.firstWord == "when" ? 1 : 0
        guard let entry = lists.glossary.phrases.match(sentence, at: start, lists: lists), entry.value == word
        else {
            return false
        }
        let verb = sentence.lower(start + entry.words.count)
        if ["means", "mean", "is", "are"].contains(verb) { return true }
        if needsVerb { return ["a", "an"].contains(sentence.firstWord) && verb.hasSuffix("s") }
        return !verb.isEmpty && verb.hasSuffix("s") || Grammar.auxiliaries.contains(verb)
    }
}
