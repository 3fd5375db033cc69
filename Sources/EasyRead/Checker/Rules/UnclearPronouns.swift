/// L18: in a question "it", "they" or "she" with nothing before that it can stand for.
struct UnclearPronouns: TextRule {
    private static let pronouns: Set<String> = ["it", "they", "them", "he", "she", "him"]
    private static let pointers: Set<String> = ["this", "that", "these", "those"]
    /// Words for somebody whose name nobody knows; "they" can stand for them.
    private static let somebody: Set<String> = [
        "someone", "anyone", "everyone", "somebody", "anybody", "everybody", "who",
    ]

    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context.asks, reading.part == .prose else { return }
        var isNamed = false
        for sentence in reading.sentences where !sentence.isReplyLine {
            for index in sentence.words.indices {
                if sentence.isQuestion, !isNamed, Self.isUnclear(at: index, in: sentence, reading.lists) {
                    findings.addOnce(
                        .unclearPronoun, .warning, sentence.lower(index),
                        line: sentence.word(index)?.line ?? sentence.line,
                        "Say who or what you mean.")
                }
                isNamed = isNamed || Self.names(at: index, in: sentence, reading.lists)
            }
        }
    }

    private static func isUnclear(at index: Int, in sentence: Sentence, _ lists: Lists) -> Bool {
        let word = plain(sentence.lower(index))
        if pronouns.contains(word) { return word != "it" || !isEmptyIt(at: index, in: sentence, lists) }
        guard pointers.contains(word) else { return false }
        // "to that shop" names the shop; "think that …" joins.
        if Grammar.prepositions.contains(sentence.lower(index - 1)), !sentence.isEndOrMark(afterWord: index) {
            return false
        }
        switch WordKind(at: index + 1, in: sentence, lists) {
        case .thing, .number: return false
        case .describing: return !(WordKind(at: index + 2, in: sentence, lists) == .thing)
        case .pronoun: return word != "that" && !sentence.isEndOrMark(afterWord: index + 1)
        case .either, .doing:
            return word != "that" || index <= 1 || !isJoining(at: index, in: sentence)
        case .small:
            let isLast =
                sentence.isEndOrMark(afterWord: index + 1) && Grammar.be.contains(sentence.lower(index + 1))
            return word != "that" || isLast || !isJoining(at: index, in: sentence)
        case .nothing: return true
        }
    }

    /// "they're" is "they".
    private static func plain(_ word: String) -> String {
        guard let cut = word.firstIndex(of: "'") else { return word }
        return String(word[..<cut])
    }

    private static func isJoining(at index: Int, in sentence: Sentence) -> Bool {
        sentence.word(
            at: index - 1,
            isFormOf: [
                "think", "know", "say", "feel", "sure", "believe", "so", "hope", "see", "tell", "glad",
            ])
    }

    /// "Is it easy to get help?", "Do you like it when …": "it" stands for what comes after.
    private static func isEmptyIt(at index: Int, in sentence: Sentence, _ lists: Lists) -> Bool {
        let next = sentence.lower(index + 1)
        if ["when", "if", "that"].contains(next) { return true }
        if sentence.firstWord == "what" && ["time", "day"].contains(sentence.lower(1)) { return true }
        let later = (index + 1...index + 5).map { sentence.lower($0) }
        guard let joint = later.firstIndex(where: { ["to", "when", "if", "that", "for"].contains($0) }) else {
            return false
        }
        let between = (index + 1..<index + 1 + joint)
        return !between.isEmpty
            && between.contains {
                WordKind(at: $0, in: sentence, lists) == .describing
                    || ["ok", "okay", "like", "too"].contains(sentence.lower($0))
            }
    }

    /// True when a word names a thing or a person that a pronoun can stand for.
    private static func names(at index: Int, in sentence: Sentence, _ lists: Lists) -> Bool {
        if somebody.contains(sentence.lower(index)) { return true }
        switch WordKind(at: index, in: sentence, lists) {
        case .thing: return true
        case .either, .doing:
            let before = sentence.lower(index - 1)
            return Grammar.determiners.contains(before)
                || WordKind(at: index - 1, in: sentence, lists) == .describing
                || ["of", "about", "for", "with", "get", "gets", "got", "getting"].contains(before)
        default: return false
        }
    }
}
