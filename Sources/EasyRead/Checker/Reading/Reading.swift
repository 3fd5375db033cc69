/// A text, read once, as every rule looks at it.
struct Reading: Sendable {
    /// What kind of string it is.
    enum Part: Hashable, Sendable { case prose, answer }

    let sentences: [Sentence]
    let context: CheckContext
    let part: Part
    let lists: Lists
    /// Hard words and short names that another string beside this one explains.
    let explained: Set<String>
    /// Words in capitals that are words to text.
    let keywords: Set<String>
}

/// The findings of one text while they are gathered.
struct Findings {
    private(set) var all: [Finding] = []
    private var seen: Set<Seen> = []

    private struct Seen: Hashable {
        let rule: Rule
        let words: String
    }

    mutating func add(_ rule: Rule, _ severity: Severity, _ words: String, line: Int, _ advice: String) {
        all.append(Finding(rule: rule, severity: severity, words: words, advice: advice, line: line))
    }

    /// Adds a finding about a word unless the same word was found before: once is enough to put it right.
    mutating func addOnce(_ rule: Rule, _ severity: Severity, _ words: String, line: Int, _ advice: String) {
        guard seen.insert(Seen(rule: rule, words: words.lowercased())).inserted else { return }
        add(rule, severity, words, line: line, advice)
    }
}

/// A rule that looks at a whole text.
protocol TextRule: Sendable {
    func check(_ reading: Reading, into findings: inout Findings)
}
