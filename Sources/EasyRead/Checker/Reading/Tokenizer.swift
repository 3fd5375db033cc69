/// Cuts a text into words, numbers and marks, in one pass and without trust in what it is given.
struct Tokenizer {
    private let scalars: [Unicode.Scalar]
    private var place = 0
    private var line: Int
    private var linesBefore = 0
    private var hasSpace = false
    private var tokens: [Token] = []
    private var isInLink = false

    private init(_ text: String, line: Int) {
        // A Windows line end is two scalars: the first would count as space, which is right.
        scalars = Array(text.unicodeScalars)
        self.line = line
    }

    /// How much of a text is read, about 100 pages; whoever sends more must not keep the others waiting.
    static let mostTokens = 50_000

    /// The tokens of a text whose first line has a number.
    static func tokens(of text: String, firstLine: Int = 1) -> [Token] {
        var tokenizer = Tokenizer(text, line: firstLine)
        while tokenizer.tokens.count < mostTokens, tokenizer.step() {}
        return tokenizer.tokens
    }

    private func scalar(_ ahead: Int) -> Unicode.Scalar? {
        let index = place + ahead
        return scalars.indices.contains(index) ? scalars[index] : nil
    }

    private mutating func step() -> Bool {
        guard let first = scalar(0) else { return false }
        if first.isSpace {
            if first.isLineEnd {
                line += 1
                linesBefore += 1
            }
            hasSpace = true
            place += 1
        } else if first == "*", scalar(1) == "*" {
            // Stars show bold words; the words are what counts.
            place += 2
        } else if first == "[", isLink {
            // [words](address): the words count, the address is not read.
            isInLink = true
            place += 1
        } else if first == "]", isInLink, scalar(1) == "(" {
            isInLink = false
            while let next = scalar(0), next != ")", !next.isLineEnd { place += 1 }
            if scalar(0) == ")" { place += 1 }
        } else if first.isLetter {
            word()
        } else if first.isDigit || (isMoney(first) && scalar(1)?.isDigit == true) {
            number()
        } else if first == "{", let length = placeLength {
            add(.place, length: length)
        } else {
            mark(first)
        }
        return true
    }

    /// True when `[` starts the words of a link: `](` comes before the line or another bracket does.
    private var isLink: Bool {
        let longest = 200
        for length in 1..<longest {
            guard let next = scalar(length), !next.isLineEnd, next != "[" else { return false }
            if next == "]" { return scalar(length + 1) == "(" }
        }
        return false
    }

    /// The length of `{council-phone}`; nil when the bracket is only a bracket.
    private var placeLength: Int? {
        let longest = 40
        for length in 1..<longest {
            guard let next = scalar(length) else { return nil }
            if next == "}" { return length > 1 ? length + 1 : nil }
            guard next.isLetter || next.isDigit || next.isHyphen || next == "_" else { return nil }
        }
        return nil
    }

    private func isMoney(_ scalar: Unicode.Scalar) -> Bool { scalar == "£" || scalar == "$" || scalar == "€" }

    private mutating func word() {
        var length = 1
        var kind = Token.Kind.word
        while let next = scalar(length) {
            if next.isLetter || next.isDigit || next.value == 0xAD {
                length += 1
            } else if next == ":", scalar(length + 1) == "/", scalar(length + 2) == "/" {
                kind = .address
                length += 3
                length = rest(ofAddress: length)
            } else if let joined = joins(next, at: length) {
                if joined == .address { kind = .address }
                length += 1
            } else if kind == .address, next == "/" {
                length = rest(ofAddress: length)
            } else {
                break
            }
        }
        add(kind == .address ? .address : .word, length: addressLength(kind, length))
    }

    private func rest(ofAddress start: Int) -> Int {
        var length = start
        while let more = scalar(length), !more.isSpace { length += 1 }
        return length
    }

    /// A full stop or a bracket after an address is not part of it.
    private func addressLength(_ kind: Token.Kind, _ length: Int) -> Int {
        var length = length
        while kind == .address, length > 1, let last = scalar(length - 1),
            ".,;:!?)\"".unicodeScalars.contains(last)
        {
            length -= 1
        }
        return length
    }

    /// What a mark between two letters makes of the word it stands in; nil when the word ends there.
    private func joins(_ mark: Unicode.Scalar, at length: Int) -> Token.Kind? {
        guard let before = scalar(length - 1), let after = scalar(length + 1) else { return nil }
        guard before.isLetter || before.isDigit, after.isLetter || after.isDigit else { return nil }
        if mark.isApostrophe || mark.isHyphen { return .word }
        if mark == "@" { return .address }
        if mark == "&" { return length == 1 && before.properties.isUppercase ? .word : nil }
        guard mark == ".", after.isLetter else { return nil }
        // "It is good.We like it": the space was forgotten.
        if after.properties.isUppercase && !before.properties.isUppercase { return nil }
        let isShort = scalar(length + 2).map { !$0.isLetter } ?? true
        return isShort ? .word : .address
    }

    private mutating func number() {
        var length = 1
        while let next = scalar(length) {
            let after = scalar(length + 1)
            if next.isDigit || next.isLetter {
                length += 1
            } else if ".,:/".unicodeScalars.contains(next), after?.isDigit == true {
                length += 1
            } else if next.isHyphen, after.map({ $0.isDigit || $0.isLetter }) == true {
                length += 1
            } else {
                break
            }
        }
        add(.number, length: length)
    }

    private mutating func mark(_ first: Unicode.Scalar) {
        var length = 1
        if first == ".", scalar(1) == ".", scalar(2) == "." {
            length = 3
            while scalar(length) == "." { length += 1 }
            add(.mark, length: length, as: "…")
        } else {
            add(.mark, length: length)
        }
    }

    private mutating func add(_ kind: Token.Kind, length: Int, as written: String? = nil) {
        let end = min(place + length, scalars.count)
        let text = written ?? Self.string(scalars[place..<end])
        tokens.append(
            Token(
                kind: kind, text: text, lower: kind == .mark ? text : Self.lower(text), line: line,
                hasSpaceBefore: hasSpace, linesBefore: linesBefore))
        place = end
        hasSpace = false
        linesBefore = 0
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        if scalars.allSatisfy(\.isASCII) {
            return String(decoding: scalars.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func lower(_ text: String) -> String {
        let isLower = text.utf8.allSatisfy { $0 < 128 && ($0 < 65 || $0 > 90) }
        if isLower { return text }
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar.value != 0xAD {
            if scalar.isApostrophe {
                view.append("'")
            } else if scalar.isHyphen {
                view.append("-")
            } else if scalar.isASCII && scalar.isCapital {
                view.append(Unicode.Scalar(UInt8(scalar.value) + 32))
            } else if scalar.isASCII {
                view.append(scalar)
            } else {
                view.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(view)
    }
}
