/// L13: shortened words with an apostrophe, and those whose apostrophe was forgotten.
struct Contractions: TextRule {
    /// Before 's these are shortened; after other words it most often says whose something is.
    private static let beforeS: Set<String> = [
        "it", "that", "he", "she", "who", "what", "there", "here", "where", "how", "when", "why", "let",
        "this",
    ]
    private static let withoutApostrophe: Set<String> = [
        "dont", "didnt", "doesnt", "isnt", "arent", "wasnt", "werent", "couldnt", "wouldnt", "shouldnt",
        "hasnt",
        "havent", "hadnt", "cant", "wont", "mustnt", "youve", "theyve", "weve", "ive", "shouldve", "couldve",
        "wouldve",
    ]
    private static let odd: [String: String] = [
        "can't": "cannot", "won't": "will not", "shan't": "will not", "ain't": "is not", "cant": "cannot",
        "wont": "will not", "let's": "let us", "i'm": "I am",
    ]

    func check(_ reading: Reading, into findings: inout Findings) {
        for sentence in reading.sentences {
            for token in sentence.words where token.kind == .word {
                guard let severity = Self.severity(token.lower) else { continue }
                findings.add(.contraction, severity, token.text, line: token.line, Self.advice(token.lower))
            }
        }
    }

    private static func severity(_ word: String) -> Severity? {
        if withoutApostrophe.contains(word) { return .error }
        guard word.utf8.contains(UInt8(ascii: "'")) else { return nil }
        if word.hasSuffix("n't") || word.hasSuffix("'ve") { return .error }
        if word.hasSuffix("'d") { return .error }
        if word.hasSuffix("'ll") || word.hasSuffix("'re") || word == "i'm" { return .warning }
        return word.hasSuffix("'s") && beforeS.contains(String(word.dropLast(2))) ? .warning : nil
    }

    private static func advice(_ word: String) -> String {
        if let whole = odd[word] { return "You can say “\(whole)”." }
        if word.hasSuffix("n't") { return "You can say “\(word.dropLast(3)) not”." }
        if word.hasSuffix("'ve") { return "You can say “\(start(word, 3)) have”." }
        if word.hasSuffix("'ll") { return "You can say “\(start(word, 3)) will”." }
        if word.hasSuffix("'re") { return "You can say “\(start(word, 3)) are”." }
        if word.hasSuffix("'s") { return "You can say “\(start(word, 2)) is”." }
        return "Write the 2 words in full."
    }

    private static func start(_ word: String, _ ending: Int) -> String {
        let start = String(word.dropLast(ending))
        return start == "i" ? "I" : start
    }
}
