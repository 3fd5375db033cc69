/// L06: and/or, he/she, s/he, worker(s).
struct Slashes: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        for sentence in reading.sentences {
            for index in sentence.tokens.indices {
                guard let found = Self.hard(at: index, in: sentence) else { continue }
                findings.addOnce(
                    .slash, .error, found.words, line: sentence.tokens[index].line, found.advice,
                    suggestion: found.suggestion)
            }
        }
    }

    private struct Found {
        let words: String
        let advice: String
        var suggestion: String?
    }

    private static let slashes: Set<String> = ["/", "⁄", "∕", "／"]
    private static let endings: Set<String> = [
        "s", "es", "ies", "ren", "n't", "d", "ed", "ing", "en", "ers", "rs",
    ]
    private static let known: [String: String] = [
        "and/or": "or", "he/she": "they", "she/he": "they", "s/he": "they", "him/her": "them",
        "her/him": "them",
        "his/her": "their", "her/his": "their", "his/hers": "theirs", "yes/no": "yes or no",
    ]

    private static func hard(at index: Int, in sentence: Sentence) -> Found? {
        guard let token = sentence.token(index) else { return nil }
        if token.kind == .mark, slashes.contains(token.text) { return slash(at: index, in: sentence) }
        if token.isMark("("), !token.hasSpaceBefore, let ending = sentence.token(index + 1),
            let word = sentence.token(index - 1), word.kind == .word, endings.contains(ending.lower),
            sentence.token(index + 2)?.isMark(")") == true
        {
            return Found(
                words: "\(word.text)(\(ending.text))", advice: "Choose 1 of the 2 words.")
        }
        if token.kind == .number, token.text == "24/7" {
            return Found(words: "24/7", advice: "You can say “all day and all night”.")
        }
        if token.kind == .number, isYears(token.text) {
            return Found(words: token.text, advice: "Use “to” between 2 years.")
        }
        return nil
    }

    /// 2026/27.
    private static func isYears(_ text: String) -> Bool {
        let parts = text.split(separator: "/")
        guard parts.count == 2, let first = parts.first, let last = parts.last else { return false }
        return first.utf8.count == 4 && (last.utf8.count == 2 || last.utf8.count == 4) && Int(first) != nil
            && Int(last) != nil
    }

    private static func slash(at index: Int, in sentence: Sentence) -> Found? {
        guard let before = sentence.token(index - 1), let after = sentence.token(index + 1) else {
            return nil
        }
        guard before.kind != .mark || before.isMark(")"), after.kind != .mark || after.isMark("(") else {
            return nil
        }
        if before.kind == .address || after.kind == .address { return nil }
        // "the page /look" names a page of ours.
        if sentence.token(index)?.hasSpaceBefore == true, !after.hasSpaceBefore { return nil }
        let words = "\(before.text)/\(after.text)"
        if let plain = known[words.lowercased()] {
            return Found(words: words, advice: "You can say “\(plain)”.", suggestion: plain)
        }
        let isWords = before.kind == .word && after.kind == .word
        return Found(
            words: words, advice: "Write “or” and not this mark.",
            suggestion: isWords ? "\(before.text) or \(after.text)" : nil)
    }
}
