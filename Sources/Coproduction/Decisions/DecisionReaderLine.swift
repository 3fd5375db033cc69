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

    /// What parts a name from its value.
    enum Mark {
        case alone, colon, tab, gap, dash
        /// Nothing; the value can be nothing else.
        case sure
    }

    /// The name of a part.
    struct Name {
        let name: String
        let meaning: DecisionReaderVocabulary.Meaning
        let value: Substring
        let mark: Mark

        /// True when a colon or a cell's end says that it is a name.
        var isMarked: Bool { mark != .alone }

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
            let isCell = goesOnInCell(whole, after: lines.last)
            for words in pairs(DecisionReaderLines.seen(whole), family) {
                var line = DecisionReaderLine(place: place, words: words)
                line.heading = source.headings[place] ?? 0
                line.isEdge = source.edges.contains(place)
                line.kind = isCell ? .cell : kind(of: words, family)
                lines.append(line)
            }
        }
        return withUnknownPairs(lines)
    }

    /// A row whose first cell is empty goes on with the cell above it.
    private static func goesOnInCell(_ whole: String, after last: DecisionReaderLine?) -> Bool {
        guard let last, whole.prefix(while: \.isWhitespace).contains("\t") else { return false }
        if case .cell = last.kind { return true }
        return last.name?.mark == .tab && last.name?.value.isEmpty == false
    }

    /// On a page that parts names and values by cells, an unknown first cell is a name as well.
    private static func withUnknownPairs(_ lines: [DecisionReaderLine]) -> [DecisionReaderLine] {
        guard lines.lazy.filter({ $0.name?.mark == .tab }).prefix(2).count == 2 else { return lines }
        return lines.map { line in
            guard line.isText, let tab = line.words.firstIndex(of: "\t") else { return line }
            let name = line.words[..<tab]
            guard name.utf8.count <= 100, name.last != ".", name.contains(where: \.isLetter) else {
                return line
            }
            var named = line
            let value = DecisionReaderLines.trimmed(line.words[tab...])
            named.kind = .named(Name(name: "", meaning: .aside, value: value, mark: .tab))
            return named
        }
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

    /// The words without the mark of a list or of a heading in plain text before them.
    static func unbulleted(_ words: Substring) -> Substring {
        words.drop { bullets.contains($0) || $0 == "#" || $0.isWhitespace }
    }

    /// `\u{F0B7}` and `\u{F0A7}` are the bullets of Word, copied with its own font.
    static let bullets: Set<Character> = [
        "·", "•", "-", "–", "*", "§", "▪", "●", "○", "◦", "‣", "►", "\u{F0B7}", "\u{F0A7}",
    ]

    /// True for a point of a list: a bullet, `(a)`, `2.`, `iii)` before the words.
    static func isPoint(_ words: Substring) -> Bool {
        guard let first = words.first else { return false }
        if bullets.contains(first) { return true }
        let token = words.prefix(7).prefix { !$0.isWhitespace }
        guard let last = token.last, ").".contains(last), token.endIndex < words.endIndex else {
            return false
        }
        let inner = token.drop { $0 == "(" }.dropLast()
        guard (1...4).contains(inner.count) else { return false }
        return inner.allSatisfy(\.isNumber) || inner.count == 1
            || inner.lowercased().allSatisfy { "ivx".contains($0) }
    }
}
