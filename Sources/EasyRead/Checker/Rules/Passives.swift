/// L15: a form of "to be" and a participle within three words: nobody can see who does it.
struct Passives: TextRule {
    private struct Found {
        let first: Int
        let last: Int
        let isSure: Bool
    }

    func check(_ reading: Reading, into findings: inout Findings) {
        for sentence in reading.sentences {
            var after = 0
            for index in sentence.words.indices where index >= after {
                guard let found = Self.passive(at: index, in: sentence, reading.lists) else { continue }
                after = found.last + 1
                let isStrict = [.question, .text, .error].contains(reading.context)
                findings.add(
                    .passive, isStrict && found.isSure ? .error : .warning,
                    sentence.text(from: found.first, to: found.last),
                    line: sentence.word(index)?.line ?? sentence.line,
                    "Say who does it.")
            }
        }
    }

    private static func passive(at index: Int, in sentence: Sentence, _ lists: Lists) -> Found? {
        guard Grammar.be.contains(sentence.lower(index)), sentence.lower(index + 1) != "there" else {
            return nil
        }
        for place in (index + 1)...(index + 3) {
            guard let token = sentence.word(place), token.kind == .word else { return nil }
            if Grammar.clauseStarts.contains(token.lower) || Grammar.be.contains(token.lower) { return nil }
            if place > index + 1, Grammar.subjects.contains(token.lower) || token.lower == "you" {
                return nil
            }
            if sentence.mark(beforeWord: place).map({ $0.text != "*" }) == true { return nil }
            if let isSure = participle(at: place, after: index, in: sentence, lists) {
                return Found(first: index, last: place, isSure: isSure)
            }
        }
        return nil
    }

    /// nil when it is no participle; false when it can say how something is.
    private static func participle(at place: Int, after be: Int, in sentence: Sentence, _ lists: Lists)
        -> Bool?
    {
        let word = sentence.lower(place)
        let (before, next) = (sentence.lower(place - 1), sentence.lower(place + 1))
        guard isParticiple(word, lists) else { return nil }
        if Grammar.determiners.contains(before) && place > be + 1 && before != "her" { return nil }
        if next == "by" { return true }
        if lists.adjectives.contains(word) || (word == "used" && next == "to") { return nil }
        // "Person-centred" says what kind; "re-opened" is somebody's work.
        if word.contains("-"), !Self.prefixes.contains(where: word.hasPrefix) { return nil }
        guard lists.perhapsAdjectives.contains(word) else { return true }
        // "The survey is closed." says how it is now; "The survey was closed" may be somebody's work.
        let isNow = ["is", "are", "am", "be"].contains(sentence.lower(be))
        return isNow && !sentence.isQuestion && sentence.isEndOrMark(afterWord: place) ? nil : false
    }

    private static let prefixes = ["co-", "re-", "pre-", "de-", "over-", "under-", "mis-"]

    private static func isParticiple(_ word: String, _ lists: Lists) -> Bool {
        if lists.participles.contains(word) { return true }
        guard word.hasSuffix("ed"), word.utf8.count > 4, !lists.isListed(word) else { return false }
        return !word.hasSuffix("eed")
    }
}
