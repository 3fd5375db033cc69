/// A small tolerant reader of HTML for these tests: tags with their attributes, and the text between.
struct HTMLReading {
    struct Tag: Hashable {
        let name: String
        let attributes: [String: String]
        let isEnd: Bool
    }

    enum Piece: Hashable {
        case tag(Tag)
        case text(String)
    }

    let pieces: [Piece]

    /// All start tags in order.
    var tags: [Tag] {
        pieces.compactMap { if case .tag(let tag) = $0, !tag.isEnd { tag } else { nil } }
    }

    init(_ html: String) {
        var pieces: [Piece] = []
        var rest = html[...]
        while let open = rest.firstIndex(of: "<") {
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            guard let close = Self.end(of: rest[open...]) else { break }
            let inside = rest[rest.index(after: open)..<close]
            if !inside.hasPrefix("!") { pieces.append(.tag(Self.tag(inside))) }
            rest = rest[close...].dropFirst()
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces
    }

    /// The text inside every element with this name.
    func texts(in name: String) -> [String] {
        var texts: [String] = []
        var depth = 0
        for piece in pieces {
            switch piece {
            case .tag(let tag) where tag.name == name && !tag.isEnd:
                depth += 1
                texts.append("")
            case .tag(let tag) where tag.name == name: depth -= 1
            case .text(let text) where depth > 0: texts[texts.count - 1] += text
            default: break
            }
        }
        return texts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }

    /// Names of elements that are opened and not closed, or closed and not opened.
    var unbalanced: [String] {
        let empty: Set = ["meta", "link", "img", "input", "br", "hr", "circle", "path", "rect"]
        var open: [String] = []
        var wrong: [String] = []
        for case .tag(let tag) in pieces where !empty.contains(tag.name) {
            if !tag.isEnd {
                open.append(tag.name)
            } else if open.last == tag.name {
                open.removeLast()
            } else {
                wrong.append(tag.name)
            }
        }
        return wrong + open
    }

    private static func end(of text: Substring) -> Substring.Index? {
        var quote: Character?
        for index in text.indices {
            let character = text[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == ">" {
                return index
            }
        }
        return nil
    }

    private static func tag(_ inside: Substring) -> Tag {
        var text = inside[...]
        let isEnd = text.first == "/"
        if isEnd { text = text.dropFirst() }
        let name = text.prefix { !$0.isWhitespace && $0 != "/" }
        text = text.dropFirst(name.count)
        var attributes: [String: String] = [:]
        while true {
            text = text.drop { $0.isWhitespace || $0 == "/" }
            let key = text.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
            guard !key.isEmpty else { break }
            text = text.dropFirst(key.count)
            attributes[String(key)] = value(&text)
        }
        return Tag(name: name.lowercased(), attributes: attributes, isEnd: isEnd)
    }

    private static func value(_ text: inout Substring) -> String {
        guard text.first == "=" else { return "" }
        text = text.dropFirst()
        guard let quote = text.first, quote == "\"" || quote == "'" else {
            let bare = text.prefix { !$0.isWhitespace }
            text = text.dropFirst(bare.count)
            return String(bare)
        }
        text = text.dropFirst()
        let value = text.prefix { $0 != quote }
        text = text.dropFirst(value.count + 1)
        return String(value)
    }
}
