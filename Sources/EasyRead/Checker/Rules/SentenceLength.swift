/// L01: how many words a sentence may have; hyphened words and numbers are one.
struct SentenceLength: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        let limit = Self.limit(reading.context)
        for sentence in reading.sentences where sentence.wordCount > limit.easy {
            if reading.context == .text && sentence.isReplyLine { continue }
            let severity: Severity = sentence.wordCount > limit.warning ? .error : .warning
            findings.add(
                .sentenceLength, severity, sentence.text, line: sentence.line,
                "This has \(sentence.wordCount) words. Make it \(limit.easy) or less.")
        }
    }

    /// The most words without a warning, and the most words without an error.
    private static func limit(_ context: CheckContext) -> (easy: Int, warning: Int) {
        switch context {
        case .question, .text, .error: (12, 15)
        case .page: (15, 20)
        case .board: (20, 25)
        }
    }
}

extension Sentence {
    /// True for "Reply 1 for yes, 2 for no": a list of answers and no sentence.
    var isReplyLine: Bool {
        guard firstWord == "reply" || firstWord == "text" || firstWord == "send" else { return false }
        return words.contains { $0.kind == .number } && words.contains { $0.lower == "for" }
    }
}
