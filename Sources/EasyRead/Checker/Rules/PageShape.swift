/// L38 to L42: paragraphs, screens, lists and headings, as far as lines of text show them.
struct PageShape: TextRule {
    func check(_ reading: Reading, into findings: inout Findings) {
        if reading.context != .text { paragraphs(reading, into: &findings) }
        screens(reading, into: &findings)
        guard reading.context.isEasyRead else { return }
        lists(reading, into: &findings)
        headings(reading, into: &findings)
    }

    /// L38 and L42.
    private func paragraphs(_ reading: Reading, into findings: inout Findings) {
        var isOwnLine = true
        for block in reading.layout.paragraphs {
            let (sentences, words) = (block.sentences.count, block.words)
            if sentences > 5 || words > 50 {
                findings.add(
                    .paragraph, .error, block.sentences.first?.text ?? "", line: block.first,
                    "Make shorter parts. Use 3 sentences or less.")
            } else if sentences > 3 {
                findings.add(
                    .paragraph, .warning, block.sentences.first?.text ?? "", line: block.first,
                    "Use 3 sentences or less here.")
            }
            if reading.context == .page, isOwnLine, sentences > 1 {
                isOwnLine = false
                findings.add(
                    .ownLine, .warning, block.sentences.dropFirst().first?.text ?? "", line: block.first,
                    "Start each sentence on a new line.")
            }
        }
    }

    /// L39: a question with its help, or a page between two headings.
    private func screens(_ reading: Reading, into findings: inout Findings) {
        guard reading.context == .question || reading.context == .page else { return }
        let limit = reading.context == .question ? (warning: 40, error: 60) : (warning: 120, error: 180)
        var (words, first) = (0, 1)
        var sentences = reading.sentences[...]
        func close() {
            guard words > limit.warning else { return }
            findings.add(
                .screenLength, words > limit.error ? .error : .warning, "\(words) words", line: first,
                "This has \(words) words. Make it \(limit.warning) or less.")
        }
        for line in reading.layout.lines {
            let isBreak = line.kind.isHeading || (reading.context == .question && line.kind == .blank)
            if isBreak {
                close()
                (words, first) = (0, line.number)
            }
            while let next = sentences.first, next.line <= line.number {
                words += next.wordCount
                sentences = sentences.dropFirst()
            }
        }
        close()
        if reading.context == .page, reading.wordCount > 1000 {
            findings.add(
                .screenLength, .warning, "\(reading.wordCount) words", line: 1, "Make it 1000 words or less.")
        }
    }

    /// L40: at most 6 items of 1 short sentence each, and no list inside a list.
    private func lists(_ reading: Reading, into findings: inout Findings) {
        var items = 0
        var outer: Int?
        for line in reading.layout.lines {
            guard case .item(let indent) = line.kind else {
                if line.kind != .blank { (items, outer) = (0, nil) }
                continue
            }
            items += 1
            if items == 7 {
                findings.add(
                    .list, .warning, String(line.text), line: line.number, "Use at most 6 lines in a list.")
            }
            if let outer, indent > outer + 1 {
                findings.addOnce(
                    .list, .warning, String(line.text), line: line.number, "Make 2 lists of this.")
            }
            outer = outer.map { min($0, indent) } ?? indent
        }
        itemLength(reading, into: &findings)
    }

    private func itemLength(_ reading: Reading, into findings: inout Findings) {
        let itemLines = Set(
            reading.layout.lines.compactMap { line -> Int? in
                if case .item = line.kind { return line.number }
                return nil
            })
        guard !itemLines.isEmpty else { return }
        for (line, sentences) in Dictionary(grouping: reading.sentences, by: \.line).sorted(by: {
            $0.key < $1.key
        })
        where itemLines.contains(line) {
            if sentences.count > 1 {
                findings.add(
                    .list, .warning, sentences[0].text, line: line, "Use 1 sentence for each line of a list.")
            } else if sentences[0].words.count > 10 {
                findings.add(
                    .list, .warning, sentences[0].text, line: line,
                    "Use at most 10 words in a line of a list.")
            }
        }
    }

    /// L41: one main heading, 65 letters at most, and no capitals inside.
    private func headings(_ reading: Reading, into findings: inout Findings) {
        var main = 0
        let byLine = Dictionary(grouping: reading.sentences, by: \.line)
        for line in reading.layout.lines {
            guard case .heading(let level) = line.kind else { continue }
            if level == 1 { main += 1 }
            if level == 1, main == 2 {
                findings.add(
                    .heading, .error, String(line.text), line: line.number, "Use only 1 main heading.")
            }
            heading(
                byLine[line.number]?.first, of: line.text.drop { "# ".contains($0) }, line.number, reading,
                into: &findings)
        }
        guard main == 0, reading.part != .answer,
            reading.layout.lines.count(where: { $0.kind != .blank }) == 1,
            let only = reading.sentences.first, reading.sentences.count == 1 || reading.part == .title
        else { return }
        // On the page of a question the question is the heading.
        let isHeading =
            reading.part == .title || only.tokens.last?.kind != .mark
            || (reading.context == .question && only.isQuestion)
        if isHeading { heading(only, of: Substring(reading.text), only.line, reading, into: &findings) }
    }

    private func heading(
        _ sentence: Sentence?, of text: Substring, _ line: Int, _ reading: Reading,
        into findings: inout Findings
    ) {
        guard let sentence else { return }
        if text.trimmingSpaces.count > 65 {
            findings.add(.heading, .error, String(text), line: line, "Use at most 65 letters for a heading.")
        }
        let capitals = sentence.words.count { Capitals.isShouted($0, reading) }
        let isShouted = capitals > 1 || (capitals == 1 && sentence.wordCount == 1)
        let isShouting = isShouted && reading.context != .text
        if isShouting || Capitals.titleCase(sentence, reading)?.isSure == true {
            findings.add(
                .heading, .error, String(text), line: line, "Use a capital only for the first word.")
        }
    }
}

extension Layout.Kind {
    /// True for a line that starts with `#`.
    var isHeading: Bool {
        if case .heading = self { return true }
        return false
    }
}
