/// M05: stopping is one word, STOP, and nothing is asked after it.
struct Stopping: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context == .text else { return }
        let words = reading.sentences.flatMap(\.words)
        for (before, word) in zip(words, words.dropFirst())
        where ["reply", "text", "send"].contains(before.lower) && Self.others.contains(word.text) {
            findings.addOnce(.stopping, .error, word.text, line: word.line, Self.advice, suggestion: "STOP")
        }
        for (word, next) in zip(words, words.dropFirst())
        where word.text == "STOP" && next.kind == .number && next.text.utf8.count > 1 {
            findings.addOnce(
                .stopping, .error, "STOP \(next.text)", line: word.line, Self.advice, suggestion: "STOP")
        }
        afterStop(reading, into: &findings)
    }

    private static let advice = "Say “Text STOP to stop”."
    private static let others: Set<String> = [
        "END", "QUIT", "CANCEL", "UNSUBSCRIBE", "OPTOUT", "LEAVE", "EXIT", "STOPALL", "REMOVE", "FINISH",
    ]

    /// Who has stopped is asked nothing.
    private func afterStop(_ reading: Reading, into findings: inout Findings) {
        var hasStopped = false
        for sentence in reading.sentences {
            if sentence.isQuestion, hasStopped || Self.asksAboutStopping(sentence) {
                findings.add(
                    .stopping, .error, sentence.text, line: sentence.line, "Stop at once. Ask nothing more.")
            }
            hasStopped = hasStopped || Self.saysStopped(sentence)
        }
    }

    /// True for words such as "You have stopped": the texts have ended.
    private static func saysStopped(_ sentence: Sentence) -> Bool {
        let words = sentence.words.map(\.lower)
        return words.contains("stopped") || (words.contains("got") && words.contains("stop"))
    }

    /// "Do you want to stop?" of the texts; the bus may stop.
    private static func asksAboutStopping(_ sentence: Sentence) -> Bool {
        let words = sentence.words.map(\.lower)
        guard let place = words.firstIndex(of: "stop"), place > 1 else { return false }
        return words[..<place].contains("want") && words[..<place].contains("you") && words[place - 1] == "to"
    }
}
