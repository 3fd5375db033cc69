/// L32 and the marks of L33: symbols, emoji and small raised numbers that cannot be read aloud.
struct Symbols: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        for sentence in reading.sentences {
            for (index, token) in sentence.tokens.enumerated() {
                switch token.kind {
                case .mark: check(token, at: index, in: sentence, into: &findings)
                case .word where token.text.utf8.contains(UInt8(ascii: "&")):
                    if !reading.lists.acronyms.allows(token.text) {
                        findings.addOnce(
                            .symbol, .error, token.text, line: token.line, "Write “and”.", suggestion: "and")
                    }
                default: break
                }
            }
        }
    }

    private static let advice: [String: String] = [
        "&": "Write “and”.", "+": "Write “and” or “more”.", "@": "Write “at”.", "=": "Write “is” or “means”.",
        "#": "Write “number”.", "<": "Write “less than”.", ">": "Write “more than”.", "§": "Write “part”.",
        "→": "Say it in words.",
    ]
    private static let others: Set<String> = [
        "&", "@", "#", "*", "§", "\\", "_", "†", "‡", "•", "¶", "・", "·",
    ]

    private func check(_ token: Token, at index: Int, in sentence: Sentence, into findings: inout Findings) {
        if Self.isRaised(token) || Self.isNote(at: index, in: sentence) {
            findings.add(
                .crossReference, .error, token.text, line: token.line,
                "Take out this mark. Put the words here.")
        }
        if Self.isSymbol(token) {
            let words = sentence.around(index)
            findings.addOnce(
                .symbol, .error, words, line: token.line, Self.advice[token.text] ?? "Say it in words.")
        }
    }

    private static func isSymbol(_ token: Token) -> Bool {
        if others.contains(token.text) { return true }
        guard let scalar = token.text.unicodeScalars.first, token.text != "%" else { return false }
        if scalar.isASCII { return "+<=>~^|`".unicodeScalars.contains(scalar) }
        switch scalar.properties.generalCategory {
        case .mathSymbol, .otherSymbol, .modifierSymbol: return true
        default: return scalar.properties.isEmojiPresentation
        }
    }

    private static func isRaised(_ token: Token) -> Bool {
        guard let scalar = token.text.unicodeScalars.first else { return false }
        return "¹²³⁰⁴⁵⁶⁷⁸⁹".unicodeScalars.contains(scalar)
    }

    /// "care*" or "care [1]": a mark that leads to a note somewhere else.
    private static func isNote(at index: Int, in sentence: Sentence) -> Bool {
        guard let token = sentence.token(index) else { return false }
        if token.isMark("[") {
            return sentence.token(index + 1)?.kind == .number
                && sentence.token(index + 2)?.isMark("]") == true
        }
        guard index > 0, token.isMark("*"), !token.hasSpaceBefore, sentence.token(index - 1)?.kind != .mark
        else {
            return false
        }
        // *words* are slanted letters and another rule's.
        return !sentence.tokens.prefix(index).suffix(20).contains { $0.isMark("*") }
    }
}
