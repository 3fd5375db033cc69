/// L23: numbers are written as digits, 1 and 2 too.
struct NumbersAsDigits: TextRule {
    private static let digits: [String: String] = [
        "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
        "nine": "9",
        "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
        "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20",
        "thirty": "30",
        "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
        "hundred": "100", "hundreds": "", "thousand": "1000", "thousands": "", "million": "", "millions": "",
        "dozen": "12", "dozens": "",
    ]
    /// After these "one" stands for a thing that was named before.
    private static let beforeThing: Set<String> = [
        "the", "this", "that", "which", "each", "every", "another", "no", "any", "some", "other", "new",
        "old", "big",
        "small", "good", "bad", "best", "nearest", "right", "wrong", "next", "last", "first", "only", "by",
        "easy",
    ]

    func check(_ reading: Reading, into findings: inout Findings) {
        for sentence in reading.sentences {
            for (index, token) in sentence.words.enumerated() where token.kind == .word {
                for part in token.parts {
                    check(part, token, at: index, in: sentence, into: &findings)
                }
            }
        }
    }

    private func check(
        _ word: String, _ token: Token, at index: Int, in sentence: Sentence, into findings: inout Findings
    ) {
        if word == "one" {
            guard Self.isNumber(oneAt: index, token, in: sentence) else { return }
            findings.add(
                .numberAsDigits, .warning, token.text, line: token.line, "Use the number 1.", suggestion: "1")
        } else if let digits = Self.digits[word] {
            if word == "three", sentence.lower(index + 1).hasPrefix("quarter") { return }
            // Two words with capitals are most often a name: Five Oak Green.
            let isName =
                index > 0 && token.startsWithCapital && sentence.word(index + 1)?.startsWithCapital == true
            let advice = digits.isEmpty ? "Write this as a number, like 20." : "Use the number \(digits)."
            findings.add(
                .numberAsDigits, isName ? .warning : .error, token.text, line: token.line, advice,
                suggestion: digits.isEmpty ? nil : digits)
        }
    }

    private static func isNumber(oneAt index: Int, _ token: Token, in sentence: Sentence) -> Bool {
        guard token.lower == "one", index + 1 < sentence.words.count else { return false }
        if ["of", "another", "by", "day"].contains(sentence.lower(index + 1)) { return false }
        return !beforeThing.contains(sentence.lower(index - 1))
    }
}
