/// Goes through the lines of one decision once and puts each one down in exactly one place.
struct DecisionReaderWalk {
    /// One line with its place in the source.
    struct Line: Hashable {
        let place: Int
        let words: Substring

        /// True when the line before had no room for the first word of this one.
        func goesOn(from last: Line, width: Int?) -> Bool {
            guard let width, place > last.place, !DecisionReaderLine.isPoint(words) else { return false }
            let first = words.prefix { !$0.isWhitespace }.count
            return last.words.count >= 40 && last.words.count + 1 + first > width - width / 10
        }
    }

    /// The lines of one field, and the line that announced it.
    struct Passage {
        let announcedAt: Int
        let name: String
        var lines: [Line] = []

        /// The words; lines with an empty line between them are parted as paragraphs, and lines that were only
        /// broken because they were as long as the page is wide are put together again.
        func text(width: Int?) -> String {
            var out = ""
            var last: Line?
            for line in lines {
                if let last {
                    let isNext = line.place <= last.place + 1
                    out += isNext ? (line.goesOn(from: last, width: width) ? " " : "\n") : "\n\n"
                }
                out += line.words
                last = line
            }
            return out
        }
    }

    enum Position: Equatable {
        /// Nothing goes on: what comes must name itself.
        case open
        /// Below a heading of some height: everything belongs to it until the next known name.
        case below(DecisionRecord.Field, heading: Int)
        /// After a label with sentences: what touches it belongs to it, and so do bullets.
        case after(DecisionRecord.Field, Int)
        /// In a cell of a table: the other lines of the cell belong to it.
        case inCell(DecisionRecord.Field)
        /// After the name of a contact: numbers and addresses that follow belong to it.
        case inContact
        /// A name stood alone; its value is the next line.
        case awaiting(DecisionRecord.Field, Line)
    }

    var passages: [DecisionRecord.Field: Passage] = [:]
    /// The lines before the body that name nothing; the title is one of them.
    var front: [DecisionReaderLine] = []
    var pageName: Line?
    var leftOver: [Line] = []
    let lines: ArraySlice<DecisionReaderLine>
    let family: DecisionReaderFamily
    let pageNamePlace: Int?
    let layout: DecisionReaderLayout
    var position = Position.open
    var isInBody = false

    let isSurelyOne: Bool

    /// `isSurelyOne`: something else than the lines says already that they are a decision.
    init(_ lines: ArraySlice<DecisionReaderLine>, family: DecisionReaderFamily, isSurelyOne: Bool = false) {
        self.lines = lines
        self.family = family
        self.isSurelyOne = isSurelyOne
        layout = DecisionReaderLayout(lines)
        pageNamePlace = DecisionReaderBlocks.pageName(in: lines, family: family)
        for place in lines.indices { take(lines[place], at: place) }
        if case .awaiting(let field, let name) = position { giveUp(field, name) }
    }

    /// The words of a field.
    func text(of passage: Passage) -> String { passage.text(width: layout.width) }

    /// True when a name has been read that only decisions have.
    var isTold: Bool {
        isSurelyOne || pageName != nil
            || passages.contains { $1.name.isEmpty || DecisionReaderTelling.tells($1.name, $0) }
    }

    // MARK: One line

    mutating func take(_ line: DecisionReaderLine, at place: Int) {
        if line.isEdge { position = .open }
        if case .awaiting(let field, let name) = position { return takeAwaited(field, name, line, at: place) }
        switch line.kind {
        case .rule: position = .open
        case .furniture: position = .open
        case .cell: takeCell(line)
        case _ where position == .inContact && DecisionReaderTelling.isContactDetail(line):
            passages[.contact]?.lines.append(Line(place: line.place, words: line.words))
        case .named(let name) where isName(name, line, at: place): take(name, line, at: place)
        default: takeText(line, at: place)
        }
    }

