/// The text of a council page by line, and how its words are compared.
enum DecisionReaderLines {
    /// Every line, empty ones included, without its line end; a mark at the very start (BOM) is no part of it.
    static func split(_ text: String) -> [String] {
        var lines: [String] = []
        // Whole slices, since adding sign by sign to a string's scalars copies the string each time.
        let marks = text.unicodeScalars
        var start = marks.first == "\u{FEFF}" ? marks.index(after: marks.startIndex) : marks.startIndex
        var previous: Unicode.Scalar?
        for place in marks.indices[start...] {
            let mark = marks[place]
            if endsLine(mark) {
                if !(previous == "\r" && mark == "\n") { lines.append(String(marks[start..<place])) }
                start = marks.index(after: place)
            }
            previous = mark
        }
        if start < marks.endIndex { lines.append(String(marks[start...])) }
        return lines
    }

    /// The words in small letters with single spaces, to compare: `Decision\u{A0} Type ` is `decision type`.
    static func plain(_ words: some StringProtocol) -> String {
        if let ascii = plainASCII(words) { return ascii }
        var out = ""
        var waiting = false
        for scalar in words.unicodeScalars where !isUnseen(scalar) {
            if scalar.properties.isWhitespace {
                waiting = !out.isEmpty
            } else {
                if waiting { out += " " }
                waiting = false
                out += scalar.properties.lowercaseMapping
            }
        }
        return out
    }

    /// The same for words without accents, which is most of them; nil for others.
    private static func plainASCII(_ words: some StringProtocol) -> String? {
        var out: [UInt8] = []
        var waiting = false
        for byte in words.utf8 {
            if byte >= 0x80 { return nil }
            if byte == 32 || (9...13).contains(byte) || (28...31).contains(byte) {
                waiting = !out.isEmpty
            } else {
                if waiting { out.append(32) }
                waiting = false
                out.append((65...90).contains(byte) ? byte + 32 : byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The words without white space at their ends.
    static func trimmed<Words: StringProtocol>(_ words: Words) -> Words.SubSequence {
        trimmed(words) { _ in false }
    }

    /// The words of one line without white space, and without the marks that councils put after a value.
    static func tidy<Words: StringProtocol>(_ words: Words) -> Words.SubSequence {
        trimmed(words) { $0 == ";" || $0 == "," || $0 == "." }
    }

    /// True when there is nothing to see on the line.
    static func isBlank(_ line: some StringProtocol) -> Bool {
        line.unicodeScalars.allSatisfy { $0.properties.isWhitespace || isUnseen($0) }
    }

    /// The line without marks that nobody sees and without white space at its ends.
    static func seen(_ line: String) -> Substring {
        guard line.utf8.contains(where: { $0 >= 0x80 }), line.unicodeScalars.contains(where: isUnseen) else {
            return trimmed(line)
        }
        return trimmed(String(String.UnicodeScalarView(line.unicodeScalars.filter { !isUnseen($0) })))
    }

    /// The words with single spaces, for what is one line by its nature.
    static func joined(_ words: some StringProtocol) -> String {
        words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// No name of a label or heading is longer, in characters.
    static let longestName = 100

    private static func trimmed<Words: StringProtocol>(
        _ words: Words, alsoAtEnd isDropped: (Character) -> Bool
    ) -> Words.SubSequence {
        let isSpace = { (mark: Character) in mark.isWhitespace || mark.unicodeScalars.allSatisfy(isUnseen) }
        let left = words.drop(while: isSpace)
        guard let last = left.lastIndex(where: { !isSpace($0) && !isDropped($0) })
        else { return left.prefix(0) }
        return left[...last]
    }

    /// Marks without width that copying leaves behind.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }

    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
