/// L07: every word is in the list of common words, the words of Kent or the glossary.
struct KnownWords: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context != .board else { return }
        for sentence in reading.sentences {
            let isShouted = sentence.isShouted
            for (index, token) in sentence.words.enumerated() where token.kind == .word {
                guard !token.isCapitals || (isShouted && !reading.lists.acronyms.allows(token.text)),
                    let part = Self.unknownPart(of: token, reading.lists)
                else {
                    continue
                }
                if token.startsWithCapital, Self.titles.contains(sentence.lower(index - 1)) { continue }
                // In the middle of a sentence a capital is most often a name, but nobody can be sure.
                let isName = index > 0 && token.startsWithCapital && !isShouted
                let severity: Severity = reading.context == .page || isName ? .warning : .error
                let simpler = Self.simpler(at: index, in: sentence, reading.lists)
                findings.addOnce(
                    .knownWords, severity, part, line: token.line,
                    simpler.map(SimplerWords.advice) ?? Self.advice(isName: isName), suggestion: simpler
                )
            }
        }
    }

    /// What comes after one of these is a name.
    private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "prof", "councillor", "nurse"]

    /// The simpler word for this one word; nil where the list has none.
    private static func simpler(at index: Int, in sentence: Sentence, _ lists: Lists) -> String? {
        guard let entry = lists.hard.match(sentence, at: index, lists: lists), entry.words.count == 1,
            entry.value != "-"
        else { return nil }
        return entry.value
    }

    private static func advice(isName: Bool) -> String {
        isName ? "Is this a name? If not, use an easy word." : "Use a word that everybody knows."
    }

    /// The part of a word that is not known; nil when all is known.
    private static func unknownPart(of token: Token, _ lists: Lists) -> String? {
        let word = token.withoutPossessive
        if isKnown(word, lists) || word.utf8.count == 1 { return nil }
        guard token.parts.count > 1 else {
            return word.utf8.contains { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: ".") }
                ? nil : token.text
        }
        let unknown = token.parts.contains { part in
            part.utf8.count > 1 && !isKnown(part, lists) && !part.unicodeScalars.contains(where: \.isDigit)
        }
        return unknown ? token.text : nil
    }

    private static func isKnown(_ word: String, _ lists: Lists) -> Bool {
        if lists.isKnown(word) || lists.isInGlossary(word) { return true }
        return word.hasPrefix("un") && lists.isKnown(String(word.dropFirst(2)))
    }
}
