/// L30: a phone number in groups, last in its line, with the name of who answers.
struct PhoneNumbers: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        for sentence in reading.sentences {
            var index = 0
            while index < sentence.tokens.count {
                guard let number = PhoneNumber(sentence, at: index) else {
                    index += 1
                    continue
                }
                if let found = number.found(isText: reading.context == .text) {
                    findings.addOnce(
                        .phoneNumber, found.severity, number.text, line: sentence.tokens[index].line,
                        found.advice)
                }
                index = number.last + 1
            }
        }
    }
}

/// Digits in a sentence that are a phone number of 9 digits or more.
private struct PhoneNumber {
    let text: String
    let last: Int
    private let first: Int
    private let groups: [Substring]
    private let hasOtherMarks: Bool
    private let sentence: Sentence

    /// nil when no phone number starts at a token.
    init?(_ sentence: Sentence, at index: Int) {
        guard let token = sentence.token(index), token.kind == .number else { return nil }
        let isAbroad = sentence.token(index - 1)?.isMark("+") == true
        let isShort = Self.comesAfterPhone(sentence, index)
        guard isAbroad || token.text.hasPrefix("0") || isShort else { return nil }
        var (place, last) = (index, index)
        var (words, groups): ([String], [Substring]) = ([], [])
        var hasMarks = isAbroad || sentence.token(index - 1)?.isMark("(") == true
        while let next = sentence.token(place), place < index + 12 {
            if next.kind == .number {
                guard
                    next.text.unicodeScalars.allSatisfy({ $0.isDigit || $0 == "-" || $0 == "." || $0 == "/" })
                else { break }
                let pieces = next.text.split { "-./".contains($0) }
                hasMarks = hasMarks || pieces.count > 1
                groups += pieces
                words.append(next.text)
                last = place
            } else if next.kind == .mark, ["(", ")", "-", "–", "/"].contains(next.text) {
                if sentence.token(place + 1)?.kind == .number { hasMarks = true }
            } else {
                break
            }
            place += 1
        }
        let digits = groups.reduce(0) { $0 + $1.utf8.count }
        guard (9...13).contains(digits) || (isShort && groups.count == 1 && digits > 5) else { return nil }
        text = words.joined(separator: " ")
        (self.last, first, self.groups, hasOtherMarks, self.sentence) = (
            last, index, groups, hasMarks, sentence
        )
    }

    /// "Samaritans: 116123", "phone 116123".
    private static func comesAfterPhone(_ sentence: Sentence, _ index: Int) -> Bool {
        guard let before = sentence.token(index - 1) else { return false }
        return before.isMark(":") || ["phone", "call", "ring", "dial", "on", "text"].contains(before.lower)
    }

    func found(isText: Bool) -> (severity: Severity, advice: String)? {
        if hasOtherMarks { return (.error, "Write the number with spaces only, like 03000 41 61 61.") }
        if groups.contains(where: { $0.utf8.count > 5 }) || groups.count < 2 {
            return (.error, "Put spaces in the number, like 03000 41 61 61.")
        }
        if groups.contains(where: { $0.utf8.count < 2 }) {
            return (.error, "Put the number in groups of 3 to 5.")
        }
        if !saysWho { return (.error, "Say who answers the phone.") }
        let hasMore = sentence.tokens.dropFirst(last + 1).contains { $0.kind == .word }
        return hasMore && !isText ? (.warning, "Put the number at the end of the line.") : nil
    }

    /// Words around a number that do not say who answers.
    private static let others: Set<String> = [
        "phone", "call", "ring", "text", "dial", "tel", "telephone", "number", "mobile", "now", "free",
        "help", "more",
        "information", "info", "talk", "speak", "need", "contact", "line", "helpline", "hotline", "freephone",
        "today",
        "time", "day", "night", "details", "want", "question", "questions", "worried", "please", "fax",
        "landline",
        "can", "this", "our", "answer", "hours", "us",
    ]

    private var saysWho: Bool {
        sentence.tokens.enumerated().contains { place, token in
            guard token.kind == .word || token.kind == .place, place < first || place > last else {
                return false
            }
            if token.lower == "us" || token.kind == .place { return true }
            return !Self.others.contains(token.lower) && !Grammar.isSmall(token.lower)
                && !(Grammar.pronouns.contains(token.lower))
        }
    }
}
