/// L25: big numbers, more than 2 numbers in a sentence, and the same kind of number written in two ways.
struct ManyNumbers: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context.isEasyRead else { return }
        var styles: Set<Style> = []
        for sentence in reading.sentences where !(sentence.isReplyLine) {
            let numbers = sentence.words.indices.filter { Self.counts($0, in: sentence) }
            for index in numbers {
                guard let token = sentence.word(index) else { continue }
                if Self.isBig(token, next: sentence.lower(index + 1)) {
                    findings.addOnce(
                        .manyNumbers, .warning, token.text, line: token.line,
                        "You can say “a lot of” or round it.")
                }
                Self.note(token, at: index, in: sentence, &styles)
            }
            if Self.saysPart(sentence) { styles.insert(.part) }
            bigWords(sentence, into: &findings)
            if numbers.count > 2 {
                findings.add(
                    .manyNumbers, .warning,
                    numbers.compactMap { sentence.word($0)?.text }.joined(separator: ", "),
                    line: sentence.line, "Use at most 2 numbers in a sentence.")
            }
        }
        if styles.isSuperset(of: [.comma, .noComma]) || styles.intersection([.outOf, .inOf, .part]).count > 1
        {
            findings.add(
                .manyNumbers, .warning, "", line: reading.sentences.first?.line ?? 1,
                "Write all numbers in the same way.")
        }
    }

    private enum Style: Hashable { case comma, noComma, outOf, inOf, part }

    /// "Half of people said yes.", "A quarter were late.": but not "half past 2" and "half an hour".
    private static func saysPart(_ sentence: Sentence) -> Bool {
        sentence.words.indices.contains { index in
            guard ["half", "quarter", "quarters", "third", "thirds"].contains(sentence.lower(index)) else {
                return false
            }
            let next = sentence.lower(index + 1)
            return next == "of" || next == "the" || Grammar.auxiliaries.contains(next)
                || ["said", "came"].contains(next)
        }
    }

    private static func note(_ token: Token, at index: Int, in sentence: Sentence, _ styles: inout Set<Style>)
    {
        if isBig(token, next: "") { styles.insert(token.text.contains(",") ? .comma : .noComma) }
        let next = sentence.lower(index + 1)
        if next == "out", sentence.lower(index + 2) == "of" { styles.insert(.outOf) }
        if next == "in", sentence.word(index + 2)?.kind == .number,
            sentence.word(index + 2)?.text.utf8.count ?? 9 < 4
        {
            styles.insert(.inOf)
        }
    }

    private func bigWords(_ sentence: Sentence, into findings: inout Findings) {
        for token in sentence.words
        where ["thousand", "thousands", "million", "millions", "billion", "billions", "trillion"].contains(
            token.lower)
        {
            findings.addOnce(
                .manyNumbers, .warning, token.text, line: token.line, "You can say “a lot of” or round it.")
        }
    }

    private static func isBig(_ token: Token, next: String) -> Bool {
        let text = token.text.drop { "£$€".contains($0) }
        let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "," }.filter { $0 != "," }
        let rest = text.dropFirst(text.prefix { $0.isASCII && $0.isNumber || $0 == "," }.count)
        if ["k", "m", "bn", "K", "M"].contains(String(rest)) { return true }
        return digits.count > 3 && !digits.hasPrefix("0")
    }

    /// True for a number that says how many: no date, time, phone number, year or code.
    private static func counts(_ index: Int, in sentence: Sentence) -> Bool {
        guard let token = sentence.word(index), token.kind == .number else { return false }
        let text = token.text
        let (before, next) = (sentence.lower(index - 1), sentence.lower(index + 1))
        if text.hasPrefix("0") || text.contains(":") || text.contains("/") || text.contains("-") {
            return false
        }
        if text.hasSuffix("am") || text.hasSuffix("pm") || ["am", "pm", "o'clock"].contains(next) {
            return false
        }
        if DateNames.month(next) != nil
            || (DateNames.month(before) != nil && sentence.mark(beforeWord: index) == nil)
        {
            return false
        }
        if let day = DateNames.day(text), day.isOrdinal { return false }
        if text.utf8.count == 4, let year = Int(text), (1900...2100).contains(year), !isCounted(next) {
            return false
        }
        if ["phone", "ring", "call", "dial", "text", "press", "to", "or", "on"].contains(before),
            isShortPhone(text)
        {
            return false
        }
        return !isCode(index, in: sentence)
    }

    /// "2000 people" are no year.
    private static func isCounted(_ next: String) -> Bool {
        [
            "people", "pounds", "homes", "answers", "carers", "adults", "surveys", "words", "times",
            "children", "families",
            "letters", "members", "staff", "places", "jobs", "hours", "miles", "men", "women", "beds",
            "patients",
        ].contains(next)
    }

    private static func isShortPhone(_ text: String) -> Bool {
        ["999", "111", "101", "112", "116", "123", "105", "119", "18001"].contains(text)
            || text.utf8.count == 5
    }

    private static func isCode(_ index: Int, in sentence: Sentence) -> Bool {
        (sentence.word(index - 1)?.isCapitals == true && !sentence.isShouted)
            || ["number", "code", "room", "bus", "route"].contains(sentence.lower(index - 1))
    }
}
