/// The title of a decision, the field it was read from, and the lines before the body that are not the title.
struct DecisionReaderHeadline {
    let words: DecisionReaderTitle
    /// The field that held it; nil for a line of its own.
    let field: DecisionRecord.Field?
    let rest: [DecisionReaderWalk.Line]
    /// The lines below a title with a day, before the first label.
    var below: [DecisionReaderWalk.Line] = []

    /// The title of a page: after its label, a line with a reference or a day, or the line that stands as heading.
    static func find(in walk: DecisionReaderWalk, family: DecisionReaderFamily) -> DecisionReaderHeadline? {
        labelled(walk) ?? lined(walk, family) ?? besideReference(walk) ?? plain(walk, family)
    }

    private static func labelled(_ walk: DecisionReaderWalk) -> DecisionReaderHeadline? {
        guard let passage = walk.passages[.title], walk.isTold else { return nil }
        let title = DecisionReaderTitle(plain: DecisionReaderLines.joined(walk.text(of: passage)))
        guard title.title.contains(where: \.isLetter) else { return nil }
        return DecisionReaderHeadline(
            words: title, field: .title, rest: lines(walk.front.filter { $0.words != title.title }))
    }

    private static func lined(
        _ walk: DecisionReaderWalk, _ family: DecisionReaderFamily
    ) -> DecisionReaderHeadline? {
        for (place, line) in walk.front.enumerated() {
            if family.hasDatedTitles, let found = parted(walk.front, at: place) { return found }
            if var title = DecisionReaderTitle.line(line.words, dated: family.hasDatedTitles) {
                let end = DecisionReaderTitle(plain: title.title)
                if title.reference == nil, let reference = end.reference {
                    (title.reference, title.title) = (reference, end.title)
                }
                title.title = DecisionReaderLines.joined(title.title)
                return dated(title, line, walk.front)
            }
        }
        return nil
    }

    private static func dated(
        _ title: DecisionReaderTitle, _ line: DecisionReaderLine, _ front: [DecisionReaderLine]
    ) -> DecisionReaderHeadline {
        let others = without(line, front)
        guard title.day != nil else {
            return DecisionReaderHeadline(words: title, field: nil, rest: lines(others))
        }
        return DecisionReaderHeadline(
            words: title, field: nil, rest: lines(others.filter { $0.place < line.place }),
            below: lines(others.filter { $0.place > line.place }))
    }

    /// A day on a line of its own, then the title.
    private static func parted(_ front: [DecisionReaderLine], at place: Int) -> DecisionReaderHeadline? {
        guard let day = DecisionDate.day(front[place].words), front.indices.contains(place + 1) else {
            return nil
        }
        var title = DecisionReaderTitle(plain: front[place + 1].words)
        title.day = day
        let rest = front.enumerated().filter { $0.offset != place && $0.offset != place + 1 }.map(\.element)
        return DecisionReaderHeadline(words: title, field: nil, rest: lines(rest))
    }

    /// `Reference: 21/00033 - A title`.
    private static func besideReference(_ walk: DecisionReaderWalk) -> DecisionReaderHeadline? {
        guard let passage = walk.passages[.reference], walk.isTold,
            let title = DecisionReaderTitle(Substring(DecisionReaderLines.joined(walk.text(of: passage))))
        else { return nil }
        return DecisionReaderHeadline(words: title, field: .reference, rest: lines(walk.front))
    }

    private static func plain(
        _ walk: DecisionReaderWalk, _ family: DecisionReaderFamily
    ) -> DecisionReaderHeadline? {
        guard walk.isTold else { return nil }
        let start = walk.pageName?.place ?? -1
        let below = walk.front.filter { $0.place > start }
        let able = below.filter { isAble($0) && !isAboveSeveral($0, family) }
        guard
            let found = heading(able, walk, family) ?? line(able, walk, family) ?? below.first
                ?? walk.front.first
        else { return nil }
        var words = DecisionReaderTitle(plain: DecisionReaderLines.joined(bare(found.words)))
        words.title = String(DecisionReaderLines.trimmed(words.title))
        return DecisionReaderHeadline(words: words, field: nil, rest: lines(without(found, walk.front)))
    }

    /// The heading of a web page that is the title; in a list the last, since others may stand above several titles.
    private static func heading(
        _ able: [DecisionReaderLine], _ walk: DecisionReaderWalk, _ family: DecisionReaderFamily
    ) -> DecisionReaderLine? {
        let headings = able.filter { $0.heading > 0 }
        if family.isOfPlans { return headings.last }
        let highest = headings.map(\.heading).min()
        return walk.pageName == nil ? headings.last { $0.heading == highest } : headings.first
    }

    /// The line that is the title: in a list the one that stands nearest to the labels and is no sentence.
    private static func line(
        _ able: [DecisionReaderLine], _ walk: DecisionReaderWalk, _ family: DecisionReaderFamily
    ) -> DecisionReaderLine? {
        if family.isOfPlans { return able.last { !$0.words.hasSuffix(".") } ?? able.last }
        return walk.pageName == nil ? able.last : able.first
    }

    /// A month, a meeting, a service, or what the page calls itself.
    private static func isAboveSeveral(_ line: DecisionReaderLine, _ family: DecisionReaderFamily) -> Bool {
        DecisionReaderGroups.isHeading(line.words)
            || (family.isOfPlans && family.isPageName(DecisionReaderVocabulary.name(line.words)))
    }

    private static func bare(_ words: Substring) -> Substring {
        let bare = DecisionReaderVocabulary.unnumbered(DecisionReaderLine.unbulleted(words))
        return bare.isEmpty ? words : bare
    }

    /// A name of a council, a day or a long text is no title.
    private static func isAble(_ line: DecisionReaderLine) -> Bool {
        let words = line.words
        guard words.utf8.count <= 600, words.contains(where: \.isLetter), DecisionDate.leading(words) == nil,
            words.last != ":"
        else { return false }
        let name = DecisionReaderVocabulary.name(words)
        let parts = name.split(separator: " ")
        let isCouncil =
            name.hasSuffix(" council") || name.hasSuffix(" borough") || name.contains("borough of ")
        if isCouncil, parts.count <= 6 { return false }
        // Places of a page, such as "Home > Councillors > Decisions".
        return !(words.contains(" > ") || words.contains(" » ") || name == "home")
    }

    private static func without(_ line: DecisionReaderLine, _ front: [DecisionReaderLine])
        -> [DecisionReaderLine]
    {
        front.filter { $0.place != line.place && $0.words != line.words }
    }

    private static func lines(_ front: [DecisionReaderLine]) -> [DecisionReaderWalk.Line] {
        front.map { DecisionReaderWalk.Line(place: $0.place, words: $0.words) }
    }
}
