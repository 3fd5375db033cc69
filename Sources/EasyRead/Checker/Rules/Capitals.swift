/// L31: words in capitals, headings With Every Word In Capitals, slanted and underlined words.
struct Capitals: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        for sentence in reading.sentences {
            words(sentence, reading, into: &findings)
            slanted(sentence, into: &findings)
            if let words = Self.titleCase(sentence, reading) {
                findings.add(
                    .capitals, words.isSure ? .error : .warning, sentence.text, line: sentence.line,
                    "Use a capital only for the first word.")
            }
        }
    }

    private func words(_ sentence: Sentence, _ reading: Reading, into findings: inout Findings) {
        let shouted = sentence.words.filter { Self.isShouted($0, reading) }
        guard !shouted.isEmpty else { return }
        let isAboutTexting =
            reading.context == .text || sentence.words.contains { Self.texting.contains($0.lower) }
        for token in shouted
        where sentence.isShouted || !(isAboutTexting && Abbreviations.isCommand(token, in: sentence)) {
            findings.addOnce(
                .capitals, .error, token.text, line: token.line, "Write this word in small letters.",
                suggestion: token.lower)
        }
    }

    private static let texting: Set<String> = [
        "text", "texts", "reply", "replies", "send", "keyword", "word",
    ]

    /// A word in capitals that is no short name and no word to text: one we know, or a long one.
    static func isShouted(_ token: Token, _ reading: Reading) -> Bool {
        guard token.kind == .word, token.isCapitals, !reading.keywords.contains(token.text) else {
            return false
        }
        if reading.lists.acronyms.allows(token.text.filter { $0 != "." }) { return false }
        return reading.lists.isKnown(token.lower) || reading.lists.isInGlossary(token.lower)
            || token.text.utf8.count >= 6
    }

    /// True for a word in a line that is all in capitals: L31 says what to do, and it is no short name.
    static func isOnlyShouted(_ token: Token, in sentence: Sentence, _ reading: Reading) -> Bool {
        sentence.words.count > 2 && sentence.isShouted && isShouted(token, reading)
    }

    /// _words_, *words*, <i>, <em>, <u>.
    private func slanted(_ sentence: Sentence, into findings: inout Findings) {
        var open: [String: Int] = [:]
        for (index, token) in sentence.tokens.enumerated() where token.kind == .mark {
            if token.isMark("<") {
                let name = sentence.token(index + 1)?.lower ?? ""
                guard ["i", "em", "u", "ins"].contains(name), sentence.token(index + 2)?.isMark(">") == true
                else {
                    continue
                }
                findings.addOnce(
                    .capitals, .error, "<\(name)>", line: token.line, "Use plain letters or bold ones.")
            } else if ["_", "*"].contains(token.text) {
                if let start = open[token.text], index > start + 1, !token.hasSpaceBefore {
                    findings.addOnce(
                        .capitals, .error, sentence.token(start + 1)?.text ?? token.text, line: token.line,
                        "Use plain letters or bold ones.")
                    open[token.text] = nil
                } else if sentence.token(index + 1)?.hasSpaceBefore == false {
                    open[token.text] = index
                }
            }
        }
    }

    /// True for a line without an end in which common words start with capitals; nil when it is not so.
    static func titleCase(_ sentence: Sentence, _ reading: Reading) -> (isSure: Bool, Void)? {
        guard sentence.words.count >= 2, sentence.words.count <= 15,
            sentence.tokens.last?.kind != .mark || sentence.isQuestion
        else { return nil }
        var (common, small) = (0, 0)
        for (index, token) in sentence.words.enumerated()
        where index > 0 && token.kind == .word && !token.isCapitals {
            let lists = reading.lists
            let isCommon =
                lists.base.contains(token.lower)
                || Stems.stems(of: token.lower).contains(where: lists.base.contains)
            if token.startsWithCapital {
                if isCommon, token.lower != "i", !isName(token.lower, lists) { common += 1 }
            } else if !minor.contains(token.lower) {
                small += 1
            }
        }
        guard common > 0, small == 0 || common >= 3 else { return nil }
        return (common >= 2 || sentence.words.count <= 3, ())
    }

    private static func isName(_ word: String, _ lists: Lists) -> Bool {
        DateNames.weekdays.contains(word) || DateNames.month(word) != nil || lists.local.contains(word)
            || ["english", "christmas", "easter", "ok", "god", "english"].contains(word)
    }

    /// Words that stay small in titles.
    private static let minor: Set<String> = [
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "with", "by", "from", "is", "as",
    ]
}
