/// Headings that stand above several decisions of a page: a month, a period, a meeting, who decides, a service.
///
/// No decision is called so, and no decision is said to be due, or decided by somebody, because of one: such a heading
/// is shown among the lines that were not understood.
enum DecisionReaderGroups {
    /// True for `Decisions due in February 2027`, `For the period 1 March to 31 May 2027`, `Cabinet – 12 May 2027`.
    static func isHeading(_ words: Substring) -> Bool {
        guard words.utf8.count <= longest, let last = words.last, !".!?;".contains(last) else { return false }
        let name = DecisionReaderVocabulary.name(words)
        let parts = name.split(separator: " ")
        guard parts.count <= 16 else { return false }
        return isPeriod(parts) || isAboutDecisions(name, parts) || isMeeting(words)
    }

    /// Where the headings begin that stand directly above a title: the title itself when there are none.
    static func top(above title: Int, in lines: [DecisionReaderLine]) -> Int {
        guard lines.indices.contains(title) else { return title }
        var top = title
        while top > lines.startIndex, title - top < most {
            let line = lines[top - 1]
            guard line.isText,
                isHeading(line.words) || isHigher(line, lines[title]) || isService(top - 1, lines)
            else { break }
            top -= 1
        }
        return top
    }

    private static let longest = 150
    private static let most = 4

    // MARK: Kinds of headings

    /// Nothing but months, days, years and the words between them.
    private static func isPeriod(_ parts: [Substring]) -> Bool {
        let hasMonth = parts.contains { months.contains($0) }
        let hasYear = parts.contains { Int($0).map { (1990...2100).contains($0) } == true }
        return hasMonth && hasYear
            && parts.allSatisfy { between.contains($0) || months.contains($0) || isNumber($0) }
    }

    private static func isNumber(_ part: Substring) -> Bool {
        let digits = part.prefix { $0.isASCII && $0.isNumber }
        return !digits.isEmpty && ["", "st", "nd", "rd", "th"].contains(part.dropFirst(digits.count))
    }

    /// `Key decisions for …`, `Decisions by the Cabinet Member`, `Items for March 2027`.
    private static func isAboutDecisions(_ name: String, _ parts: [Substring]) -> Bool {
        guard let place = parts.prefix(3).firstIndex(where: { ["decisions", "items"].contains($0) }),
            parts[..<place].allSatisfy({ kinds.contains($0) })
        else { return false }
        return parts.indices.contains(place + 1) && after.contains(parts[place + 1])
    }

    /// A body, a dash or a comma, and the day of its meeting; or the day first.
    private static func isMeeting(_ words: Substring) -> Bool {
        guard words.utf8.contains(where: { (48...57).contains($0) }) else { return false }
        for mark in words.indices where ",-–—:(".contains(words[mark]) {
            let first = DecisionReaderLines.trimmed(words[..<mark])
            let second = DecisionReaderLines.trimmed(words[words.index(after: mark)...])
            let day = second.last == ")" ? second.dropLast() : second
            if isBody(first), DecisionDate.day(day) != nil { return true }
            if isBody(second), DecisionDate.day(first) != nil { return true }
        }
        return false
    }

    /// The name of a body that meets, and nothing else: it ends with what bodies are called.
    private static func isBody(_ words: Substring) -> Bool {
        let parts = DecisionReaderVocabulary.name(words).split(separator: " ")
        guard (1...8).contains(parts.count), let last = parts.last else { return false }
        return bodies.contains(last) || parts.starts(with: ["meeting", "of"])
    }

    /// On a web page a heading above several others is as large as those or larger.
    private static func isHigher(_ line: DecisionReaderLine, _ title: DecisionReaderLine) -> Bool {
        line.heading > 0 && title.heading > line.heading
    }

    /// A few words with an empty line above and below, such as `Adult Social Care`.
    private static func isService(_ place: Int, _ lines: [DecisionReaderLine]) -> Bool {
        guard place > lines.startIndex, lines.indices.contains(place + 1) else { return false }
        let line = lines[place]
        let isApart = line.place > lines[place - 1].place + 1 && lines[place + 1].place > line.place + 1
        guard isApart, line.heading == 0, let first = line.words.first, let last = line.words.last else {
            return false
        }
        return first.isUppercase && (last.isLetter || last == ")") && line.words.utf8.count <= 60
            && line.words.split(separator: " ").count <= 6 && !DecisionReaderStatus.isStatus(line.words)
    }

    // MARK: Words

    private static let months: Set<Substring> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
        "dec",
    ]
    private static let between: Set<Substring> = [
        "to", "and", "from", "until", "for", "period", "between", "of", "month", "months", "covering", "in",
    ]
    private static let kinds: Set<Substring> = [
        "key", "non", "forthcoming", "planned", "proposed", "executive", "cabinet", "officer", "other",
        "future",
        "all",
    ]
    private static let after: Set<Substring> = [
        "due", "for", "by", "from", "in", "to", "between", "expected", "of",
    ]
    private static let bodies: Set<Substring> = [
        "cabinet", "executive", "council", "committee", "board", "panel", "leader", "meeting", "subcommittee",
        "cabinets", "committees",
    ]
}
