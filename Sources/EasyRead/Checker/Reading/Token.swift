/// One word, number or mark of a text; a class, because rules hand tokens about by the thousand.
final class Token: Sendable {
    enum Kind: Hashable, Sendable {
        case word
        /// A web or e-mail address: counted as one word, and its spelling is not looked at.
        case address
        /// A place for a value, `{day}`: one word that nobody knows yet.
        case place
        /// Digits and what hangs on them: 8, 2:30pm, £3.50, 1st, 18-24.
        case number
        /// Punctuation, symbols and emoji, one each; three full stops are one "…".
        case mark
    }

    let kind: Kind
    /// As it was written.
    let text: String
    /// In small letters, with straight apostrophes.
    let lower: String
    /// In small letters, without 's at its end.
    let withoutPossessive: String
    /// The parts of a word with hyphens, in small letters; one part without.
    let parts: [String]
    /// True when the first letter is a capital.
    let startsWithCapital: Bool
    /// True for two capitals or more with nothing else but a small s at the end or dots: NHS, LDPBs, U.K.
    let isCapitals: Bool
    /// The line, from 1.
    let line: Int
    /// Whether white space stands before it.
    let hasSpaceBefore: Bool
    /// The ends of line before it.
    let linesBefore: Int

    init(kind: Kind, text: String, lower: String, line: Int, hasSpaceBefore: Bool, linesBefore: Int) {
        self.kind = kind
        self.text = text
        self.lower = lower
        self.line = line
        self.hasSpaceBefore = hasSpaceBefore
        self.linesBefore = linesBefore
        let isWord = kind == .word
        withoutPossessive = isWord && lower.hasSuffix("'s") ? String(lower.dropLast(2)) : lower
        let hasHyphen = isWord && lower.utf8.contains(UInt8(ascii: "-"))
        parts = hasHyphen ? withoutPossessive.split(separator: "-").map(String.init) : [withoutPossessive]
        startsWithCapital = isWord && text.unicodeScalars.first.map(\.isCapital) == true
        isCapitals = startsWithCapital && Token.isCapitals(text)
    }

    /// True when it counts as a word.
    var counts: Bool { kind != .mark }

    /// True when it is this mark.
    func isMark(_ mark: String) -> Bool { kind == .mark && text == mark }

    private static func isCapitals(_ text: String) -> Bool {
        var capitals = 0
        var rest = Substring(text)
        if rest.hasSuffix("'s") || rest.hasSuffix("’s") { rest = rest.dropLast(2) }
        if rest.hasSuffix("s"), !rest.hasSuffix(".s") { rest = rest.dropLast() }
        for scalar in rest.unicodeScalars {
            if scalar.isASCII && scalar.isCapital {
                capitals += 1
            } else if scalar != "." && scalar != "&" {
                return false
            }
        }
        return capitals >= 2
    }
}
