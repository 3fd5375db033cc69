/// Gathers the rows of the tables in a source, also rows that were copied over several lines.
struct DecisionReaderRows {
    /// The decisions, in order.
    private(set) var rows: [DecisionReaderTable.Row] = []
    /// The lines before the first table and after the last.
    private(set) var around: (before: [String], after: [String]) = ([], [])
    private let family: DecisionReaderFamily?
    private var table: DecisionReaderTable?
    private var cells: [String] = []
    private var isTouched = false
    /// True until the first row below the names of the columns begins.
    private var isFirst = false

    /// Nil when no table with named columns and rows stands in the source.
    init?(_ source: DecisionReaderSource, family: DecisionReaderFamily?) {
        self.family = family
        guard source.lines.contains(where: { $0.utf8.contains(9) }) else { return nil }
        for line in source.lines where rows.count <= DecisionReader.mostDecisions { take(line) }
        endRow()
        guard !rows.isEmpty else { return nil }
    }

    private mutating func take(_ line: String) {
        guard !DecisionReaderLines.isBlank(line) else {
            isTouched = false
            return
        }
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
        if parts.count >= 2, DecisionReaderVocabulary.mayBegin(line[...]),
            let found = DecisionReaderTable.of(heading: parts, family: family)
        {
            endRow()
            table = found
            isFirst = true
        } else if let table {
            takeRow(parts, in: table)
        } else {
            around.before.append(line)
        }
        isTouched = true
    }

    private mutating func takeRow(_ parts: [String], in table: DecisionReaderTable) {
        let isWhole = cells.isEmpty || cells.count >= table.width
        let fits = cells.count + parts.count - 1 <= table.width
        if !isWhole, fits, let first = parts.first {
            add(first)
            cells += parts.dropFirst()
        } else if parts.count >= 2 || (isFirst && isTouched) {
            endRow()
            cells = parts
            isFirst = false
        } else if let only = parts.first, isTouched, !cells.isEmpty {
            add(only)
        } else if let only = parts.first {
            endRow()
            around.after.append(only)
        }
    }

    /// What stands on the next line belongs to the cell that was begun.
    private mutating func add(_ words: String) {
        guard let last = cells.popLast() else { return cells.append(words) }
        cells.append(last.isEmpty ? words : last + String(DecisionReaderSource.cellBreak) + words)
    }

    private mutating func endRow() {
        defer { cells = [] }
        guard let table, cells.contains(where: { !DecisionReaderLines.isBlank($0) }) else { return }
        let row = table.row(cells)
        let hasTitle = row.lines.contains { $0.name?.field == .title }
        guard hasTitle, row.lines.count >= 2 else {
            if rows.isEmpty { around.before += row.text } else { rows[rows.count - 1].strays += row.text }
            return
        }
        rows.append(row)
    }
}
