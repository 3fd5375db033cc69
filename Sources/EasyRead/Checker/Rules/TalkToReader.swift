/// L19: a page of some length that never says "you".
struct TalkToReader: TextRule {
    private static let you: Set<String> = ["you", "your", "yours", "yourself", "yourselves"]

    func check(_ reading: Reading, into findings: inout Findings) {
        guard reading.context == .page, reading.part == .prose else { return }
        let isPage = reading.wordCount >= 30 || reading.sentences.count >= 3
        guard isPage, let first = reading.sentences.first else { return }
        let isSaid = reading.sentences.contains { $0.words.contains { Self.you.contains($0.lower) } }
        if !isSaid {
            findings.add(.talkToReader, .warning, first.text, line: first.line, "Say “you” on this page.")
        }
    }
}
