import EasyRead

/// The words of a rendered page as a visitor gets them, block by block.
///
/// What is the council's own wording (class `official`) or somebody's own words (class `said`) is left out, and so
/// is what a visitor typed.
struct VisibleWords {
    /// One heading, paragraph, list item, label, button, title or picture description.
    struct Block: Hashable {
        let element: String
        let text: String
        let part: TextPart
        /// True for what is said after a mistake.
        let isMistake: Bool
        /// True inside the form that asks a question.
        let isAnswer: Bool
        /// True in a form of the team on a public page.
        let isForTeam: Bool
    }

    private struct Open {
        let tag: HTMLReading.Tag
        var text = ""

        var classes: [Substring] { (tag.attributes["class"] ?? "").split(separator: " ") }
    }

    private static let blocks: Set = [
        "title", "h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "label", "legend", "button", "summary",
        "option",
        "div", "nav", "aside", "section", "article", "form", "fieldset", "main", "header", "footer", "ul",
        "ol",
        "dl", "body", "a",
    ]
    private static let empty: Set = ["meta", "link", "img", "input", "hr", "circle", "path", "rect"]
    private static let notRead: Set = ["textarea", "svg", "style", "script"]
    /// A code belongs to one person and is spelled letter by letter.
    private static let notOurs: Set<Substring> = ["official", "said", "code", "big", "letters"]

    private(set) var blocks: [Block] = []
    private var open: [Open] = []

    init(_ html: String) {
        for piece in HTMLReading(html).pieces {
            switch piece {
            case .text(let text): add(text)
            case .tag(let tag) where tag.isEnd: close(tag.name)
            case .tag(let tag): begin(tag)
            }
        }
    }

    /// All words of the page, a block a line.
    var page: String { blocks.map(\.text).joined(separator: "\n") }

    private var isLeftOut: Bool {
        open.contains {
            // A link to a hard word leads to what the word means.
            Self.notRead.contains($0.tag.name) || !Self.notOurs.isDisjoint(with: $0.classes)
                || $0.tag.attributes["href"]?.hasPrefix("/words") == true
        }
    }

    /// What only screen readers get is a piece of its own.
    private static func isBlock(_ tag: HTMLReading.Tag) -> Bool {
        blocks.contains(tag.name) || tag.attributes["class"] == "unseen"
    }

    private mutating func add(_ raw: String) {
        guard !isLeftOut, let place = open.lastIndex(where: { Self.isBlock($0.tag) }) else { return }
        open[place].text += raw
    }

    private mutating func begin(_ tag: HTMLReading.Tag) {
        if !isLeftOut {
            for key in ["alt", "aria-label"] { say(tag.attributes[key] ?? "", as: key, part: .fragment) }
        }
        if tag.name == "br" { return add("\n") }
        guard !Self.empty.contains(tag.name) else { return }
        if Self.isBlock(tag) { flush() }
        open.append(Open(tag: tag))
    }

    private mutating func close(_ name: String) {
        if let last = open.last, last.tag.name == name {
            if Self.isBlock(last.tag) { flush() }
            open.removeLast()
        }
    }

    /// Says what the innermost block has gathered so far.
    private mutating func flush() {
        guard let place = open.lastIndex(where: { Self.isBlock($0.tag) }) else { return }
        let text = open[place].text
        open[place].text = ""
        let name = open[place].tag.name
        say(text, as: name, part: part(of: name, open[place].classes))
    }

    private func part(of name: String, _ classes: [Substring]) -> TextPart {
        switch name {
        case "h1", "h2", "h3", "h4": .title
        // Above a form a link says the whole mistake, in the same words as beside the field (EASY-READ 3.2).
        case "a" where !open.contains { $0.classes.contains("problem") }: .link
        case "label", "option": classes.contains("row") || name == "option" ? .answer : .fragment
        default: .fragment
        }
    }

    private mutating func say(_ text: String, as element: String, part: TextPart) {
        let lines = Self.plain(text).split(whereSeparator: \.isNewline).map {
            $0.split(separator: " ").joined(separator: " ").drop { ": ,".contains($0) }
        }
        let words = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        guard words.contains(where: \.isLetter) else { return }
        let classes = Set(open.flatMap(\.classes))
        blocks.append(
            Block(
                element: element, text: words, part: part,
                isMistake: !classes.isDisjoint(with: ["problem", "wrong"]),
                isAnswer: open.contains { $0.tag.name == "fieldset" },
                isForTeam: open.contains {
                    $0.tag.attributes["action"]?.hasPrefix("/team") == true
                        || $0.tag.attributes["action"]?.hasPrefix("/decisions/") == true
                }))
    }

    private static func plain(_ text: String) -> String {
        text.replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
}
