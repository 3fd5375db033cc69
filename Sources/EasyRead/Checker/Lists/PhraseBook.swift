/// All phrases, found by their first word.
struct PhraseBook: Sendable {
    /// A phrase and where it stands in a sentence.
    struct Match {
        let phrase: Phrase
        let first: Int
        let last: Int
    }

    private var byFirstWord: [Int: Starts] = [:]
    private var byAnyWord: [Phrase] = []
    /// The words of all phrases, each with its number.
    private var vocabulary: [String: Int] = [:]

    /// The phrases that start with a word: by their second word, or all others.
    private struct Starts {
        var bySecond: [Int: [Phrase]] = [:]
        var others: [Phrase] = []
    }

    /// All phrases, in no order.
    var all: [Phrase] {
        byFirstWord.values.flatMap { $0.bySecond.values.flatMap { $0 } + $0.others } + byAnyWord
    }

    /// Adds a phrase; false when there is no word in it.
    mutating func add(_ text: Substring, rule: Rule, isOnlyWarning: Bool, instead: Phrase.Instead) -> Bool {
        guard
            let phrase = Phrase(
                text, rule: rule, isOnlyWarning: isOnlyWarning, instead: instead, &vocabulary)
        else { return false }
        if let word = phrase.firstWord {
            if let second = phrase.secondWord {
                byFirstWord[word, default: Starts()].bySecond[second, default: []].append(phrase)
            } else {
                byFirstWord[word, default: Starts()].others.append(phrase)
            }
        } else {
            byAnyWord.append(phrase)
        }
        return true
    }

    /// The phrases of a sentence: of each rule the longest at a place, and none that overlap.
    func matches(in plain: Sentence, of isWanted: (Rule) -> Bool) -> [Match] {
        let sentence = NumberedSentence(plain, vocabulary)
        var found: [Match] = []
        var free: [Rule: Int] = [:]
        for start in sentence.numbers.indices {
            guard !sentence.numbers[start].isEmpty else { continue }
            var longest: [Rule: Match] = [:]
            for word in sentence.numbers[start] {
                guard let starts = byFirstWord[word] else { continue }
                for phrase in starts.others where isWanted(phrase.rule) {
                    take(phrase, sentence, start, &longest)
                }
                for second in sentence.numbers[safe: start + 1] ?? [] {
                    for phrase in starts.bySecond[second] ?? [] where isWanted(phrase.rule) {
                        take(phrase, sentence, start, &longest)
                    }
                }
            }
            if longest.isEmpty { continue }
            for match in longest.values.sorted(by: { $0.phrase.rule < $1.phrase.rule })
            where start >= free[match.phrase.rule] ?? 0 {
                free[match.phrase.rule] = match.last + 1
                found.append(match)
            }
        }
        let fine = byAnyWord.isEmpty || found.isEmpty ? [] : fineOnes(sentence)
        return found.filter { match in
            match.phrase.instead != .fine
                && !fine.contains {
                    $0.phrase.rule == match.phrase.rule && $0.first <= match.first && $0.last >= match.last
                }
        }
    }

    /// Phrases that start with any word only say what is meant as it is.
    private func fineOnes(_ sentence: NumberedSentence) -> [Match] {
        sentence.numbers.indices.flatMap { start in
            byAnyWord.compactMap { phrase in
                phrase.lastWord(in: sentence, from: start).map {
                    Match(phrase: phrase, first: start, last: $0)
                }
            }
        }
    }

    private func take(
        _ phrase: Phrase, _ sentence: NumberedSentence, _ start: Int, _ longest: inout [Rule: Match]
    ) {
        guard let last = phrase.lastWord(in: sentence, from: start) else { return }
        if let other = longest[phrase.rule] {
            // The longer one counts; of two as long, the one that says the words are fine.
            if other.last > last || (other.last == last && phrase.instead != .fine) { return }
        }
        longest[phrase.rule] = Match(phrase: phrase, first: start, last: last)
    }
}

/// A sentence whose words are numbers of a vocabulary, which are quick to compare.
struct NumberedSentence {
    let sentence: Sentence
    /// For each word the numbers of what it can be a form of, as far as phrases use them.
    let numbers: [[Int]]
    /// For each word its own number; -1 when no phrase uses it.
    let itself: [Int]

    init(_ sentence: Sentence, _ vocabulary: [String: Int]) {
        self.sentence = sentence
        numbers = sentence.forms.map { $0.compactMap { vocabulary[$0] } }
        itself = sentence.forms.map { $0.first.flatMap { vocabulary[$0] } ?? -1 }
    }
}
