/// One line of a source that is not empty, and what it announces.
struct DecisionReaderLine {
    /// What a line is.
    enum Kind {
        case text
        /// Marks that only part one thing from another.
        case rule
        case furniture
        /// The name of a part, with its value when it stands on the same line.
        case named(Name)
        /// Words that belong to the cell begun before.
        case cell
    }

    /// The name of a part.
    struct Name {
        let name: String
        let meaning: DecisionReaderVocabulary.Meaning
        let value: Substring
        /// True when a colon or a cell's end says that it is a name.
        let isMarked: Bool

        /// The field, when the record has one.
        var field: DecisionRecord.Field? {
            if case .field(let field) = meaning { field } else { nil }
        }
    }

    let place: Int
    let words: Substring
    var heading = 0
    var isEdge = false
    var kind = Kind.text

    /// The name, when the line is one.
    var name: Name? {
        if case .named(let name) = kind { name } else { nil }
    }

    /// True when the line says nothing by itself.
    var isText: Bool {
        if case .text = kind { true } else { false }
    }

    /// True when a name stands alone and its value may follow.
    var isAlone: Bool { name?.value.isEmpty == true }
}

extension DecisionReaderLine {
    /// Every line with words, and what each announces in a family.
    static func all(
        of source: DecisionReaderSource, family: DecisionReaderFamily, upTo most: Int = .max
    ) -> [DecisionReaderLine] {
        var lines: [DecisionReaderLine] = []
        lines.reserveCapacity(min(most, source.lines.count))
        for (place, whole) in source.lines.enumerated() where !DecisionReaderLines.isBlank(whole) {
            if lines.count >= most { break }
            for words in pairs(DecisionReaderLines.seen(whole), family) {
                var line = DecisionReaderLine(place: place, words: words)
                line.heading = source.headings[place] ?? 0
                line.isEdge = source.edges.contains(place)
                line.kind = kind(of: words, family)
                lines.append(line)
            }
        }
        return lines
    }

    /// A row such as `Ref, 26/00012, Status, Open` is two names with their values.
    private static func pairs(_ words: Substring, _ family: DecisionReaderFamily) -> [Substring] {
        guard words.utf8.contains(9) else { return [words] }
        let cells = words.split(separator: "\t", maxSplits: 8, omittingEmptySubsequences: false)
        guard (4...8).contains(cells.count), cells.count.isMultiple(of: 2) else { return [words] }
        let names = stride(from: 0, to: cells.count, by: 2).map { cells[$0] }
        guard names.allSatisfy({ family.meaning(of: DecisionReaderVocabulary.name($0)) != nil }) else {
            return [words]
        }
        let values = stride(from: 1, to: cells.count, by: 2).map { cells[$0] }
        guard values.contains(where: { family.meaning(of: DecisionReaderVocabulary.name($0)) == nil }) else {
            return [words]
        }
        return zip(names, values).map { words[$0.startIndex..<$1.endIndex] }
    }

    // MARK: What a line announces

    static func kind(of words: Substring, _ family: DecisionReaderFamily) -> Kind {
        if isRule(words) { return .rule }
        if words.first == "©" { return .furniture }
        let bare = DecisionReaderVocabulary.unnumbered(unbulleted(words))
        if let kind = aloneKind(bare, family) { return kind }
        if let kind = namedKind(split(bare, at: ":"), family) { return kind }
        // A point of a list is a label only with a mark that says so.
        guard bare.startIndex == words.startIndex || words.first?.isNumber == true else { return .text }
        for mark in marks {
            if let kind = namedKind(mark(bare), family) { return kind }
        }
        return DecisionReaderUnmarked.kind(of: bare, family) ?? .text
    }

    private static func namedKind(
        _ parts: (name: Substring, value: Substring)?, _ family: DecisionReaderFamily
    ) -> Kind? {
        guard let parts else { return nil }
        let name = DecisionReaderVocabulary.name(parts.name)
        guard let meaning = family.meaning(of: name), meaning != .furniture else { return nil }
        return .named(Name(name: name, meaning: meaning, value: parts.value, isMarked: true))
    }

    private static func aloneKind(_ bare: Substring, _ family: DecisionReaderFamily) -> Kind? {
        let start = bare.prefix(DecisionReaderLines.longestName + 1)
        guard start.endIndex == bare.endIndex else { return nil }
        let isMarked = bare.last == ":"
        if !isMarked, DecisionReaderStatus.isStatus(bare) { return .text }
        let name = DecisionReaderVocabulary.name(start)
        guard let meaning = family.meaning(of: name) else { return nil }
        if meaning == .furniture { return name.contains(" ") ? .furniture : .text }
        if !isMarked, DecisionReaderUnmarked.sentences.contains(name) {
            return .named(Name(name: name, meaning: meaning, value: bare, isMarked: true))
        }
        guard isMarked || !DecisionReaderUnmarked.needsMark.contains(name) else { return nil }
        return .named(Name(name: name, meaning: meaning, value: bare.suffix(0), isMarked: isMarked))
    }

    /// The ways without a colon in which a name is parted from its value, the surest first.
    private static let marks: [@Sendable (Substring) -> (Substring, Substring)?] = [
        { split($0, at: "\t") }, { DecisionReaderUnmarked.splitAtGap($0) },
        { DecisionReaderUnmarked.splitAtDash($0) },
    ]

    private static func split(_ words: Substring, at mark: Character) -> (Substring, Substring)? {
        guard let place = words.prefix(DecisionReaderLines.longestName).firstIndex(of: mark) else {
            return nil
        }
        let after = words[words.index(after: place)...].drop { $0 == ":" }
        return (words[..<place], DecisionReaderLines.trimmed(after))
    }

    /// Marks such as `-----`, `* * *` and the numbers of printed pages.
    private static func isRule(_ words: Substring) -> Bool {
        let isLine = words.count { "-=_*~–—".contains($0) } >= 3
        if isLine { return words.allSatisfy { "-=_*~–— ".contains($0) } }
        guard words.utf8.count <= 20, words.first == "P" || words.first == "p" else { return false }
        let parts = DecisionReaderLines.plain(words).split(separator: " ")
        return parts.first == "page" && parts.count >= 2
            && parts.dropFirst().allSatisfy { $0 == "of" || $0.allSatisfy(\.isNumber) }
    }

    /// The words without the mark of a list or of a heading in plain text before them.
    static func unbulleted(_ words: Substring) -> Substring {
        words.drop { bullets.contains($0) || $0 == "#" || $0.isWhitespace }
    }

    /// `\u{F0B7}` and `\u{F0A7}` are the bullets of Word, copied with its own font.
    static let bullets: Set<Character> = [
        "·", "•", "-", "–", "*", "§", "▪", "●", "○", "◦", "‣", "►", "\u{F0B7}", "\u{F0A7}",
    ]
}
