/// Finds where each decision of a source begins.
struct DecisionReaderBlocks {
    private let lines: [DecisionReaderLine]
    private let family: DecisionReaderFamily
    private var starts: [Int] = []
    /// The title or label by which the second decision was told from the first.
    private var second: Int?
    /// What the decision that is being looked through has said so far.
    private var seen: Set<DecisionRecord.Field> = []
    private var firstNamed: String?
    private var hasTitleLine = false
    private let titlesHaveLabels: Bool

    /// The lines of each decision, in order, and those that hold for all; together they are all the lines.
    static func all(_ lines: [DecisionReaderLine], family: DecisionReaderFamily) -> Found {
        var blocks = DecisionReaderBlocks(lines: lines, family: family)
        for place in lines.indices where blocks.starts.count <= DecisionReader.mostDecisions {
            blocks.look(at: place)
        }
        let first = blocks.firstStart
        let ends = blocks.starts + [lines.endIndex]
        var from = first ?? lines.startIndex
        var found: [ArraySlice<DecisionReaderLine>] = []
        for end in ends where end > from {
            found.append(lines[from..<end])
            from = end
        }
        return Found(forAll: first.map { lines[..<$0] }, each: found)
    }

    /// What was found.
    struct Found {
        /// What stands above the first decision and holds for all of them.
        let forAll: ArraySlice<DecisionReaderLine>?
        let each: [ArraySlice<DecisionReaderLine>]
    }

    /// Where the first of several decisions begins, when labels above it hold for all: where the others begin too.
    private var firstStart: Int? {
        guard let second, let start = starts.first else { return nil }
        let above = lines[..<start]
        let isTitle = isTitleLine(lines[second])
        let name = lines[second].name?.name
        guard
            let first = above.firstIndex(where: {
                isTitle ? isTitleLine($0) : name != nil && $0.name?.name == name
            })
        else { return nil }
        let hasLabels = above[..<first].contains { $0.name?.field.map { !$0.isProse } == true && !$0.isAlone }
        return hasLabels ? DecisionReaderGroups.top(above: first, in: lines) : nil
    }

    /// The line on which a page says what it is; names of families are only looked for above the body.
    static func pageName(in lines: ArraySlice<DecisionReaderLine>, family: DecisionReaderFamily) -> Int? {
        // A menu above may say the exact name as well, so the last one counts; of other headings the first.
        var (exact, phrase): (Int?, Int?)
        for place in lines.indices.prefix(frontLines) {
            let line = lines[place]
            if let name = line.name, let field = name.field, !name.value.isEmpty || name.isMarked,
                !DecisionReaderTelling.standsBeforeTitle.contains(field)
            {
                break
            }
            guard line.isAlone || line.isText, line.words.utf8.count <= 150 else { continue }
            let name = DecisionReaderVocabulary.name(line.words)
            if family.pageNames.contains(name) {
                exact = place
            } else if phrase == nil, family.isPageName(name) {
                phrase = place
            }
        }
        return exact ?? phrase
    }

    /// Menus of copied pages are no longer.
    static let frontLines = 150

    private init(lines: [DecisionReaderLine], family: DecisionReaderFamily) {
        self.lines = lines
        self.family = family
        titlesHaveLabels = lines.contains { $0.name?.field == .title && !$0.isAlone }
    }

    private mutating func look(at place: Int) {
        let line = lines[place]
        if isPageNameAgain(line), place + 1 < lines.count, lines[place + 1].isText {
            begin(at: place)
        } else if !family.isOneToAPage, isTitleLine(line), !seen.isEmpty || hasTitleLine, isConfirmed(place) {
            begin(at: place)
            hasTitleLine = true
        } else if let name = line.name, let field = name.field {
            if beginsAgain(name, field, at: place) { begin(at: titleLine(above: place) ?? top(of: place)) }
            if firstNamed == nil { firstNamed = name.name }
            seen.insert(field)
        } else if isTitleLine(line) {
            hasTitleLine = true
        }
    }

