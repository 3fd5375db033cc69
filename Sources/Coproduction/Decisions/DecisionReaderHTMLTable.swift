/// One table of a web page while it is read.
struct DecisionReaderHTMLTable {
    private var cells: [[String]] = []
    private var isLayout = false
    private(set) var isInCell = false

    /// Begins a cell; the one before ends.
    mutating func beginCell() {
        cells.append([])
        isInCell = true
    }

    /// Ends a cell.
    mutating func endCell() { isInCell = false }

    /// A table that holds another lays out the page.
    mutating func holdsTable() { if isInCell { isLayout = true } }

    /// Adds a line to the open cell.
    mutating func add(_ line: String) {
        guard !cells.isEmpty else { return }
        cells[cells.count - 1].append(line)
    }

    /// Parts two paragraphs of the open cell.
    mutating func addBlank() {
        if let last = cells.last?.last, !last.isEmpty { add("") }
    }

    /// The lines of the row that ends here.
    mutating func endRow() -> [String] {
        defer {
            cells = []
            isInCell = false
            isLayout = false
        }
        let tidy = cells.map { cell in
            Array(cell.reversed().drop(while: \.isEmpty).reversed())
        }
        guard tidy.contains(where: { !$0.isEmpty }) else { return [] }
        let isLong = tidy.contains { $0.count > Self.longestCell } || (tidy.first?.count ?? 0) > 6
        if isLayout || tidy.count == 1 || (isLong && tidy.count != 2) { return Array(tidy.joined()) }
        if tidy.count == 2, let name = tidy.first, let rest = tidy.last {
            return [name.joined(separator: " ") + "\t" + (rest.first ?? "")] + rest.dropFirst()
        }
        let inner = String(DecisionReaderSource.cellBreak)
        return [tidy.map { $0.joined(separator: inner) }.joined(separator: "\t")]
    }

    private static let longestCell = 60
}

/// The lists that are open on a web page, to number their points.
struct DecisionReaderHTMLLists {
    /// The next number of each open list; nil for bullets.
    private var numbers: [Int?] = []
    private var tooDeep = 0

    /// True when no list is open.
    var isOutside: Bool { numbers.isEmpty }

    /// Begins a list.
    mutating func begin(isNumbered: Bool) {
        guard numbers.count < Self.deepest else { return tooDeep += 1 }
        numbers.append(isNumbered ? 1 : nil)
    }

    /// Ends the innermost list.
    mutating func end() {
        if tooDeep > 0 { tooDeep -= 1 } else { _ = numbers.popLast() }
    }

    /// The mark of the next point.
    mutating func point() -> String {
        guard let last = numbers.popLast() else { return "• " }
        numbers.append(last.map { $0 + 1 })
        return last.map { "\($0). " } ?? "• "
    }

    private static let deepest = 50
}
