/// Goes through the lines of one decision once and puts each one down in exactly one place.
struct DecisionReaderWalk {
    /// One line with its place in the source.
    struct Line: Hashable {
        let place: Int
        let words: Substring
    }

    /// The lines of one field, and the line that announced it.
    struct Passage {
        let announcedAt: Int
        let name: String
        var lines: [Line] = []

        /// The words; lines with an empty line between them are parted as paragraphs.
        var text: String {
            var out = ""
            var last: Int?
            for line in lines {
                if let last { out += line.place > last + 1 ? "\n\n" : "\n" }
                out += line.words
                last = line.place
            }
            return out
        }
    }

    private enum Position: Equatable {
        /// Nothing goes on: what comes must name itself.
        case open
        /// Below a heading of some height: everything belongs to it until the next known name.
        case below(DecisionRecord.Field, heading: Int)
        /// After a label with sentences: what touches it belongs to it, and so do bullets.
        case after(DecisionRecord.Field, Int)
        /// In a cell of a table: the other lines of the cell belong to it.
        case inCell(DecisionRecord.Field)
        /// A name stood alone; its value is the next line.
        case awaiting(DecisionRecord.Field, Line)
    }

    private(set) var passages: [DecisionRecord.Field: Passage] = [:]
    /// The lines before the body that name nothing; the title is one of them.
    private(set) var front: [DecisionReaderLine] = []
    private(set) var pageName: Line?
    private(set) var leftOver: [Line] = []
    private let lines: ArraySlice<DecisionReaderLine>
    private let pageNamePlace: Int?
    private let layout: DecisionReaderLayout
    private var position = Position.open
    private var isInBody = false

    private let isSurelyOne: Bool

    /// `isSurelyOne`: something else than the lines says already that they are a decision.
    init(_ lines: ArraySlice<DecisionReaderLine>, family: DecisionReaderFamily, isSurelyOne: Bool = false) {
        self.lines = lines
        self.isSurelyOne = isSurelyOne
        layout = DecisionReaderLayout(lines)
        pageNamePlace = DecisionReaderBlocks.pageName(in: lines, family: family)
        for place in lines.indices { take(lines[place], at: place) }
        if case .awaiting(let field, let name) = position { giveUp(field, name) }
    }

    /// True when a name has been read that only decisions have.
    var isTold: Bool {
        isSurelyOne || pageName != nil
            || passages.contains { $1.name.isEmpty || DecisionReaderTelling.tells($1.name, $0) }
    }

    // MARK: One line

    private mutating func take(_ line: DecisionReaderLine, at place: Int) {
        if line.isEdge { position = .open }
        if case .awaiting(let field, let name) = position { return takeAwaited(field, name, line, at: place) }
        switch line.kind {
        case .rule: position = .open
        case .furniture: position = .open
        case .cell: takeCell(line)
        case .named(let name) where isName(name, line, at: place): take(name, line, at: place)
        default: takeText(line, at: place)
        }
    }

    /// Whether the words are a name here: menus before the heading of the page say the same words.
    private func isName(_ name: DecisionReaderLine.Name, _ line: DecisionReaderLine, at place: Int) -> Bool {
        guard name.value.isEmpty else { return true }
        if let pageNamePlace, place < pageNamePlace { return false }
        if place == pageNamePlace { return false }
        guard let field = name.field else {
            return name.isMarked || line.heading > 0 || layout.isDefinitions || isInBody
        }
        return field.isProse || name.isMarked || layout.isDefinitions
    }

    private mutating func take(_ name: DecisionReaderLine.Name, _ line: DecisionReaderLine, at place: Int) {
        guard let field = name.field else {
            leftOver.append(Line(place: line.place, words: line.words))
            return position = .open
        }
        if let known = passages[field] {
            if case .below(let open, _) = position, isText(name, field, known: known, below: open) {
                passages[open]?.lines.append(Line(place: line.place, words: line.words))
                return
            }
            leftOver.append(Line(place: line.place, words: line.words))
            return position = .open
        }
        begin(field, name, line, at: place)
    }

    /// A heading counts once: the same name later on, or `RESOLVED:` below `Decision`, is text.
    private func isText(
        _ name: DecisionReaderLine.Name, _ field: DecisionRecord.Field, known: Passage,
        below open: DecisionRecord.Field
    ) -> Bool {
        if field == open, known.lines.isEmpty || field == .resolution { return true }
        return known.name == name.name || !open.isProse
    }

    private mutating func begin(
        _ field: DecisionRecord.Field, _ name: DecisionReaderLine.Name, _ line: DecisionReaderLine,
        at place: Int
    ) {
        var passage = Passage(announcedAt: line.place, name: name.name)
        if !DecisionReaderTelling.standsBeforeTitle.contains(field) { isInBody = true }
        if !name.value.isEmpty {
            passage.lines = [Line(place: line.place, words: name.value)]
            passages[field] = passage
            position = positionAfter(field, line, at: place)
        } else if field.isProse {
            passages[field] = passage
            position = .below(field, heading: line.heading)
        } else if layout.isDefinitions || isSure(place, for: field) {
            passages[field] = passage
            position = .awaiting(field, Line(place: line.place, words: line.words))
        } else {
            leftOver.append(Line(place: line.place, words: line.words))
            position = .open
        }
    }

