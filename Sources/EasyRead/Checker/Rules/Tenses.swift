/// L17: "have been waiting", "had told": other times than the present and the simple past.
struct Tenses: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context.isEasyRead else { return }
        let severity: Severity = reading.context == .page ? .warning : .error
        for sentence in reading.sentences {
            var after = 0
            for index in sentence.words.indices where index >= after {
                guard let found = Self.hard(at: index, in: sentence, reading.lists) else { continue }
                after = found.last + 1
                findings.add(
                    .tense, found.isSure ? severity : .warning, sentence.text(from: index, to: found.last),
                    line: sentence.word(index)?.line ?? sentence.line, "Say what is now, or what was.")
            }
        }
    }

    private struct Found {
        let last: Int
        let isSure: Bool
    }

    private static let have: Set<String> = ["have", "has", "had", "having", "haven't", "hasn't", "hadn't"]
    private static let shortHave: Set<String> = [
        "i've", "you've", "we've", "they've", "who've", "i'd", "you'd", "we'd", "they'd",
    ]
    /// Words that can stand between "have" and the word that belongs to it.
    private static let between: Set<String> = [
        "not", "never", "ever", "always", "already", "just", "also", "only", "all", "both", "recently",
        "still",
        "since", "long", "often", "ever", "any", "really", "now",
    ]

    private static func hard(at index: Int, in sentence: Sentence, _ lists: Lists) -> Found? {
        let word = sentence.lower(index)
        if word == "used", sentence.lower(index + 1) == "to", isPastHabit(at: index, in: sentence, lists) {
            return Found(last: index + 1, isSure: false)
        }
        if word == "been", sentence.lower(index + 1) == "being" {
            return Found(last: index + 1, isSure: true)
        }
        guard have.contains(word) || shortHave.contains(word) else { return nil }
        if let been = place(of: "been", after: index, in: sentence), let ing = ing(after: been, in: sentence)
        {
            return Found(last: ing, isSure: true)
        }
        if ["will", "shall", "would"].contains(sentence.lower(index - 1)), word == "have" {
            return participle(after: index, in: sentence, lists, isOpen: false).map {
                Found(last: $0, isSure: true)
            }
        }
        let isPast = word == "had" || word == "hadn't" || word.hasSuffix("'d") || word == "having"
        guard isPast else { return nil }
        return participle(after: index, in: sentence, lists, isOpen: isOpen(index, sentence))
            .map { Found(last: $0, isSure: true) }
    }

    /// "Had the doctor told you?", "When she came, had you eaten?": the one who does it stands between.
    private static func isOpen(_ index: Int, _ sentence: Sentence) -> Bool {
        if index == 0 || sentence.mark(beforeWord: index)?.isMark(",") == true { return true }
        return sentence.isQuestion && Grammar.asking.contains(sentence.lower(index - 1))
    }

    private static func isPastHabit(at index: Int, in sentence: Sentence, _ lists: Lists) -> Bool {
        let before = sentence.lower(index - 1)
        if Grammar.be.contains(before) || ["get", "got", "getting", "is", "not", "got"].contains(before) {
            return false
        }
        return ["thing", "pronoun", "small"].contains(
            String(describing: WordKind(at: index - 1, in: sentence, lists)))
            && WordKind(at: index + 2, in: sentence, lists) != .nothing
    }

    /// The place of a word after "have", with the one who does it in between.
    private static func place(of word: String, after index: Int, in sentence: Sentence) -> Int? {
        for place in (index + 1)...(index + 5) {
            if sentence.lower(place) == word { return place }
            if sentence.word(place) == nil || ["to", "and", "or", "that"].contains(sentence.lower(place)) {
                return nil
            }
        }
        return nil
    }

    private static func ing(after been: Int, in sentence: Sentence) -> Int? {
        for place in (been + 1)...(been + 2) {
            let word = sentence.lower(place)
            if word.hasSuffix("ing"), word.utf8.count > 4, !nouns.contains(word) { return place }
            if !between.contains(word) { return nil }
        }
        return nil
    }

    /// Words with -ing that are things or say how something is.
    private static let nouns: Set<String> = [
        "nothing", "anything", "something", "everything", "boring", "interesting", "training", "evening",
        "morning", "amazing", "exciting", "building", "meeting", "annoying", "worrying", "confusing",
    ]

    /// The place of the participle that belongs to "had"; `isOpen` lets a subject stand between.
    private static func participle(after index: Int, in sentence: Sentence, _ lists: Lists, isOpen: Bool)
        -> Int?
    {
        var place = index + 1
        let last = index + (isOpen ? 5 : 3)
        while place <= last, let token = sentence.word(place), token.kind == .word {
            let word = token.lower
            if word == "been" || isParticiple(word, lists) {
                return ["better"].contains(word) ? nil : place
            }
            let maySkip = between.contains(word) || word.hasSuffix("ly")
            if !maySkip {
                guard isOpen, !["to", "and", "or", "a", "an", "in", "with"].contains(word) else { return nil }
            }
            place += 1
        }
        return nil
    }

    private static func isParticiple(_ word: String, _ lists: Lists) -> Bool {
        if lists.adjectives.contains(word) { return ["gone", "called", "named"].contains(word) }
        if ["come", "become", "gone", "been", "done", "had", "got", "seen"].contains(word) { return true }
        if ["hit", "read", "set", "cut", "run", "put", "left"].contains(word) { return true }
        if lists.participles.contains(word) { return true }
        return word.hasSuffix("ed") && word.utf8.count > 4 && !word.hasSuffix("eed") && !lists.isListed(word)
    }
}
