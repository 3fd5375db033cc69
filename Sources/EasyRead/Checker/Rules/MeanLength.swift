/// L02 and L45: the mean length of sentences and words, for texts of 30 words or more (ruling 1G).
struct MeanLength: TextRule {
    private static let fewest = 30

    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context.isEasyRead else { return }
        let sentences = reading.sentences.filter { !($0.isReplyLine && reading.context == .text) }
        let words = sentences.reduce(0) { $0 + $1.wordCount }
        guard words >= Self.fewest, !sentences.isEmpty else { return }
        let mean = Double(words) / Double(sentences.count)
        let longest = sentences.max { $0.wordCount < $1.wordCount }
        if mean > (reading.context == .page ? 12 : 10), let longest {
            findings.add(
                .meanLength, .warning, longest.text, line: longest.line,
                "Most sentences here are long. Write shorter ones.")
        }
        longWords(sentences, words: words, mean: mean, into: &findings)
    }

    /// LIX: words for each sentence, and how many of 100 words have more than 6 letters.
    private func longWords(
        _ sentences: [Sentence], words: Int, mean: Double, into findings: inout Findings
    ) {
        var long = 0
        var worst: (sentence: Sentence, long: Int)?
        for sentence in sentences {
            let here = sentence.words.count { Self.isLong($0) }
            long += here
            if here > worst?.long ?? 0 { worst = (sentence, here) }
        }
        let index = mean + 100 * Double(long) / Double(words)
        guard index > 25, let worst else { return }
        findings.add(
            .longWords, index > 35 ? .error : .warning, worst.sentence.text, line: worst.sentence.line,
            "There are many long words here. Use short words.")
    }

    private static func isLong(_ token: Token) -> Bool {
        token.kind == .word && token.text.unicodeScalars.count { $0.isLetter } > 6
    }
}
