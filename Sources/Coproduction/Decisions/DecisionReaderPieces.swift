/// A source in the pieces that are one decision each.
struct DecisionReaderPieces {
    let source: DecisionReaderSource
    let family: DecisionReaderFamily
    let lines: [DecisionReaderLine]
    let blocks: [ArraySlice<DecisionReaderLine>]
    private let forAll: ArraySlice<DecisionReaderLine>?
    private let isNamed: Bool

    /// Without a family the page has not said what it is.
    init(_ source: DecisionReaderSource, family named: DecisionReaderFamily?) {
        self.source = source
        family = named ?? .unnamed
        isNamed = named != nil
        lines = DecisionReaderLine.all(of: source, family: family)
        let found = DecisionReaderBlocks.all(lines, family: family)
        (blocks, forAll) = (found.each, found.forAll)
    }

    /// Every decision; pieces without one are shown among the lines left over of the decision before or after.
    func records() -> [DecisionRecord] {
        var records: [DecisionRecord] = []
        let common = forAll.map { said(forAll: $0) }
        var strays = common?.notUnderstood ?? []
        var from = 0
        for (place, block) in blocks.enumerated() {
            let walk = DecisionReaderWalk(block, family: family, isSurelyOne: isNamed && blocks.count > 1)
            let words = block.filter { if case .rule = $0.kind { false } else { true } }.map {
                String($0.words)
            }
            guard let title = DecisionReaderHeadline.find(in: walk, family: family), isDecision(walk, title)
            else {
                if records.isEmpty {
                    strays += words
                } else {
                    records[records.count - 1].notUnderstood += words
                }
                continue
            }
            var record = DecisionReaderValues.record(
                of: walk, title: title, lines: source.lines, last: block.last?.place)
            record.notUnderstood = strays + record.notUnderstood
            let next = blocks.indices.contains(place + 1) ? blocks[place + 1].first?.place : nil
            let end = max(from, next ?? source.lines.count)
            record.lines = Array(source.lines[from..<min(end, source.lines.count)])
            record.take(from: common, in: family)
            if record.pageName == nil { record.pageName = records.first?.pageName }
            (strays, from) = ([], min(end, source.lines.count))
            records.append(record)
        }
        return records
    }

    /// What the lines above the first decision say of all of them.
    private func said(forAll lines: ArraySlice<DecisionReaderLine>) -> DecisionRecord {
        let walk = DecisionReaderWalk(lines, family: family, isSurelyOne: true)
        let title = DecisionReaderHeadline(
            words: DecisionReaderTitle(plain: ""), field: nil,
            rest: walk.front.map { DecisionReaderWalk.Line(place: $0.place, words: $0.words) })
        return DecisionReaderValues.record(of: walk, title: title, lines: source.lines, last: nil)
    }

    /// True when labels were read, or when a list gives the decision its day or number.
    private func isDecision(_ walk: DecisionReaderWalk, _ title: DecisionReaderHeadline) -> Bool {
        if !walk.passages.isEmpty { return walk.isTold || title.words.reference != nil }
        return family.hasDatedTitles && title.words.day != nil
    }

    /// The words of lines that are shown as they stand.
    static func shown(_ lines: [String]) -> [String] {
        lines.compactMap { line in
            let words = DecisionReaderLines.joined(DecisionReaderLines.seen(line))
            switch DecisionReaderLine.kind(of: words[...], .unnamed) {
            case .rule, .furniture: return nil
            default: return words.isEmpty || DecisionReaderSite.isFurniture(words) ? nil : words
            }
        }
    }

    /// What the page as a whole has: labels that name a decision, a title.
    func has() -> (labels: Bool, title: Bool) {
        let walk = DecisionReaderWalk(lines[...], family: family)
        return (walk.isTold, DecisionReaderHeadline.find(in: walk, family: family) != nil)
    }
}
