/// A mobile phone of the United Kingdom that a text message can reach, as E.164: `+447700900123`.
package struct PhoneNumber: Hashable, Sendable {
    /// `+44` and ten digits.
    package let text: String

    /// Why a number cannot be used.
    package enum Refusal: String, Hashable, Sendable, CaseIterable, Error {
        /// Nothing was written.
        case empty
        /// It holds something that is no digit.
        case notANumber = "not-a-number"
        /// Digits are missing, or there are too many.
        case wrongLength = "wrong-length"
        /// It gets no text messages: a phone at home, a pager, a number that costs extra.
        case notMobile = "not-mobile"
        /// It is a number of another country.
        case abroad
    }

    /// Reads a number as people write it: `07700 900123`, `+44 (0)7700-900123`, `0044 7700 900123`, `7700900123`.
    package init(typed: String) throws(Refusal) {
        let marks: Set<Unicode.Scalar> = [
            " ", "\u{A0}", "\u{2009}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}", "(", ")", "-", ".",
            "\u{2010}", "\u{2011}", "\u{2013}",
        ]
        // Control characters inside a number are no slip of the finger; round it they come with copying.
        let edges: Set<Unicode.Scalar> = ["\t", "\n", "\r"]
        let core = typed.unicodeScalars.drop { edges.contains($0) }.reversed().drop { edges.contains($0) }
        var digits = core.reversed().filter { !marks.contains($0) }
        guard !digits.isEmpty else { throw .empty }
        let isWhole = digits.first == "+"
        if isWhole { digits.removeFirst() }
        guard digits.allSatisfy({ ("0"..."9").contains($0) }), !digits.isEmpty else { throw .notANumber }
        var number = String(String.UnicodeScalarView(digits))
        if isWhole || number.hasPrefix("00") {
            if !isWhole { number = String(number.dropFirst(2)) }
            guard number.hasPrefix("44") else { throw .abroad }
            number = String(number.dropFirst(2))
        } else if number.hasPrefix("44"), number.utf8.count > 10 {
            number = String(number.dropFirst(2))
        }
        if number.hasPrefix("0") { number = String(number.dropFirst()) }
        guard number.utf8.count == 10 else { throw .wrongLength }
        guard Self.getsTexts(number) else { throw .notMobile }
        text = "+44" + number
    }

    /// Numbers that begin with 070 cost extra, and 076 are pagers, but for 07624 on the Isle of Man (TEXT-MESSAGES.md
    /// section 5).
    private static func getsTexts(_ national: String) -> Bool {
        guard national.hasPrefix("7") else { return false }
        return !national.hasPrefix("70") && (!national.hasPrefix("76") || national.hasPrefix("7624"))
    }
}
