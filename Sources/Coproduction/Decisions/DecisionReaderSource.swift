/// A source made ready to be read: its lines without contacts, and what its markup says about them.
struct DecisionReaderSource {
    /// Every line; cells of a table row are parted by tabs, lines within such a cell by `cellBreak`.
    private(set) var lines: [String]
    /// How high the headings of a web page are, by line; 1 is the highest.
    private(set) var headings: [Int: Int] = [:]
    /// Lines at which another part of a web page begins.
    private(set) var edges: Set<Int> = []
    /// The council's own address of the page.
    private(set) var address: String?
    /// The name in the head of a web page.
    private(set) var headTitle: String?
    /// True when it was a web page.
    let isWebPage: Bool

    /// Parts the lines of one cell; no line of a text has it, since it ends lines there.
    static let cellBreak: Character = "\u{B}"

    /// Copied text.
    init(text: String) {
        lines = DecisionReaderLines.split(text).map(DecisionReaderContacts.leftOut)
        isWebPage = false
    }

    /// A saved web page.
    init(page text: String) {
        let read = DecisionReaderHTML.read(text)
        lines = read.lines.map { DecisionReaderContacts.leftOut($0.words) }
        for (place, line) in read.lines.enumerated() {
            if line.heading > 0 { headings[place] = line.heading }
            if line.isEdge { edges.insert(place) }
        }
        address = read.address.map(DecisionReaderContacts.leftOut)
        headTitle = read.headTitle.map(DecisionReaderContacts.leftOut)
        isWebPage = true
    }

    /// The same with the cells of rows as single lines.
    var withoutCellBreaks: DecisionReaderSource {
        guard isWebPage else { return self }
        var plain = self
        plain.lines = lines.map { $0.contains(Self.cellBreak) ? $0.replacing("\u{B}", with: " ") : $0 }
        return plain
    }
}
