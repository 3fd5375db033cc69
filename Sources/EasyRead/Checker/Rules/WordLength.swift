/// L09: long words.
///
/// 14 letters are too many; 10 letters warn, and so do three syllables in a word that is not common.
struct WordLength: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context != .board else { return }
        for sentence in reading.sentences {
            let isShouted = sentence.isShouted
            for (index, token) in sentence.words.enumerated()
            where token.kind == .word && (!token.isCapitals || isShouted) {
                let isName = index > 0 && token.startsWithCapital && !isShouted
                for part in token.parts {
                    guard let found = Self.check(part, isName: isName, reading.lists) else {
                        continue
                    }
                    let shown = token.parts.count == 1 ? token.text : part
                    findings.addOnce(.wordLength, found.severity, shown, line: token.line, found.advice)
                }
            }
        }
    }

    private static func check(_ word: String, isName: Bool, _ lists: Lists) -> (
        severity: Severity, advice: String
    )? {
        let letters = word.unicodeScalars.count { $0.isLetter }
        guard letters >= 6 else { return nil }
        if lists.isKnown(word) || lists.isInGlossary(word) { return nil }
        if letters >= 14 { return (.error, "This word is very long. Use a short word.") }
        if letters >= 10 { return (.warning, "This is a long word. Is there a short word?") }
        guard !isName, Syllables.count(word) >= 3 else { return nil }
        return (.warning, "This is hard to say. Is there a short word?")
    }
}
