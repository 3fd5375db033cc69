/// L14: words that say no: not in a question, never two together, and at most one on a page.
struct Negatives: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.part != .answer else { return }
        var onPage = 0
        for sentence in reading.sentences where !(sentence.isReplyLine && reading.context == .text) {
            let places = Self.negatives(in: sentence, reading.lists)
            guard let first = places.first, let last = places.last else { continue }
            let words = places.compactMap { sentence.word($0)?.text }.joined(separator: ", ")
            if places.count > 1, Self.isOneClause(sentence, from: first, to: last) {
                findings.add(.negative, .error, words, line: sentence.line, "Use only 1 word that says no.")
            } else if sentence.isQuestion {
                // "Is it safe or unsafe?" asks for both.
                let isBoth = places.allSatisfy {
                    sentence.lower($0 - 1) == "or" && sentence.lower($0).hasPrefix("un")
                }
                findings.add(
                    .negative, isBoth ? .warning : .error, words, line: sentence.line,
                    "Ask what is true. Take out this word.")
            } else if places.count > 1 {
                findings.add(
                    .negative, .warning, words, line: sentence.line, "Use only 1 word that says no.")
            }
            guard !sentence.isQuestion else { continue }
            let before = onPage
            onPage += 1
            if before == 1, reading.context != .board, places.count == 1 {
                findings.add(
                    .negative, .warning, words, line: sentence.line, "Say what is true. Say what to do.")
            }
        }
    }

    private static let words: Set<String> = [
        "not", "no", "never", "nobody", "none", "nothing", "nowhere", "neither", "nor", "cannot", "without",
        "no-one",
    ]
    /// Words that start with un and say no to nothing.
    private static let harmless: Set<String> = [
        "under", "until", "unit", "units", "united", "union", "unions", "unless", "uncle", "undo", "unlock",
        "untie",
    ]

    /// The places of the words that say no, without those that are allowed.
    private static func negatives(in sentence: Sentence, _ lists: Lists) -> [Int] {
        sentence.words.indices.filter { index in
            guard let token = sentence.word(index), token.kind == .word else { return false }
            let isAfterNot = ["not", "never", "no"].contains(sentence.lower(index - 1))
            guard isNegative(token.lower, lists, isAfterNot: isAfterNot) else { return false }
            return !isAllowed(index, in: sentence)
        }
    }

    private static func isNegative(_ word: String, _ lists: Lists, isAfterNot: Bool) -> Bool {
        if words.contains(word) || word.hasSuffix("n't") { return true }
        guard word.hasPrefix("un"), word.utf8.count > 5, !harmless.contains(word) else { return false }
        let rest = String(word.dropFirst(word.hasPrefix("un-") ? 3 : 2))
        return (isAfterNot && !lists.isKnown(word)) || lists.isKnown(rest)
    }

    private static func isAllowed(_ index: Int, in sentence: Sentence) -> Bool {
        let word = sentence.lower(index)
        let (before, next) = (sentence.lower(index - 1), sentence.lower(index + 1))
        // "no one" counts by its first word, "neither … nor" by its second.
        if word == "neither" { return (index + 1...index + 8).contains { sentence.lower($0) == "nor" } }
        if word == "no" { return isLabel(index, in: sentence) || next == "matter" }
        if word == "not" || word.hasSuffix("n't") {
            return before == "or" || next == "only" || isAllowedPhrase(index, in: sentence)
        }
        return false
    }

    /// "yes or no", "say no", "No, thank you", "no" in quotes: the answer and not a word that turns a sentence.
    private static func isLabel(_ index: Int, in sentence: Sentence) -> Bool {
        guard let token = sentence.word(index) else { return false }
        let near = (max(0, index - 3)...(index + 3)).map { sentence.lower($0) }
        if near.contains("yes") || (index > 0 && token.text == "No") { return true }
        if [
            "say", "says", "said", "saying", "answer", "answers", "answered", "press", "choose", "for",
            "reply", "text",
        ]
        .contains(sentence.lower(index - 1)), sentence.isEndOrMark(afterWord: index) {
            return true
        }
        return index == 0 && (sentence.words.count == 1 || sentence.isEndOrMark(afterWord: index))
    }

    /// What EASY-READ 5.2 wants said word for word: we do not ask for a name, and will not know who it is.
    private static let promises: Set<[String]> = [["ask", "for"], ["know", "who"], ["know", "it"]]

    /// "You do not have to", "I do not know", "you are not safe".
    private static func isAllowedPhrase(_ index: Int, in sentence: Sentence) -> Bool {
        let verb = index - (sentence.lower(index) == "not" ? 1 : 0)
        let subject = sentence.lower(verb - 1)
        let after = [sentence.lower(index + 1), sentence.lower(index + 2)]
        if !sentence.isQuestion || subject == "i" {
            if subject == "you" && (after == ["have", "to"] || after == ["need", "to"]) { return true }
            if subject == "i" && (after.first == "know" || after == ["want", "to"]) { return true }
        }
        if sentence.lower(index) == "not", sentence.lower(index - 1) == "if" { return true }
        if subject == "we", Self.promises.contains(after) { return true }
        let isStatement = Grammar.pronouns.contains(subject) || ["people", "person"].contains(subject)
        return isStatement && (after.first == "safe" || after == ["feel", "safe"])
    }

    /// True when nothing that starts a clause stands between two words.
    private static func isOneClause(_ sentence: Sentence, from first: Int, to last: Int) -> Bool {
        let starts = [
            "if", "because", "but", "when", "and", "or", "so", "unless", "while", "although", "that", "who",
        ]
        guard first < last else { return true }
        return !(first...last).contains { starts.contains(sentence.lower($0)) }
    }
}
