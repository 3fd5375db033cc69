/// Which part of a page or a conversation a text is.
package enum TextPart: Hashable, Sendable {
    /// Anything that is nothing special.
    case prose
    /// An answer to choose.
    case answer
    /// What stands under a question to help.
    case help
    /// A heading.
    case title
    /// The words of a link.
    case link
    /// The first message of a conversation by text.
    case firstMessage
    /// A piece of a page that has others beside it.
    case fragment
}

/// A text, read once, as every rule looks at it.
struct Reading: Sendable {
    let text: String
    let sentences: [Sentence]
    let layout: Layout
    let context: CheckContext
    let part: TextPart
    let lists: Lists
    /// Hard words and short names that another string beside this one explains.
    let explained: Set<String>
    /// Words in capitals that are words to text.
    let keywords: Set<String>

    /// The number of words in all sentences.
    var wordCount: Int { sentences.reduce(0) { $0 + $1.wordCount } }

    /// True for an answer, or for what looks like one: up to 3 words that are no sentence.
    var isLabel: Bool {
        if part == .answer { return true }
        guard sentences.count == 1, let only = sentences.first, only.words.count <= 3 else { return false }
        return only.tokens.last?.kind != .mark
    }
}

/// The findings of one text while they are gathered.
struct Findings {
    private(set) var all: [Finding] = []
    private var seen: Set<Seen> = []

    private struct Seen: Hashable {
        let rule: Rule
        let words: String
    }

    mutating func add(
        _ rule: Rule, _ severity: Severity, _ words: String, line: Int, _ advice: String,
        suggestion: String? = nil
    ) {
        all.append(
            Finding(
                rule: rule, severity: severity, words: words, advice: advice, suggestion: suggestion,
                line: line))
    }

    /// Adds a finding about a word unless the same word was found before: once is enough to put it right.
    mutating func addOnce(
        _ rule: Rule, _ severity: Severity, _ words: String, line: Int, _ advice: String,
        suggestion: String? = nil
    ) {
        guard seen.insert(Seen(rule: rule, words: words.lowercased())).inserted else { return }
        add(rule, severity, words, line: line, advice, suggestion: suggestion)
    }
}

/// A rule that looks at a whole text.
protocol TextRule: Sendable {
    func check(_ reading: Reading, into findings: inout Findings)
}
