/// What a word most likely is in its sentence; closed lists and no grammar, so it can be wrong.
enum WordKind: Hashable, Sendable {
    /// A word of the small closed sets: the, of, not, very, today.
    case small
    /// you, it, someone.
    case pronoun
    /// Says how somebody or something is.
    case describing
    /// Says what somebody does.
    case doing
    /// Can be a thing or something that is done: help, walk.
    case either
    case number
    /// A thing, a person, a place or a name; also every word we do not know.
    case thing
    /// There is no word.
    case nothing

    init(at index: Int, in sentence: Sentence, _ lists: Lists) {
        guard let token = sentence.word(index) else {
            self = .nothing
            return
        }
        let lower = token.lower
        if token.kind != .word {
            self = token.kind == .number ? .number : .thing
        } else if Grammar.pronouns.contains(lower) {
            self = .pronoun
        } else if Grammar.isSmall(lower) {
            self = .small
        } else if lower.hasSuffix("ing"), lists.isListed(lower),
            (Grammar.determiners.contains(sentence.lower(index - 1)) || sentence.lower(index - 1) == "that")
        {
            // "this meeting", "the building".
            self = .thing
        } else if sentence.word(at: index, isFormOf: Grammar.verbsOrNouns) {
            self = .either
        } else if sentence.word(at: index, isFormOf: lists.describing) {
            self = .describing
        } else if Grammar.verbs.contains(lower) || sentence.word(at: index, isFormOf: lists.doing) {
            self = .doing
        } else {
            self = lower.hasSuffix("ly") && lower.utf8.count > 4 && lower != "family" ? .small : .thing
        }
    }
}

extension Grammar {
    /// Words that ask.
    static let asking: Set<String> = ["who", "what", "where", "when", "why", "how", "which", "whose"]

    /// True for words that hold a sentence together and name nothing.
    static func isSmall(_ word: String) -> Bool {
        auxiliaries.contains(word) || be.contains(word) || determiners.contains(word)
            || prepositions.contains(word) || clauseStarts.contains(word) || asking.contains(word)
            || adverbs.contains(word)
    }

    private static let adverbs: Set<String> = [
        "not", "never", "ever", "always", "often", "sometimes", "usually", "now", "then", "here", "there",
        "today", "tomorrow", "yesterday", "again", "too", "very", "really", "quite", "still", "already",
        "yet",
        "soon", "later", "once", "twice", "maybe", "perhaps", "almost", "also", "just", "only", "even",
        "else",
        "much", "many", "more", "most", "less", "least", "few", "all", "both", "either", "neither", "none",
        "enough", "well", "together", "alone", "away", "back", "out", "off", "down", "over", "around",
        "yes", "no", "please", "ok", "okay", "thanks", "own", "such", "same", "other", "another", "first",
        "last", "next", "during", "since", "until", "without", "through", "between", "under", "long",
        "anymore", "instead", "getting", "being", "doing", "having", "done", "been", "let",
    ]
}
