extension DecisionDate {
    /// Reads when a decision is due: `Not before 24th Mar 2021 by WHO`, `Between X and Y by WHO`, `16 Feb 2021`.
    ///
    /// Nil when there is no date in it. `rest` is what is printed after a semicolon or the time of the day, which is
    /// no date and no person.
    package static func due(_ words: String) -> (due: DecisionRecord.Due, rest: String?)? {
        guard words.utf8.count <= longestDue else { return nil }
        let halves = DecisionReaderLines.trimmed(words).split(separator: ";", maxSplits: 1)
        guard let said = halves.first else { return nil }
        let rest = halves.dropFirst().first.map { String(DecisionReaderLines.trimmed($0)) } ?? ""
        let spoken = said.split(whereSeparator: \.isWhitespace)
        // The first word can be no "by WHO": "By 5 March 2027" says the last day and not the first.
        let byPlace = spoken.indices.dropFirst().first { spoken[$0].lowercased() == "by" } ?? spoken.endIndex
        // The words after "by" are taken from the source itself, so that they stay exactly as printed.
        let named = spoken[byPlace...].dropFirst().first
        let who = named.map { String(DecisionReaderLines.tidy(said[$0.startIndex...])) } ?? ""
        let end = byPlace < spoken.endIndex ? spoken[byPlace].startIndex : said.endIndex
        let when = DecisionReaderLines.trimmed(said[..<end])
        guard let (due, remark) = due(when: when, by: who.isEmpty ? nil : who) else { return nil }
        let remarks = [remark, rest].filter { !$0.isEmpty }
        return (due, remarks.isEmpty ? nil : remarks.joined(separator: "; "))
    }

    private static let longestDue = 2000

    private static func due(when: Substring, by who: String?) -> (DecisionRecord.Due, String)? {
        let words = when.split(whereSeparator: \.isWhitespace)
        guard (1...20).contains(words.count) else { return nil }
        for (beginning, kind) in beginnings {
            guard words.count > beginning.count,
                zip(words, beginning).allSatisfy({ $0.lowercased() == $1 })
            else { continue }
            let rest = when[words[beginning.count].startIndex...]
            guard let kind else { return span(rest, by: who) }
            return single(rest, kind, by: who)
        }
        return span(when, by: who) ?? single(when, .on, by: who) ?? afterName(when, by: who)
    }

    /// What stands before the day; nil for a span of days.
    private static let beginnings: [([String], DecisionRecord.Due.Kind?)] = [
        (["not", "before"], .notBefore), (["not", "earlier", "than"], .notBefore),
        (["on", "or", "after"], .notBefore), (["no", "earlier", "than"], .notBefore),
        (["no", "sooner", "than"], .notBefore), (["between"], nil), (["from"], nil), (["on"], .on),
    ]

    private static func single(
        _ words: Substring, _ kind: DecisionRecord.Due.Kind, by who: String?
    ) -> (DecisionRecord.Due, String)? {
        guard let (day, rest) = leading(words) else { return nil }
        // "10 September 2026 - Cabinet" says who, when nothing else does.
        let isName = who == nil && rest.first?.isUppercase == true && !isTime(rest[...])
        return (.init(kind: kind, from: day, by: isName ? rest : who), isName ? "" : rest)
    }

    private static func span(_ words: Substring, by who: String?) -> (DecisionRecord.Due, String)? {
        let parts = words.split(whereSeparator: \.isWhitespace)
        for place in parts.indices.dropFirst() where joints.contains(parts[place].lowercased()) {
            let first = words[..<parts[place].startIndex]
            let second = words[parts[place].endIndex...]
            guard let from = day(first), let (to, rest) = leading(second), from <= to else { continue }
            return (.init(kind: .between, from: from, to: to, by: who), rest)
        }
        return nil
    }

    private static let joints: Set<String> = ["and", "to", "-", "–", "—", "until"]

    /// `Cabinet - 10 September 2026`, `Cabinet, 10 September 2026`: who decides, then the day.
    private static func afterName(_ words: Substring, by who: String?) -> (DecisionRecord.Due, String)? {
        guard who == nil, words.first?.isLetter == true else { return nil }
        for mark in words.indices where ",-–—(".contains(words[mark]) {
            let last = DecisionReaderLines.trimmed(words[words.index(after: mark)...])
            let said = last.last == ")" ? last.dropLast() : last
            guard let (day, rest) = leading(said) else { continue }
            let name = DecisionReaderLines.tidy(words[..<mark])
            return name.isEmpty ? nil : (.init(kind: .on, from: day, by: String(name)), rest)
        }
        return nil
    }
}
