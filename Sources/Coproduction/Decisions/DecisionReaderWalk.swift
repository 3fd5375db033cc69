/// Goes through the lines of a page once and puts each one down in exactly one place.
struct DecisionReaderWalk {
    /// One line with its place in the source.
    struct Line: Hashable {
        let place: Int
        let words: Substring
    }

    /// The lines of one field, and the line that announced it.
    struct Passage {
        let announcedAt: Int
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
        /// Below a heading: everything belongs to it until the next known name.
        case below(DecisionRecord.Field)
        /// After a label with sentences: what touches it belongs to it, and so do bullets.
        case after(DecisionRecord.Field, Int)
    }

    let family: DecisionReaderFamily
    private(set) var passages: [DecisionRecord.Field: Passage] = [:]
    /// The lines before the body that name nothing; the title is one of them.
    private(set) var front: [Line] = []
    private(set) var pageName: Line?
    private(set) var leftOver: [Line] = []
    private var position = Position.open
    private var isInBody = false

    init(_ lines: [String], family: DecisionReaderFamily) {
        self.family = family
        for (place, line) in lines.enumerated() where !DecisionReaderLines.isBlank(line) {
            take(Line(place: place, words: DecisionReaderLines.trimmed(line)))
        }
    }

    /// True when the page says by itself that it is about a decision.
    var isTold: Bool { pageName != nil || passages.keys.contains { family.telling.contains($0) } }

    private mutating func take(_ line: Line) {
        if takeHeading(line) || takeLabel(line) { return }
        switch position {
        case .below(let field): passages[field]?.lines.append(line)
        case .after(let field, let last) where goesOn(line, last: last):
            passages[field]?.lines.append(line)
            position = .after(field, line.place)
        default:
            position = .open
            takeLoose(line)
        }
    }

    private mutating func takeLoose(_ line: Line) {
        if isInBody {
            leftOver.append(line)
        } else if pageName == nil, family.pageNames.contains(wholeName(line)) {
            pageName = line
        } else {
            front.append(line)
        }
    }

    /// A heading counts once; the same words later on are text.
    private mutating func takeHeading(_ line: Line) -> Bool {
        let (name, value) = DecisionReaderLines.label(of: line.words) ?? (wholeName(line), "")
        guard let field = family.headings[name], passages[field] == nil else { return false }
        passages[field] = Passage(
            announcedAt: line.place, lines: value.isEmpty ? [] : [Line(place: line.place, words: value)])
        position = .below(field)
        isInBody = true
        return true
    }

    /// A label counts once; without a value it takes nothing, so that it cannot swallow the next line.
    private mutating func takeLabel(_ line: Line) -> Bool {
        guard let (name, value) = DecisionReaderLines.label(of: line.words) else { return false }
        let notice = family.notices[name]
        guard let field = notice ?? family.labels[name] else { return false }
        if notice == nil { isInBody = true }
        guard !value.isEmpty else {
            position = .open
            leftOver.append(line)
            return true
        }
        guard passages[field] == nil else { return false }
        passages[field] = Passage(announcedAt: line.place, lines: [Line(place: line.place, words: value)])
        position = field.isProse ? .after(field, line.place) : .open
        return true
    }

    private func wholeName(_ line: Line) -> String {
        let start = line.words.prefix(DecisionReaderLines.longestName + 1)
        return start.endIndex == line.words.endIndex ? DecisionReaderLines.plain(start) : ""
    }

    private func goesOn(_ line: Line, last: Int) -> Bool {
        if let first = line.words.first, Self.bullets.contains(first) { return true }
        return line.place == last + 1 && !looksLikeLabel(line)
    }

    /// A few words that begin with a capital, then a colon: a label that nobody has told us about, or a title.
    private func looksLikeLabel(_ line: Line) -> Bool {
        if DecisionReaderTitle(line.words) != nil { return true }
        guard let (name, _) = DecisionReaderLines.label(of: line.words), line.words.first?.isUppercase == true
        else { return false }
        return name.split(separator: " ").count <= 6
    }

    /// `\u{F0B7}` and `\u{F0A7}` are the bullets of Word, copied with its own font.
    private static let bullets: Set<Character> = [
        "·", "•", "-", "–", "*", "§", "▪", "●", "○", "\u{F0B7}", "\u{F0A7}",
    ]
}

/// A title as councils print it: the reference, a dash, the title.
struct DecisionReaderTitle {
    let reference: String
    let title: String

    /// Nil when the line does not begin with a reference such as `21/00033`.
    init?(_ line: Substring) {
        let token = line.prefix(Self.longest + 1)
            .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "/") }
        let parts = token.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2, token.count <= Self.longest, parts.allSatisfy({ !$0.isEmpty }),
            parts.contains(where: { $0.allSatisfy(\.isNumber) }), DecisionDate.day(token) == nil
        else { return nil }
        let after = line[token.endIndex...].drop(while: \.isWhitespace)
        guard let dash = after.first, ["-", "–", "—"].contains(dash) else { return nil }
        let title = DecisionReaderLines.trimmed(after.dropFirst())
        guard !title.isEmpty else { return nil }
        reference = String(token)
        self.title = String(title)
    }

    private static let longest = 20
}
