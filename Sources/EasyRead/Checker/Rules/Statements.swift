/// L48: an item that says something about the person ("I feel safe at home") where a question should stand.
struct Statements: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context == .question, reading.part == .prose else { return }
        guard !reading.sentences.contains(where: \.isQuestion) else { return }
        for sentence in reading.sentences
        where Self.isFieldName(sentence, reading.lists)
            || (!reading.isLabel && Self.isItem(sentence, reading.lists))
        {
            findings.add(
                .statement, .warning, sentence.text, line: sentence.line,
                "Ask this. End it with a question mark.")
        }
    }

    /// What we say of us, of you and of the survey is information; what the rest says is an item.
    private static let ours: Set<String> = [
        "you", "your", "yours", "yourself", "we", "us", "our", "ours", "survey", "question", "questions",
        "answer",
        "answers", "these", "this", "there", "nothing", "someone", "somebody", "nobody", "means", "page",
        "text",
        "kent", "council", "board", "staffs",
    ]

    private static func isItem(_ sentence: Sentence, _ lists: Lists) -> Bool {
        guard sentence.words.count >= 3, !sentence.isReplyLine else { return false }
        let words = sentence.words.map(\.lower)
        if isAnswer(sentence) || isInstruction(sentence, lists) { return false }
        let isOfPerson = words.contains { ["i", "my", "me", "i'm", "i've", "mine"].contains($0) }
        if !isOfPerson && words.contains(where: ours.contains) { return false }
        if isOfPerson && words.contains(where: { ["you", "your"].contains($0) }) { return false }
        return isOfPerson && words.count >= 3 && hasVerb(sentence, lists) || hasVerb(sentence, lists)
    }

    /// "Safety at home", "Name of your doctor:": a heading where a question should stand.
    private static func isFieldName(_ sentence: Sentence, _ lists: Lists) -> Bool {
        guard sentence.words.count >= 3, sentence.words.first?.kind == .word, !isAnswer(sentence),
            !isInstruction(sentence, lists)
        else {
            return false
        }
        let mark = sentence.tokens.last?.kind == .mark ? sentence.tokens.last : nil
        guard mark == nil || mark?.isMark(":") == true else { return false }
        if amounts.contains(sentence.firstWord)
            || Grammar.isSmall(sentence.firstWord) && sentence.firstWord != "your"
        {
            return false
        }
        let joints: Set<String> = ["of", "at", "on", "about", "in", "for", "with"]
        return !hasVerb(sentence, lists) && sentence.words.dropFirst().contains { joints.contains($0.lower) }
    }

    private static let amounts: Set<String> = ["all", "some", "most", "none", "part", "one", "lots", "half"]

    /// "I do not know", "No, I did it by myself".
    private static func isAnswer(_ sentence: Sentence) -> Bool {
        if ["yes", "no", "someone", "none", "another", "something"].contains(sentence.firstWord) {
            return true
        }
        let start = [sentence.lower(0), sentence.lower(1), sentence.lower(2), sentence.lower(3)]
        return start == ["i", "do", "not", "know"] || start == ["i", "do", "not", "want"]
            || start.prefix(3) == ["i", "am", "not"] && start[3] == "sure"
    }

    /// "Choose 1 answer.", "Please tell us.", "Now think about …".
    private static func isInstruction(_ sentence: Sentence, _ lists: Lists) -> Bool {
        var start = 0
        while start < 2,
            ["please", "now", "then", "first", "next", "only", "also", "if"].contains(sentence.lower(start))
        {
            start += 1
        }
        let word = sentence.lower(start)
        if ["if", "when", "do", "be", "remember"].contains(word) { return true }
        guard
            lists.doing.contains(word) || Grammar.verbsOrNouns.contains(word) || Grammar.verbs.contains(word)
        else {
            return false
        }
        // "Staff help me" starts with a thing; "Help comes late" has its verb after it.
        return WordKind(at: start + 1, in: sentence, lists) != .doing
            && !Grammar.auxiliaries.contains(sentence.lower(start + 1))
    }

    private static func hasVerb(_ sentence: Sentence, _ lists: Lists) -> Bool {
        sentence.words.indices.contains { index in
            guard index > 0 else { return ["i'm", "i've"].contains(sentence.lower(0)) }
            if Grammar.auxiliaries.contains(sentence.lower(index)) { return true }
            switch WordKind(at: index, in: sentence, lists) {
            case .doing: return true
            case .either:
                return !Grammar.determiners.contains(sentence.lower(index - 1))
                    && !Grammar.prepositions.contains(sentence.lower(index - 1))
            default: return false
            }
        }
    }
}
