/// Words that one rule looks for, and what to say instead; a class, because the book hands out thousands.
final class Phrase: Sendable {
    /// One place in a phrase; words are numbers of the book's vocabulary.
    enum Part: Hashable, Sendable {
        /// This word and no other form of it.
        case only(Int)
        /// This word in any of its forms.
        case anyForm(Int)
        /// Any one word.
        case one
        /// No word, one or two.
        case upToTwo
    }

    /// Where a phrase may stand.
    struct Bounds: OptionSet, Hashable, Sendable {
        let rawValue: Int
        static let atStart = Bounds(rawValue: 1)
        static let inQuestion = Bounds(rawValue: 2)
        static let notInQuestion = Bounds(rawValue: 4)
        static let atEnd = Bounds(rawValue: 8)
    }

    /// What is said about it.
    enum Instead: Hashable, Sendable {
        /// The words are meant as they are.
        case fine
        case leaveOut
        case say(String)
        case advice(String)
        /// The advice of the rule.
        case asTheRule
    }

    let rule: Rule
    let isOnlyWarning: Bool
    let parts: [Part]
    let bounds: Bounds
    let instead: Instead

    /// Reads `^ =this form _ ?`; nil when there is no word in it.
    init?(
        _ text: Substring, rule: Rule, isOnlyWarning: Bool, instead: Instead, _ words: inout [String: Int]
    ) {
        var bounds: Bounds = []
        var parts: [Part] = []
        for word in text.split(separator: " ") {
            switch word {
            case "^": bounds.insert(.atStart)
            case "?": bounds.insert(.inQuestion)
            case ".": bounds.insert(.atEnd)
            case "!?": bounds.insert(.notInQuestion)
            case "*": parts.append(.one)
            case "_": parts.append(.upToTwo)
            default: parts.append(Self.part(word, &words))
            }
        }
        guard let first = parts.first, first != .upToTwo else { return nil }
        self.rule = rule
        self.isOnlyWarning = isOnlyWarning
        self.parts = parts
        self.bounds = bounds
        self.instead = instead
    }

    /// Short words stand for themselves only, longer ones for all their forms.
    private static func part(_ word: Substring, _ words: inout [String: Int]) -> Part {
        let lower = word.lowercased()
        let isMarked = lower.hasPrefix("=") || lower.hasPrefix("~")
        let plain = isMarked ? String(lower.dropFirst()) : lower
        let number = words[plain] ?? words.count
        words[plain] = number
        return lower.hasPrefix("=") || (!isMarked && plain.utf8.count < 4) ? .only(number) : .anyForm(number)
    }

    /// The word it is found by; nil for a phrase that starts with any word.
    var firstWord: Int? {
        switch parts.first {
        case .only(let word), .anyForm(let word): word
        default: nil
        }
    }

    /// The word it needs in second place; nil when that can be any word.
    var secondWord: Int? {
        switch parts.dropFirst().first {
        case .only(let word), .anyForm(let word): word
        default: nil
        }
    }

    /// The place of the last word when it stands in a sentence from a place; nil when it does not.
    func lastWord(in sentence: NumberedSentence, from start: Int) -> Int? {
        if bounds.contains(.atStart), start > 0 { return nil }
        if bounds.contains(.inQuestion), !sentence.sentence.isQuestion { return nil }
        if bounds.contains(.notInQuestion), sentence.sentence.isQuestion { return nil }
        guard let next = match(parts[...], sentence, start, isFirst: true) else { return nil }
        return next - 1
    }

    /// The place after the match of some parts; places for words that may be missing are tried shortest first.
    private func match(_ parts: ArraySlice<Part>, _ sentence: NumberedSentence, _ place: Int, isFirst: Bool)
        -> Int?
    {
        guard let part = parts.first else {
            return bounds.contains(.atEnd) && !Self.isEnd(sentence.sentence, place - 1)
                ? nil : place
        }
        if part == .upToTwo {
            for gap in 0...2 {
                if let end = match(parts.dropFirst(), sentence, place + gap, isFirst: false) { return end }
            }
            return nil
        }
        guard fits(part, sentence, place), isFirst || !Self.isCut(sentence.sentence, place) else {
            return nil
        }
        return match(parts.dropFirst(), sentence, place + 1, isFirst: false)
    }

    /// True when a sentence ends after a word, or a part of it that no comma joins to the next.
    private static func isEnd(_ sentence: Sentence, _ place: Int) -> Bool {
        sentence.isEndOrMark(afterWord: place) && sentence.mark(afterWord: place)?.isMark(",") != true
    }

    private func fits(_ part: Part, _ sentence: NumberedSentence, _ place: Int) -> Bool {
        switch part {
        case .one: sentence.numbers.indices.contains(place)
        case .only(let word): sentence.itself[safe: place] == word
        case .anyForm(let word): sentence.numbers[safe: place]?.contains(word) == true
        case .upToTwo: true
        }
    }

    /// True when a mark before a word parts it from the word before.
    private static func isCut(_ sentence: Sentence, _ place: Int) -> Bool {
        guard let mark = sentence.mark(beforeWord: place) else { return false }
        return mark.text != "," && mark.text != "'" && mark.text != "*"
    }
}
