/// L29: "18 to 24" and not "18-24".
struct Ranges: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        for sentence in reading.sentences {
            for (index, token) in sentence.tokens.enumerated() {
                guard let found = Self.found(token, at: index, in: sentence) else { continue }
                let suggestion = found.count == 2 ? found.joined(separator: " to ") : nil
                findings.addOnce(
                    .range, .error, found.joined(separator: "–"), line: token.line,
                    "Write “to” between the 2.",
                    suggestion: suggestion)
            }
        }
    }

    /// The two ends of a range that is joined at a token.
    private static func found(_ token: Token, at index: Int, in sentence: Sentence) -> [String]? {
        switch token.kind {
        case .number: return inOneNumber(token.text)
        case .word: return ofDays(token)
        case .mark where ["-", "–", "—", "−", "~", "‑"].contains(token.text):
            guard let before = sentence.token(index - 1), let after = sentence.token(index + 1) else {
                return nil
            }
            if before.kind == .number, after.kind == .number, !isPhone(before.text, after.text) {
                return [before.text, after.text]
            }
            return isDay(before.lower) && isDay(after.lower) ? [before.text, after.text] : nil
        default: return nil
        }
    }

    private static func inOneNumber(_ text: String) -> [String]? {
        let parts = text.split(whereSeparator: { $0 == "-" || $0 == "‐" || $0 == "‑" })
        guard parts.count == 2, let first = parts.first, let last = parts.last else { return nil }
        guard first.first.map(isDigit) == true, last.first.map(isDigit) == true else { return nil }
        return isPhone(String(first), String(last)) ? nil : [String(first), String(last)]
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    /// A part that starts with 0 and is long, or many digits together.
    private static func isPhone(_ first: String, _ last: String) -> Bool {
        let digits = (first + last).count(where: isDigit)
        return digits >= 9 || (first.hasPrefix("0") && first.count >= 4 && !first.contains(":"))
    }

    /// Monday-Friday.
    private static func ofDays(_ token: Token) -> [String]? {
        guard token.parts.count == 2, token.parts.allSatisfy(isDay) else { return nil }
        return token.text.split(whereSeparator: { $0 == "-" || $0 == "‐" || $0 == "‑" }).map(String.init)
    }

    private static func isDay(_ word: String) -> Bool {
        DateNames.weekdays.contains(word) || DateNames.shortWeekdays[word] != nil
            || DateNames.month(word) != nil
    }
}
