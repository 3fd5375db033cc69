extension DecisionDate {
    /// A day with which the words begin, and what follows it: a time, a remark in brackets, the name of a meeting.
    ///
    /// Nil when no day stands there, or when what follows could make it another day or a span of days.
    package static func leading(_ words: some StringProtocol) -> (day: Day, rest: String)? {
        let said = Substring(DecisionReaderLines.trimmed(words))
        guard said.utf8.prefix(longest).contains(where: { (48...57).contains($0) }) else { return nil }
        let parts = said.split(maxSplits: mostParts + 1) { $0.isWhitespace }
        for count in (1...mostParts).reversed() where count <= parts.count {
            // Every day ends with a number: its year.
            guard let last = parts[..<count].last,
                last.utf8.suffix(3).contains(where: { (48...57).contains($0) })
            else { continue }
            let start = said[..<last.endIndex]
            guard let day = day(start) ?? day(DecisionReaderLines.tidy(start)) else { continue }
            let rest = DecisionReaderLines.trimmed(said[last.endIndex...])
            guard rest.isEmpty || isRemark(rest) else { return nil }
            return (day, String(rest.drop { ",;-–—".contains($0) || $0.isWhitespace }))
        }
        return nil
    }

    /// A weekday, a number, a month and a year.
    private static let mostParts = 5

    /// True when the words cannot belong to the day before them.
    private static func isRemark(_ words: Substring) -> Bool {
        guard let first = words.first else { return true }
        if "(;,[".contains(first) { return leads(to: words.dropFirst()) }
        if "-–—".contains(first) { return leads(to: words.dropFirst()) }
        return isTime(words)
    }

    /// A second day after a dash would make it a span of days.
    private static func leads(to words: Substring) -> Bool {
        let words = DecisionReaderLines.trimmed(words)
        guard let first = words.first else { return true }
        return first.isLetter || isTime(words)
    }

    /// True for `5.00 pm`, `at 10am`, `10:30`, `18.30 hrs`, `at noon`, and what follows those.
    static func isTime(_ words: Substring) -> Bool {
        let parts = DecisionReaderLines.plain(words.prefix(40)).split { $0 == " " || $0 == "," || $0 == "-" }
        let said = parts.first == "at" ? parts.dropFirst() : parts[...]
        guard let first = said.first else { return false }
        if ["noon", "midday", "midnight"].contains(first) { return true }
        let digits = first.prefix { $0.isASCII && $0.isNumber }
        guard (1...4).contains(digits.count) else { return false }
        let halves = ["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "noon", "hrs", "hours"]
        let ending = first.dropFirst(digits.count)
        if ending.isEmpty { return said.dropFirst().first.map { halves.contains(String($0)) } ?? false }
        if halves.contains(String(ending)) { return true }
        guard ":.".contains(ending.first ?? " ") else { return false }
        let minutes = ending.dropFirst().prefix { $0.isASCII && $0.isNumber }
        return minutes.count == 2
    }
}
