/// One thing that the computer found hard in a text.
package struct Finding: Hashable, Sendable {
    /// The rule that was not kept.
    package let rule: Rule
    /// Whether it stops publishing.
    package let severity: Severity
    /// The words that are meant, cut after 60 characters.
    package let words: String
    /// What to do, in at most 12 easy words.
    package let advice: String
    /// Words that can stand in the place of `words`; nil where only a person can say.
    package let suggestion: String?
    /// The line, from 1; nil when the text has no lines that a person can look up.
    package var line: Int?
    /// The file, as it was named to us.
    package var file: String?

    /// Puts a finding together; the words are cut after 60 characters.
    package init(
        rule: Rule, severity: Severity, words: String, advice: String, suggestion: String? = nil, line: Int?,
        file: String? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.words = Finding.cut(words)
        self.advice = advice
        self.suggestion = suggestion
        self.line = line
        self.file = file
    }

    /// A long run of letters must not become a long line on somebody's screen.
    private static func cut(_ words: String) -> String {
        let scalars = words.unicodeScalars
        let longest = 60
        guard let end = scalars.index(scalars.startIndex, offsetBy: longest, limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return words }
        return String(scalars[..<end]) + "…"
    }
}

extension Finding: Codable {
    private enum CodingKeys: String, CodingKey { case rule, severity, file, line, words, advice, suggestion }

    /// Writes the keys of the contract; a file or line that is not known is `null`, and a suggestion is there
    /// only when we have one.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(rule, forKey: .rule)
        try container.encode(severity, forKey: .severity)
        try container.encode(file, forKey: .file)
        try container.encode(line, forKey: .line)
        try container.encode(words, forKey: .words)
        try container.encode(advice, forKey: .advice)
        try container.encodeIfPresent(suggestion, forKey: .suggestion)
    }
}