    private func positionAfter(_ field: DecisionRecord.Field, _ line: DecisionReaderLine, at place: Int)
        -> Position
    {
        if lines.indices.contains(place + 1), case .cell = lines[place + 1].kind { return .inCell(field) }
        guard field.isProse else { return .open }
        let isSentence = line.name?.value == line.words
        let isShort = isSentence || DecisionReaderTelling.short.contains(field)
        return isShort ? .after(field, line.place) : .below(field, heading: line.heading)
    }

    // MARK: Lines that name nothing

    private mutating func takeText(_ line: DecisionReaderLine, at place: Int) {
        let taken = Line(place: line.place, words: line.words)
        switch position {
        case .below(let field, let height) where !ends(line, height):
            passages[field]?.lines.append(taken)
        case .after(let field, let last) where goesOn(line, last: last):
            passages[field]?.lines.append(taken)
            position = .after(field, line.place)
        default:
            position = .open
            takeLoose(line, at: place)
        }
    }

    /// A heading that nobody has told us about ends what stands below one that is as high.
    private func ends(_ line: DecisionReaderLine, _ height: Int) -> Bool {
        line.heading > 0 && line.heading <= (height == 0 ? 3 : height)
    }

    private mutating func takeLoose(_ line: DecisionReaderLine, at place: Int) {
        let taken = Line(place: line.place, words: line.words)
        if place == pageNamePlace {
            pageName = taken
            isInBody = false
        } else if isStatus(line) {
            passages[.status] = Passage(announcedAt: line.place, name: "", lines: [taken])
        } else if isInBody {
            leftOver.append(taken)
        } else {
            front.append(line)
        }
    }

    private func isStatus(_ line: DecisionReaderLine) -> Bool {
        passages[.status] == nil && layout.hasNoStatus && !(front.isEmpty && !isInBody)
            && DecisionReaderStatus.isStatus(line.words)
    }

    private func goesOn(_ line: DecisionReaderLine, last: Int) -> Bool {
        if let first = line.words.first, DecisionReaderLine.bullets.contains(first) { return true }
        return line.place == last + 1 && !looksLikeLabel(line)
    }

    /// A few words that begin with a capital, then a colon: a label that nobody has told us about, or a title.
    private func looksLikeLabel(_ line: DecisionReaderLine) -> Bool {
        if DecisionReaderTitle(line.words) != nil { return true }
        guard line.words.first?.isUppercase == true, let colon = line.words.prefix(60).firstIndex(of: ":")
        else {
            return false
        }
        return line.words[..<colon].split(separator: " ").count <= 6
    }

    // MARK: Cells and values on the next line

    private mutating func takeCell(_ line: DecisionReaderLine) {
        let taken = Line(place: line.place, words: line.words)
        switch position {
        case .inCell(let field), .below(let field, _), .after(let field, _):
            passages[field]?.lines.append(taken)
        default: leftOver.append(taken)
        }
    }

    private mutating func takeAwaited(
        _ field: DecisionRecord.Field, _ name: Line, _ line: DecisionReaderLine, at place: Int
    ) {
        position = .open
        guard isValue(line, of: field, at: place) else {
            giveUp(field, name)
            return take(line, at: place)
        }
        passages[field]?.lines.append(Line(place: line.place, words: line.words))
    }

    /// A name without a value takes nothing; it is shown as it stands.
    private mutating func giveUp(_ field: DecisionRecord.Field, _ name: Line) {
        passages[field] = nil
        leftOver.append(name)
    }

    private func isValue(_ line: DecisionReaderLine, of field: DecisionRecord.Field, at place: Int) -> Bool {
        if isSure(place - 1, for: field) { return true }
        switch line.kind {
        case .text: return line.heading == 0 && !line.isEdge
        case .named(let name):
            // Two names one after the other: the first has this for its value when another name follows.
            guard name.value.isEmpty, !name.isMarked, lines.indices.contains(place + 1) else { return false }
            return lines[place + 1].isAlone && line.heading == 0
        default: return false
        }
    }

    /// Whether the line after a name can only be its value.
    private func isSure(_ place: Int, for field: DecisionRecord.Field) -> Bool {
        guard lines.indices.contains(place + 1) else { return false }
        let next = lines[place + 1]
        switch field.reading {
        case .day: return DecisionDate.leading(next.words) != nil
        case .due: return DecisionDate.due(String(next.words)) != nil
        case .decisionType: return DecisionReaderValues.kind(next.words) != nil
        case .words where field == .reference: return DecisionReaderTitle.isReference(next.words)
        default: return false
        }
    }
}