    /// Whether the words are a name here: menus before the heading of the page say the same words.
    func isName(_ name: DecisionReaderLine.Name, _ line: DecisionReaderLine, at place: Int) -> Bool {
        guard name.value.isEmpty else { return true }
        if let pageNamePlace, place < pageNamePlace { return false }
        if place == pageNamePlace { return false }
        guard let field = name.field else {
            return name.isMarked || line.heading > 0 || layout.isDefinitions || isInBody
        }
        return field.isProse || name.isMarked || layout.isDefinitions
    }

    mutating func take(_ name: DecisionReaderLine.Name, _ line: DecisionReaderLine, at place: Int) {
        guard let field = name.field else {
            if !isEmpty(name, at: place) { leftOver.append(Line(place: line.place, words: line.words)) }
            return position = .open
        }
        if let known = passages[field] {
            if case .below(let open, _) = position, isText(name, field, known: known, below: open) {
                passages[open]?.lines.append(Line(place: line.place, words: line.words))
                return
            }
            if !says(known, name), !isEmpty(name, at: place) {
                leftOver.append(Line(place: line.place, words: line.words))
            }
            return position = .open
        }
        begin(field, name, line, at: place)
    }

    /// A heading counts once: the same name later on, or `RESOLVED:` below `Decision`, is text.
    func isText(
        _ name: DecisionReaderLine.Name, _ field: DecisionRecord.Field, known: Passage,
        below open: DecisionRecord.Field
    ) -> Bool {
        if field == open, known.lines.isEmpty || field == .resolution { return true }
        return known.name == name.name || !open.isProse
    }

    mutating func begin(
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
            if !isEmpty(name, at: place) { leftOver.append(Line(place: line.place, words: line.words)) }
            position = .open
        }
    }

    func positionAfter(_ field: DecisionRecord.Field, _ line: DecisionReaderLine, at place: Int)
        -> Position
    {
        if lines.indices.contains(place + 1), case .cell = lines[place + 1].kind { return .inCell(field) }
        guard field.isProse else { return field == .contact ? .inContact : .open }
        let isSentence = line.name?.value == line.words
        let isShort = isSentence || DecisionReaderTelling.short.contains(field)
        return isShort ? .after(field, line.place) : .below(field, heading: line.heading)
    }

    // MARK: Lines that name nothing

    mutating func takeText(_ line: DecisionReaderLine, at place: Int) {
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
    func ends(_ line: DecisionReaderLine, _ height: Int) -> Bool {
        line.heading > 0 && line.heading <= (height == 0 ? 3 : height)
    }

    mutating func takeLoose(_ line: DecisionReaderLine, at place: Int) {
        let taken = Line(place: line.place, words: line.words)
        if place == pageNamePlace {
            isInBody = false
            guard let (name, title) = family.nameAndTitle(line.words) else { return pageName = taken }
            pageName = Line(place: line.place, words: name)
            front.append(DecisionReaderLine(place: line.place, words: title, heading: max(line.heading, 1)))
        } else if isStatus(line) {
            passages[.status] = Passage(announcedAt: line.place, name: "", lines: [taken])
        } else if isInBody {
            leftOver.append(taken)
        } else {
            front.append(line)
        }
    }

    func isStatus(_ line: DecisionReaderLine) -> Bool {
        passages[.status] == nil && layout.hasNoStatus && !(front.isEmpty && !isInBody)
            && DecisionReaderStatus.isStatus(line.words)
    }

    func goesOn(_ line: DecisionReaderLine, last: Int) -> Bool {
        if let first = line.words.first, DecisionReaderLine.bullets.contains(first) { return true }
        return line.place == last + 1 && !looksLikeLabel(line)
    }

    /// A few words that begin with a capital, then a colon: a label that nobody has told us about, or a title.
    func looksLikeLabel(_ line: DecisionReaderLine) -> Bool {
        if DecisionReaderTitle(line.words) != nil { return true }
        guard line.words.first?.isUppercase == true, let colon = line.words.prefix(60).firstIndex(of: ":")
        else {
            return false
        }
        return line.words[..<colon].split(separator: " ").count <= 6
    }
}