    /// A decision begins with the headings above its title.
    private mutating func begin(at place: Int) {
        let top = DecisionReaderGroups.top(above: place, in: lines)
        if let last = starts.last, top <= last { return }
        if starts.isEmpty { second = place }
        starts.append(top)
        seen = []
        hasTitleLine = false
    }

    private func isPageNameAgain(_ line: DecisionReaderLine) -> Bool {
        guard seen.count >= 2, line.isAlone || line.isText, line.words.utf8.count <= 100 else { return false }
        return family.pageNames.contains(DecisionReaderVocabulary.name(line.words))
    }

    private func isTitleLine(_ line: DecisionReaderLine) -> Bool {
        guard line.isText else { return false }
        if family.hasDatedTitles, DecisionDate.day(line.words) != nil { return true }
        return DecisionReaderTitle.line(line.words, dated: family.hasDatedTitles) != nil
    }

    /// A title is one when labels follow it, or when the page is a list of titles.
    private func isConfirmed(_ place: Int) -> Bool {
        if family.hasDatedTitles { return true }
        for line in lines[(place + 1)...].prefix(Self.titleToLabels) {
            if let field = line.name?.field { return !field.isProse || line.isAlone || seen.contains(field) }
            if isTitleLine(line) { return hasTitleLine && seen.isEmpty }
        }
        return place == lines.count - 1 && hasTitleLine && seen.isEmpty
    }

    private static let titleToLabels = 5

    // MARK: Labels that begin again

    /// Whether the first label of a decision stands here again, and others of its labels after it.
    private func beginsAgain(
        _ name: DecisionReaderLine.Name, _ field: DecisionRecord.Field, at place: Int
    ) -> Bool {
        guard !family.isOneToAPage, seen.contains(field), field == .title || name.name == firstNamed else {
            return false
        }
        guard !name.value.isEmpty || !field.isProse else { return false }
        var again: Set<DecisionRecord.Field> = [field]
        for line in lines[place...].dropFirst().prefix(Self.blockLines) {
            guard let next = line.name?.field else { continue }
            if seen.contains(next) { again.insert(next) }
            if again.count >= min(2, seen.count) { return true }
        }
        return again.count >= min(2, seen.count)
    }

    private static let blockLines = 40

    /// The first of the labels that touch this one from above, such as a number above a title.
    private func top(of place: Int) -> Int {
        var top = place
        while top > 0, place - top < 6, let name = lines[top - 1].name, let field = name.field,
            !field.isProse,
            !name.value.isEmpty, seen.contains(field), lines[top - 1].place == lines[top].place - 1
        {
            top -= 1
        }
        return top
    }

    /// The title that stands above the first label, when titles have no label of their own.
    private func titleLine(above place: Int) -> Int? {
        guard !titlesHaveLabels, place > 0 else { return nil }
        let line = lines[place - 1]
        guard line.isText, line.words.utf8.count <= 400 else { return nil }
        return line.words.hasSuffix(".") ? titleLine(aboveSummary: place - 1) : place - 1
    }

    /// The title above one sentence that says what it is about: a heading, or a line after an empty one.
    private func titleLine(aboveSummary place: Int) -> Int? {
        guard place > 1 else { return nil }
        let (line, before) = (lines[place - 1], lines[place - 2])
        guard line.isText, line.words.utf8.count <= 400, !line.words.hasSuffix(".") else { return nil }
        let isApart = line.place > before.place + 1 && lines[place].place == line.place + 1
        return line.heading > 0 || (isApart && !DecisionReaderLine.isPoint(line.words)) ? place - 1 : nil
    }
}

extension DecisionReaderTitle {
    /// The title that a whole line is: with a reference, or on pages that have them with a day.
    static func line(_ words: Substring, dated: Bool) -> DecisionReaderTitle? {
        let bare = DecisionReaderLine.unbulleted(words)
        if dated, let found = DecisionReaderTitle(dated: DecisionReaderVocabulary.unnumbered(bare)) {
            return found
        }
        return DecisionReaderTitle(bare) ?? DecisionReaderTitle(DecisionReaderVocabulary.unnumbered(bare))
    }
}
