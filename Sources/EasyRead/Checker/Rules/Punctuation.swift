/// L05: marks that make a sentence hard to read or to hear.
struct Punctuation: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        var shouts = 0
        for sentence in reading.sentences {
            check(sentence, reading, into: &findings)
            for token in sentence.tokens where token.isMark("!") {
                shouts += 1
                if shouts == 2 {
                    findings.add(
                        .punctuation, .warning, "!", line: token.line, "Use this mark only once on a page.")
                }
            }
        }
    }

    private func check(_ sentence: Sentence, _ reading: Reading, into findings: inout Findings) {
        var said: Set<String> = []
        func add(_ severity: Severity, _ place: Int, _ token: Token, _ advice: String) {
            guard said.insert(advice).inserted else { return }
            findings.add(.punctuation, severity, sentence.around(place), line: token.line, advice)
        }
        var commas = 0
        for (index, token) in sentence.tokens.enumerated() where token.kind == .mark {
            switch token.text {
            case ";": add(.error, index, token, "End the sentence here. Start a new sentence.")
            case "…": add(.error, index, token, "Take out the dots. Use 1 full stop.")
            case "–", "—", "―": if index > 0 { add(.error, index, token, Self.dash) }
            case "-": if Self.isDash(at: index, in: sentence) { add(.error, index, token, Self.dash) }
            case "(", ")", "[", "]", "{", "}":
                if Self.isListMark(at: index, in: sentence) { break }
                add(.warning, index, token, "Take out the brackets. Use a new sentence.")
            case ":":
                if !Self.isFineColon(at: index, in: sentence) {
                    add(.warning, index, token, "Use a full stop here.")
                }
            case ",":
                commas += 1
                let isList = reading.context == .text && sentence.isReplyLine
                if commas == 2 && !isList {
                    add(.warning, index, token, "Use only 1 comma. Make 2 sentences or a list.")
                }
            default: break
            }
        }
    }

    private static let dash = "Take out the dash. Start a new sentence."

    /// A hyphen with white space on both sides stands for a dash.
    private static func isDash(at index: Int, in sentence: Sentence) -> Bool {
        guard index > 0, let token = sentence.token(index), let next = sentence.token(index + 1) else {
            return false
        }
        return token.hasSpaceBefore && next.hasSpaceBefore || next.isMark("-")
    }

    /// "1) Review" and "d) Achieve": the mark after the number of a list item.
    private static func isListMark(at index: Int, in sentence: Sentence) -> Bool {
        guard index == 1, sentence.token(1)?.isMark(")") == true, let first = sentence.token(0) else {
            return false
        }
        return first.kind != .mark && first.text.utf8.count <= 2
    }

    /// Fine before a list, a phone number or a quote, and at the end.
    private static func isFineColon(at index: Int, in sentence: Sentence) -> Bool {
        guard let next = sentence.token(index + 1) else { return true }
        if next.linesBefore > 0 { return true }
        if next.kind == .number || next.kind == .place || next.kind == .address { return true }
        return ["\"", "“", "‘", "'", "+"].contains(next.text)
    }
}
