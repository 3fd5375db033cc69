/// Reads tables whose first row names the columns, each further row a decision: forward plans, lists, CSV.
struct DecisionReaderTable {
    /// One decision of a table, still as lines.
    struct Row {
        /// The cells with the names of their columns, one or more lines each.
        let lines: [DecisionReaderLine]
        /// The same as text.
        let text: [String]
        var strays: [String] = []
    }

    private let columns: [Column]

    private struct Column {
        let printed: String
        let name: String
        let meaning: DecisionReaderVocabulary.Meaning?
    }

    /// Nil when the cells are not the names of columns.
    init?(heading cells: [String], family: DecisionReaderFamily) {
        let used = cells.map { DecisionReaderLines.joined($0.replacing("\u{B}", with: " ")) }
        var columns = used.map { printed in
            let name = DecisionReaderVocabulary.name(printed)
            return Column(printed: printed, name: name, meaning: family.meaning(of: name))
        }
        let fields = columns.compactMap { Self.field($0) }
        let filled = columns.count { !$0.printed.isEmpty }
        guard Set(fields).count >= 2, filled >= 2, columns.count(where: { $0.meaning != nil }) * 2 >= filled
        else {
            return nil
        }
        if !fields.contains(.title) {
            let stand = family.titleColumns.compactMap { field in
                columns.firstIndex { Self.field($0) == field }
            }.first
            guard let stand else { return nil }
            columns[stand] = Column(printed: columns[stand].printed, name: "title", meaning: .field(.title))
        }
        guard filled > 2 || columns.contains(where: Self.isDay) else { return nil }
        self.columns = columns
    }

    /// A cell of a file: its line ends part lines of the cell, and contacts are left out.
    static func cell(_ words: String) -> String {
        DecisionReaderLines.split(words).map(DecisionReaderContacts.leftOut)
            .joined(separator: String(DecisionReaderSource.cellBreak)).replacing("\t", with: " ")
    }

    /// How many cells a row has.
    var width: Int { columns.count }

    private static func field(_ column: Column) -> DecisionRecord.Field? {
        if case .field(let field)? = column.meaning { field } else { nil }
    }

    private static func isDay(_ column: Column) -> Bool {
        switch field(column)?.reading {
        case .day, .due, .words(\.reference): true
        default: false
        }
    }

    /// The row as lines of names and values.
    func row(_ cells: [String]) -> Row {
        var (lines, text): ([DecisionReaderLine], [String]) = ([], [])
        for (place, cell) in cells.enumerated() {
            var parts = cell.split(
                separator: DecisionReaderSource.cellBreak, omittingEmptySubsequences: false
            )
            .map { DecisionReaderLines.seen(String($0)) }[...]
            parts = parts.drop(while: \.isEmpty)
            while parts.last?.isEmpty == true { parts.removeLast() }
            guard let first = parts.first else { continue }
            let column = columns.indices.contains(place) ? columns[place] : nil
            let printed = column.map(\.printed) ?? ""
            text.append(printed.isEmpty ? String(first) : printed + ": " + first)
            var line = DecisionReaderLine(place: text.count - 1, words: text.last.map { $0[...] } ?? first)
            if let column, let meaning = column.meaning, meaning != .furniture {
                line.kind = .named(.init(name: column.name, meaning: meaning, value: first, mark: .tab))
            } else {
                line.kind = .named(.init(name: "", meaning: .aside, value: first, mark: .tab))
            }
            lines.append(line)
            let hasBoth = column.map { DecisionReaderTable.holdsBoth.contains($0.name) } ?? false
            for (count, part) in parts.dropFirst().enumerated() {
                text.append(String(part))
                // An empty line parts paragraphs; it is a place without a line.
                if part.isEmpty { continue }
                var more = DecisionReaderLine(place: text.count - 1, words: part, kind: .cell)
                if hasBoth, count == 0 {
                    more.kind = .named(
                        .init(name: "summary", meaning: .field(.description), value: part, mark: .tab))
                }
                lines.append(more)
            }
        }
        return Row(lines: lines, text: text)
    }

    /// Columns whose first line is the title and whose other lines say what it is about.
    private static let holdsBoth: Set<String> = [
        "title and summary of decision", "title and summary", "title and description", "subject and summary",
        "title and description of decision", "title and purpose", "item and description",
    ]

    /// The names of columns say whether decisions are still to come.
    static func of(heading cells: [String], family: DecisionReaderFamily?) -> DecisionReaderTable? {
        if let family { return DecisionReaderTable(heading: cells, family: family) }
        let plain = DecisionReaderTable(heading: cells, family: .unnamed)
        let told: Set<DecisionRecord.Field> = [.resolution, .effectiveFrom, .publishedOn, .callIn, .status]
        let isTaken =
            plain?.columns.contains { column in Self.field(column).map(told.contains) ?? false } == true
        return isTaken ? plain : DecisionReaderTable(heading: cells, family: .forwardPlan) ?? plain
    }
}
