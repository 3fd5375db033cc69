/// L46 and L43: what a voice reads wrongly, and words that are split.
struct ReadAloud: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        for sentence in reading.sentences {
            for (index, token) in sentence.tokens.enumerated() {
                split(token, at: index, in: sentence, into: &findings)
                guard reading.context.isEasyRead,
                    let advice = Self.advice(token, at: index, in: sentence, reading)
                else { continue }
                findings.addOnce(.readAloud, .warning, token.text, line: token.line, advice)
            }
        }
    }

    private static func advice(_ token: Token, at index: Int, in sentence: Sentence, _ reading: Reading)
        -> String?
    {
        switch token.kind {
        case .address:
            return token.text.contains("@") ? "Say who reads this." : "Say where the link goes."
        case .number:
            let isOrdinal = DateNames.day(token.text)?.isOrdinal == true || isLongOrdinal(token.text)
            return isOrdinal ? "Write the word, like “first”." : nil
        case .word where token.isCapitals:
            return isUnknownName(token, reading) && !Capitals.isOnlyShouted(token, in: sentence, reading)
                ? "Say what these letters mean." : nil
        case .word: return isLetter(token, at: index, in: sentence) ? "Say what this letter means." : nil
        case .mark:
            if ["²", "³", "¹", "™", "®", "©", "°", "½", "¼", "¾", "№", "℅"].contains(token.text) {
                return "Say it in words."
            }
            return isEnding(at: index, in: sentence) ? "Choose 1 of the 2 words." : nil
        case .place: return nil
        }
    }

    /// A short name that is on no list and no word.
    private static func isUnknownName(_ token: Token, _ reading: Reading) -> Bool {
        let name = token.text.filter { $0 != "." }
        return token.text.utf8.count < 8 && !reading.lists.acronyms.allows(name)
            && !reading.lists.acronyms.allows(String(name.dropLast()))
            && !reading.keywords.contains(token.text)
            && !reading.lists.isKnown(token.lower) && RomanNumerals.number(token.text) == nil
    }

    private static func isLongOrdinal(_ text: String) -> Bool {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        return !digits.isEmpty
            && ["st", "nd", "rd", "th"].contains(text.dropFirst(digits.count).lowercased())
    }

    /// "Group B", "SE1", "v2".
    private static func isLetter(_ token: Token, at index: Int, in sentence: Sentence) -> Bool {
        let scalars = token.text.unicodeScalars
        guard let first = scalars.first, first.isASCII else { return false }
        // "Words with C", and the C above them: a letter of the alphabet.
        let before = index > 0 ? sentence.token(index - 1)?.lower ?? "" : ""
        if scalars.count == 1 && (before == "with" || sentence.tokens.count == 1) { return false }
        if scalars.count == 1 {
            return !["a", "i", "o"].contains(token.lower)
                && (sentence.token(index + 1)?.isMark(".") != true || !first.isCapital)
                || (token.text == "A" && index > 0 && sentence.token(index - 1)?.kind == .word
                    && sentence.token(index + 1)?.kind != .word)
        }
        return scalars.count <= 4 && scalars.contains(where: \.isDigit) && first.isCapital
    }

    /// "worker(s)".
    private static func isEnding(at index: Int, in sentence: Sentence) -> Bool {
        sentence.token(index)?.isMark("(") == true && sentence.token(index)?.hasSpaceBefore == false
            && ["s", "es", "ies"].contains(sentence.token(index + 1)?.lower ?? "")
            && sentence.token(index + 2)?.isMark(")") == true
    }

    /// L43: a soft hyphen, or a word that is cut at the end of a line.
    private func split(_ token: Token, at index: Int, in sentence: Sentence, into findings: inout Findings) {
        if token.text.unicodeScalars.contains(where: { $0.value == 0xAD }) {
            findings.addOnce(
                .splitWord, .error, token.lower, line: token.line, "Write the whole word.",
                suggestion: token.lower)
            return
        }
        guard token.kind == .mark, ["-", "‐", "‑", "¬"].contains(token.text), !token.hasSpaceBefore,
            let before = sentence.token(index - 1), before.kind == .word,
            let after = sentence.token(index + 1),
            after.kind == .word, after.linesBefore == 1, !after.startsWithCapital
        else { return }
        findings.addOnce(
            .splitWord, .error, before.text + "-" + after.text, line: token.line, "Write the whole word.",
            suggestion: before.text + after.text)
    }
}
