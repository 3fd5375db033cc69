/// The lines of a text: headings, list items and paragraphs, as a person sees them on a page.
struct Layout: Sendable {
    /// What a line is.
    enum Kind: Hashable, Sendable {
        case blank
        /// A line that starts with `#`, and how many.
        case heading(level: Int)
        /// A line that starts with a bullet or a number, and how far it is set in.
        case item(indent: Int)
        case prose
    }

    /// One line, with its number from 1.
    struct Line: Sendable {
        let number: Int
        let kind: Kind
        let text: Substring
    }

    /// Lines that stand together, and the sentences that start on them.
    struct Block: Sendable {
        let first: Int
        let last: Int
        let sentences: [Sentence]

        var words: Int { sentences.reduce(0) { $0 + $1.wordCount } }
    }

    let lines: [Line]
    /// The paragraphs; list items and headings are none.
    let paragraphs: [Block]

    init(_ text: String, sentences: [Sentence]) {
        // By bytes, because letters of several scalars are slow to find and a line end is one byte.
        let newLine = UInt8(ascii: "\n")
        lines = text.utf8.split(separator: newLine, omittingEmptySubsequences: false).enumerated().map {
            let line = Substring($1)
            return Line(number: $0 + 1, kind: Layout.kind(line), text: line)
        }
        paragraphs = Layout.paragraphs(lines, sentences)
    }

    private static func kind(_ line: Substring) -> Kind {
        let rest = line.drop { $0 == " " || $0 == "\t" }
        guard let first = rest.first, first != "\r", first != "\r\n" else { return .blank }
        let indent = line.utf8.count - rest.utf8.count
        if first == "#" {
            let marks = rest.prefix { $0 == "#" }.utf8.count
            return rest.dropFirst(marks).first == " " ? .heading(level: marks) : .prose
        }
        let after = rest.dropFirst().first
        if "-*•·▪–—+".contains(first), after == " " { return .item(indent: indent) }
        let digits = rest.prefix { $0.isNumber }.count
        let afterDigits = rest.dropFirst(digits)
        if (1...2).contains(digits), afterDigits.first == "." || afterDigits.first == ")",
            afterDigits.dropFirst().first == " "
        {
            return .item(indent: indent)
        }
        return .prose
    }

    /// Prose between blank lines is a paragraph; where each line starts a sentence, each line is one.
    private static func paragraphs(_ lines: [Line], _ sentences: [Sentence]) -> [Block] {
        var blocks: [Block] = []
        var open: (first: Int, last: Int)?
        var rest = sentences[...]
        func close() {
            guard let lines = open else { return }
            rest = rest.drop { $0.line < lines.first }
            let inside = Array(rest.prefix { $0.line <= lines.last })
            rest = rest.dropFirst(inside.count)
            blocks += split(Block(first: lines.first, last: lines.last, sentences: inside))
            open = nil
        }
        for line in lines {
            if line.kind == .prose {
                open = (open?.first ?? line.number, line.number)
            } else {
                close()
            }
        }
        close()
        return blocks
    }

    private static func split(_ block: Block) -> [Block] {
        guard block.last > block.first else { return block.sentences.isEmpty ? [] : [block] }
        let starts = Set(block.sentences.map(\.line))
        guard starts.count == block.last - block.first + 1 else { return [block] }
        var lines: [Block] = []
        var open: [Sentence] = []
        for sentence in block.sentences {
            if let first = open.first, first.line != sentence.line {
                lines.append(Block(first: first.line, last: first.line, sentences: open))
                open = []
            }
            open.append(sentence)
        }
        if let first = open.first {
            lines.append(Block(first: first.line, last: first.line, sentences: open))
        }
        return lines
    }
}
