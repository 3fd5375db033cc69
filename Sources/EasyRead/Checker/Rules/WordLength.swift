/// L09: long words. 14 letters are too many; 10 letters, or three syllables in a word that is not common, warn.
struct WordLength: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context != .board else { return }
        for sentence in reading.sentences {
            for (index, token) in sentence.words.enumerated() where token.kind == .word && !token.isCapitals {
                let isName = index > 0 && token.startsWithCapital
                for part in token.withoutPossessive.split(separator: "-") {
                    guard let found = Self.check(String(part), isName: isName, reading.lists) else { continue }
                    let shown = part.count == token.lower.count ? token.text : String(part)
                    findings.addOnce(.wordLength, found.severity, shown, line: token.line, found.advice)
                }
            }
        }
    }

    private static func check(_ word: String, isName: Bool, _ lists: Lists) -> (severity: Severity, advice: String)? {
        let letters = word.unicodeScalars.count { $0.isLetter }
        guard letters >= 6 else { return nil }
        if lists.isLocal(word) || lists.glossary.words.contains(word) { return nil }
        let stems = Stems.stems(of: word)
        if stems.contains(where: { lists.glossary.words.contains($0) }) { return nil }
        if letters >= 14 { return (.error, "This word is very long. Use a short word.") }
        // "supporting" is as easy as "support": the ending is not what makes a word long.
        let isShortInside = stems.contains { $0.utf8.count < 10 && lists.isListed($0) }
        if letters >= 10 && !isShortInside { return (.warning, "This is a long word. Is there a short word?") }
        guard !isName, !lists.isKnown(word), Syllables.count(word) >= 3 else { return nil }
        return (.warning, "This is hard to say. Is there a short word?")
    }
}
