/// The tags of a drawing, one after another: as much of XML as a plain drawing needs, and nothing more.
struct DrawingMarkup {
    /// One attribute of a tag, as it is written.
    struct Attribute: Hashable {
        let name: String
        let value: String
    }

    /// What can stand between words.
    enum Piece: Hashable {
        /// A tag with its attributes; `isWhole` when it ends in itself.
        case tag(Substring, [Attribute], isWhole: Bool)
        /// The end of a tag.
        case end(Substring)
        /// Something a plain drawing has no use for, by how it begins: `!DOCTYPE`, `?xml-stylesheet`.
        case other(String)
        /// A tag that cannot be read.
        case broken
    }

    /// The line where the last piece began, from 1.
    private(set) var line = 1
    private var rest: Substring
    private var linesRead = 0

    init(_ text: String) { rest = text[...] }

    /// The next tag; nil at the end.
    ///
    /// Comments, and the line that says XML, are passed over.
    mutating func next() -> Piece? {
        while let start = rest.firstIndex(of: "<") {
            read(to: start)
            line = linesRead + 1
            let after = rest.dropFirst()
            if after.hasPrefix("!--") {
                guard let end = after.dropFirst(3).firstRange(of: "-->") else { return stopped() }
                read(to: end.upperBound)
            } else if after.hasPrefix("?xml ") {
                guard let end = after.firstRange(of: "?>") else { return stopped() }
                read(to: end.upperBound)
            } else if after.hasPrefix("!") || after.hasPrefix("?") {
                rest = rest[rest.endIndex...]
                return .other(String(after.prefix { !$0.isWhitespace && $0 != ">" && $0 != "[" }.prefix(30)))
            } else {
                return tag()
            }
        }
        return nil
    }

    private mutating func read(to place: Substring.Index) {
        linesRead += rest[..<place].reduce(0) { $1.isNewline ? $0 + 1 : $0 }
        rest = rest[place...]
    }

    private mutating func stopped() -> Piece {
        rest = rest[rest.endIndex...]
        return .broken
    }

    private mutating func tag() -> Piece {
        var inside = rest.dropFirst()
        let isEnd = inside.first == "/"
        if isEnd { inside = inside.dropFirst() }
        let name = take(from: &inside)
        guard !name.isEmpty else { return stopped() }
        var attributes: [Attribute] = []
        while true {
            let hadSpace = inside.first?.isWhitespace == true
            inside = inside.drop(while: \.isWhitespace)
            let isWhole = inside.first == "/"
            if isWhole { inside = inside.dropFirst() }
            if inside.first == ">" {
                read(to: inside.index(after: inside.startIndex))
                if isEnd { return attributes.isEmpty && !isWhole ? .end(name) : .broken }
                return .tag(name, attributes, isWhole: isWhole)
            }
            guard hadSpace, !isWhole, let attribute = attribute(from: &inside) else { return stopped() }
            attributes.append(attribute)
        }
    }

    private func attribute(from inside: inout Substring) -> Attribute? {
        let name = take(from: &inside)
        inside = inside.drop(while: \.isWhitespace)
        guard !name.isEmpty, inside.popFirst() == "=" else { return nil }
        inside = inside.drop(while: \.isWhitespace)
        guard let quote = inside.popFirst(), quote == "\"" || quote == "'",
            let end = inside.firstIndex(of: quote)
        else { return nil }
        let value = inside[..<end]
        guard !value.contains("<") else { return nil }
        inside = inside[inside.index(after: end)...]
        return Attribute(name: String(name), value: String(value))
    }

    private func take(from inside: inout Substring) -> Substring {
        let name = inside.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
        inside = inside[name.endIndex...]
        return name
    }
}
