/// L24: no percentages and no decimals but money; fractions only as half and quarter.
struct Percentages: TextRule {
    private static let advice = "You can say “6 out of 10 people”."
    private static let signs: Set<String> = [
        "%", "٪", "‰", "½", "¼", "¾", "⅓", "⅔", "⅕", "⅖", "⅗", "⅘", "⅙", "⅛", "⅜", "⅝", "⅞",
    ]
    private static let fractions: Set<String> = [
        "third", "thirds", "fifth", "fifths", "sixth", "sixths", "seventh", "eighth", "eighths", "ninth",
        "tenth",
        "tenths", "hundredth",
    ]

    func check(_ reading: Reading, into findings: inout Findings) {
        for sentence in reading.sentences {
            for (index, token) in sentence.tokens.enumerated()
            where token.kind == .mark && Self.signs.contains(token.text) {
                let number = index > 0 ? sentence.token(index - 1)?.text ?? "" : ""
                findings.add(.percentage, .error, number + token.text, line: token.line, Self.advice)
            }
            for index in sentence.words.indices {
                guard let words = Self.hard(at: index, in: sentence), let token = sentence.word(index) else {
                    continue
                }
                findings.add(.percentage, .error, words, line: token.line, Self.advice)
            }
        }
    }

    /// The words that say a percentage, a decimal or a fraction; nil when none starts here.
    private static func hard(at index: Int, in sentence: Sentence) -> String? {
        guard let token = sentence.word(index) else { return nil }
        let (before, next) = (sentence.lower(index - 1), sentence.lower(index + 1))
        if token.kind == .number {
            return isDecimal(token, at: index, in: sentence) || isFraction(token, next: next)
                ? token.text : nil
        }
        if token.lower.hasPrefix("percent") || token.lower == "per-cent" { return token.text }
        if token.lower == "per" && ["cent", "cents"].contains(next) {
            return sentence.text(from: index, to: index + 1)
        }
        let isCounted = ["a", "one", "two", "three", "four", "five"].contains(before)
        guard fractions.contains(token.lower), isCounted || sentence.word(index - 1)?.kind == .number else {
            return token.parts.contains { $0 == "thirds" || $0 == "fifths" }
                ? token.text : nil
        }
        let isShare =
            ["by", "about", "nearly", "almost", "over", "under", "to"].contains(sentence.lower(index - 2))
            && sentence.isEndOrMark(afterWord: index)
        return next == "of" || before != "a" || isShare ? sentence.text(from: index - 1, to: index) : nil
    }

    private static func isFraction(_ token: Token, next: String) -> Bool {
        let parts = token.text.split(separator: "/")
        return parts.count == 2 && next == "of"
            && parts.allSatisfy { $0.unicodeScalars.allSatisfy(\.isDigit) }
    }

    /// Digits, one point, digits: but not money, a time, a date or a phone number.
    private static func isDecimal(_ token: Token, at index: Int, in sentence: Sentence) -> Bool {
        let text = token.lower
        guard let first = text.unicodeScalars.first, first.isDigit, !text.hasPrefix("00"), !isPhone(text)
        else {
            return false
        }
        let parts = text.filter { $0 != "," }.split(separator: ".", omittingEmptySubsequences: false)
        if isClauseNumber(at: index, in: sentence) { return false }
        guard parts.count == 2, let whole = parts.first, let rest = parts.last, !whole.isEmpty else {
            return false
        }
        guard whole.unicodeScalars.allSatisfy(\.isDigit), rest.unicodeScalars.first?.isDigit == true else {
            return false
        }
        if ["pounds", "pence", "euros"].contains(sentence.lower(index + 1)) { return false }
        return !isTime(whole, rest, at: index, in: sentence)
    }

    /// "2.1 The project has …": the number of a paragraph.
    private static func isClauseNumber(at index: Int, in sentence: Sentence) -> Bool {
        index == 0 && sentence.tokens.first?.kind == .number
            && sentence.word(1).map { $0.kind == .word && $0.startsWithCapital } == true
    }

    private static func isPhone(_ text: String) -> Bool {
        text.hasPrefix("0") && text.unicodeScalars.count { $0.isDigit } > 8
    }

    private static func isTime(_ hour: Substring, _ rest: Substring, at index: Int, in sentence: Sentence)
        -> Bool
    {
        let minutes = rest.prefix { $0.isNumber }
        guard minutes.count == 2, let hours = Int(hour), hours < 24, let past = Int(minutes), past < 60 else {
            return false
        }
        let ending = rest.dropFirst(2)
        if ending == "am" || ending == "pm" { return true }
        guard ending.isEmpty else { return false }
        if ["am", "pm", "a.m", "p.m", "o'clock"].contains(sentence.lower(index + 1)) { return true }
        return ["at", "by", "from", "until", "till", "to", "before", "after"].contains(
            sentence.lower(index - 1))
    }
}
