/// L10: hard words and phrases for which we have a simpler one.
struct SimplerWords: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        for sentence in reading.sentences {
            var index = 0
            while index < sentence.words.count {
                guard let entry = reading.lists.hard.match(sentence, at: index, lists: reading.lists) else {
                    index += 1
                    continue
                }
                let words = sentence.text(from: index, to: index + entry.words.count - 1)
                let line = sentence.word(index)?.line ?? sentence.line
                findings.addOnce(
                    .simplerWord, .warning, words, line: line, Self.advice(entry.value),
                    suggestion: entry.value == "-" ? "" : entry.value)
                index += entry.words.count
            }
        }
    }

    /// A dash in the list says that the words can go.
    static func advice(_ simpler: String) -> String {
        simpler == "-" ? "You can leave this out." : "You can say “\(simpler)”."
    }
}
