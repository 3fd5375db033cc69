/// L03: one idea in a sentence, found by counting the words that join clauses.
struct OneIdea: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context != .board else { return }
        for sentence in reading.sentences where !sentence.isReplyLine {
            let joiners = sentence.words.indices.filter { Self.joins(sentence, $0) }
            let isHard = joiners.count >= 2
            guard isHard || (joiners.count == 1 && sentence.words.count > 10) else { continue }
            let words = joiners.compactMap { sentence.word($0)?.text }.joined(separator: ", ")
            findings.add(
                .oneIdea, isHard ? .error : .warning, words, line: sentence.line,
                "Say 1 idea here. Start a new sentence for the next.")
        }
    }

    /// True when a word of a sentence joins two clauses.
    static func joins(_ sentence: Sentence, _ index: Int) -> Bool {
        let next = sentence.lower(index + 1)
        switch sentence.lower(index) {
        case "because", "unless", "although": return true
        case "but": return !["nothing", "all", "anything"].contains(sentence.lower(index - 1))
        case "while": return !["a", "the", "little", "short", "long"].contains(sentence.lower(index - 1))
        case "if": return !["even", "what"].contains(sentence.lower(index - 1)) || index > 1
        case "who", "which": return index > 0
        case "when": return index > 0 || !Grammar.auxiliaries.contains(next)
        case "so": return soJoins(sentence, index, next: next)
        case "and", "or": return startsClause(sentence, at: index + 1)
        default: return false
        }
    }

    private static func soJoins(_ sentence: Sentence, _ index: Int, next: String) -> Bool {
        guard !next.isEmpty, !Grammar.soMeans.contains(next) else { return false }
        return !["think", "said", "say", "do", "did", "hope", "and", "or", "not", "even", "is", "are", "was"]
            .contains(sentence.lower(index - 1)) || Grammar.subjects.contains(next)
    }

    /// True when a subject or a verb stands after "and" or "or": then it joins clauses and not two things.
    private static func startsClause(_ sentence: Sentence, at index: Int) -> Bool {
        guard let word = sentence.word(index)?.lower else { return false }
        let next = sentence.lower(index + 1)
        let isLast = index + 1 >= sentence.words.count
        if Grammar.subjects.contains(word) {
            let isPair = index == 2 && Grammar.pronouns.contains(sentence.lower(0))
            return !isLast && !isPair
        }
        if word == "you" || word == "it" { return !isLast && !Grammar.prepositions.contains(next) }
        if Grammar.auxiliaries.contains(word) || Grammar.verbs.contains(word) { return true }
        return Grammar.verbsOrNouns.contains(word)
            && (Grammar.possessors.contains(next) || Grammar.determiners.contains(next))
    }
}
