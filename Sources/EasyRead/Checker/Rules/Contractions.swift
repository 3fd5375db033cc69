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
                let whole = Self.whole(token.lower)
                findings.add(
                    .contraction, severity, token.text, line: token.line,
                    whole.map { "You can say “\($0)”." } ?? "Write the 2 words in full.", suggestion: whole)
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

    /// What the word is in full; nil when it can be two things.
    private static func whole(_ word: String) -> String? {
        if let whole = odd[word] { return whole }
        // What comes of these is hard as well: it needs other words.
        if ["should've", "would've", "could've"].contains(word) { return nil }
        if word.hasSuffix("n't") { return "\(word.dropLast(3)) not" }
        if word.hasSuffix("'ve") { return "\(start(word, 3)) have" }
        if word.hasSuffix("'ll") { return "\(start(word, 3)) will" }
        if word.hasSuffix("'re") { return "\(start(word, 3)) are" }
        return word.hasSuffix("'s") ? "\(start(word, 2)) is" : nil
    }

    private static func start(_ word: String, _ ending: Int) -> String {
        let start = String(word.dropLast(ending))
        return start == "i" ? "I" : start
    }
}
