/// Gathers the words of a web page into lines: blocks on lines of their own, cells of a row parted by tabs.
struct DecisionReaderHTMLLines {
    /// One line of the page.
    struct Line: Hashable {
        var words: String
        /// How high the heading is, 1 the highest; 0 for other lines.
        let heading: Int
        /// Another part of the page begins here.
        let isEdge: Bool
    }

    private var lines: [Line] = []
    private var tables: [DecisionReaderHTMLTable] = []
    private var tablesTooDeep = 0
    private var current: [UInt8] = []
    private var isSpaceDue = false
    private var preformatted = 0
    private var heading = 0
    private var isEdgeDue = false
    private var lists = DecisionReaderHTMLLists()
    /// The mark of the point that begins.
    private var mark = ""
    /// The name in a list of names and meanings waits here for its first meaning.
    private var term: (words: String, isOpen: Bool)?

    // MARK: Words

    /// Writes one byte of a word, or the white space between words.
    mutating func write(_ byte: UInt8) {
        guard DecisionReaderHTMLBytes.isSpace(byte) else {
            if isSpaceDue, !current.isEmpty { current.append(32) }
            isSpaceDue = false
            current.append(byte)
            return
        }
        if preformatted > 0, byte == 10 { endLine() } else { isSpaceDue = true }
    }

    /// Writes a letter that the page named.
    mutating func write(letter: String) {
        if letter == " " { return isSpaceDue = true }
        for byte in letter.utf8 { write(byte) }
    }

    /// Every line, when the page is at its end.
    mutating func finished() -> [Line] {
        endLine()
        endTerm()
        while !tables.isEmpty { endTable() }
        return lines
    }

    // MARK: Tags

    /// Does what a tag means for the lines.
    mutating func take(_ tag: DecisionReaderHTMLTag) {
        switch tag.name {
        case "br": takeBreak()
        case "p", "blockquote", "figure", "fieldset": endParagraph()
        case "ul", "ol", "li": takeList(tag)
        case "h1", "h2", "h3", "h4", "h5", "h6":
            endParagraph()
            heading = tag.isClosing ? 0 : Int(tag.name.dropFirst()) ?? 0
        case "table", "tr", "td", "th", "caption": takeTable(tag)
        case "dt", "dd", "dl": takeTerm(tag)
        case "pre":
            endParagraph()
            preformatted = max(0, preformatted + (tag.isClosing ? -1 : 1))
        case "footer", "aside", "main", "article", "hr", "header":
            endParagraph()
            isEdgeDue = true
        case "div", "section", "form", "body", "html", "address", "legend", "figcaption", "details",
            "summary", "thead", "tbody", "tfoot", "center", "option", "label":
            endLine()
        default: break
        }
    }

    /// A point stands on a line of its own with its mark; a list within a point parts no paragraphs.
    private mutating func takeList(_ tag: DecisionReaderHTMLTag) {
        endLine()
        switch (tag.name, tag.isClosing) {
        case ("li", false): mark = lists.point()
        case ("li", true): mark = ""
        case (let name, false): lists.begin(isNumbered: name == "ol")
        default:
            lists.end()
            if lists.isOutside { emitBlank() }
        }
    }

    private mutating func takeBreak() {
        if current.isEmpty { emitBlank() } else { endLine() }
    }

    private mutating func endParagraph() {
        endLine()
        emitBlank()
    }

    /// Ends the line that is being written.
    mutating func endLine() {
        isSpaceDue = false
        guard !current.isEmpty else { return }
        let words = mark + String(decoding: current, as: UTF8.self)
        mark = ""
        current.removeAll(keepingCapacity: true)
        if let (name, isOpen) = term {
            if isOpen { return term = (name.isEmpty ? words : name + " " + words, true) }
            term = nil
            return emit(Line(words: name + "\t" + words, heading: 0, isEdge: isEdgeDue))
        }
        emit(Line(words: words, heading: heading, isEdge: isEdgeDue))
    }

    private mutating func emit(_ line: Line) {
        if let open = tables.lastIndex(where: \.isInCell) {
            tables[open].add(line.words)
        } else {
            lines.append(line)
            isEdgeDue = false
        }
    }

    private mutating func emitBlank() {
        guard !tables.contains(where: \.isInCell) else {
            if let open = tables.lastIndex(where: \.isInCell) { tables[open].addBlank() }
            return
        }
        guard let last = lines.last, !last.words.isEmpty else { return }
        lines.append(Line(words: "", heading: 0, isEdge: false))
    }

    // MARK: Names and meanings

    private mutating func takeTerm(_ tag: DecisionReaderHTMLTag) {
        endLine()
        switch (tag.name, tag.isClosing) {
        case ("dt", false):
            endTerm()
            term = ("", true)
        case ("dt", true), ("dd", false):
            if let (name, isOpen) = term, isOpen { term = name.isEmpty ? nil : (name, false) }
        default: endTerm()
        }
    }

    /// A name without a meaning is a line of its own.
    private mutating func endTerm() {
        guard let (name, _) = term else { return }
        term = nil
        if !name.isEmpty { emit(Line(words: name, heading: 0, isEdge: false)) }
    }

    // MARK: Tables

    private mutating func takeTable(_ tag: DecisionReaderHTMLTag) {
        endLine()
        endTerm()
        switch (tag.name, tag.isClosing) {
        case ("table", false): beginTable()
        case ("table", true): tablesTooDeep > 0 ? tablesTooDeep -= 1 : endTable()
        case _ where tables.isEmpty || tablesTooDeep > 0: break
        case ("tr", _): endRow()
        case ("td", false), ("th", false): tables[tables.count - 1].beginCell()
        case ("td", true), ("th", true): tables[tables.count - 1].endCell()
        default: break
        }
    }

    private mutating func beginTable() {
        guard tables.count < Self.deepest else { return tablesTooDeep += 1 }
        if tables.isEmpty { emitBlank() }
        for place in tables.indices { tables[place].holdsTable() }
        tables.append(DecisionReaderHTMLTable())
    }

    private mutating func endTable() {
        guard !tables.isEmpty else { return }
        endRow()
        tables.removeLast()
        if tables.isEmpty { emitBlank() }
    }

    private mutating func endRow() {
        guard var table = tables.popLast() else { return }
        let row = table.endRow()
        for words in row {
            if words.isEmpty { emitBlank() } else { emit(Line(words: words, heading: 0, isEdge: isEdgeDue)) }
        }
        tables.append(table)
    }

    /// Pages that lay themselves out with tables do not go deeper.
    private static let deepest = 24
}
