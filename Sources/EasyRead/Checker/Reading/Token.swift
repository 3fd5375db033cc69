/// One word, number or mark of a text.
struct Token: Hashable, Sendable {
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
    var text: String
    /// In small letters, with straight apostrophes.
    var lower: String
    /// The line, from 1.
    let line: Int
    /// Whether it stands between two pairs of stars.
    let isBold: Bool
    /// Whether white space stands before it.
    let hasSpaceBefore: Bool
    /// The ends of line before it.
    let linesBefore: Int

    /// True when it counts as a word.
    var counts: Bool { kind != .mark }

    /// True when the first letter is a capital.
    var startsWithCapital: Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return first.isASCII ? (65...90).contains(first.value) : first.properties.isUppercase
    }

    /// True for two capitals or more with nothing else but a small s at the end or dots: NHS, LDPBs, U.K.
    var isCapitals: Bool {
        guard kind == .word else { return false }
        var capitals = 0
        var rest = Substring(text)
        if rest.hasSuffix("s"), !rest.hasSuffix(".s") { rest = rest.dropLast() }
        for scalar in rest.unicodeScalars {
            if (65...90).contains(scalar.value) {
                capitals += 1
            } else if scalar != "." && scalar != "&" {
                return false
            }
        }
        return capitals >= 2
    }

    /// The word without 's at its end.
    var withoutPossessive: String { lower.hasSuffix("'s") ? String(lower.dropLast(2)) : lower }

    /// True when it is this mark.
    func isMark(_ mark: String) -> Bool { kind == .mark && text == mark }
}
